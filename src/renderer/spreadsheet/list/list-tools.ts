/** What a list offers around its grid. */

/**
 * `add` and `remove` are missing where the rows of a list are given, as districts are; `views` are
 * saved views, the panel of columns comes with every list.
 */
export type ListTool = 'add' | 'remove' | 'batch' | 'views' | 'summary' | 'record'

export const ALL_TOOLS: readonly ListTool[] = [
  'add',
  'remove',
  'batch',
  'views',
  'summary',
  'record',
]
