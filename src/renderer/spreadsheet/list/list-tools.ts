/** What a list offers around its grid. */
import type { RowCommands } from '../adapter/sheet-host.ts'

/**
 * `add` and `remove` are missing where the rows of a list are given, as districts are; `views` are
 * saved views, the panel of columns comes with every list.
 */
export type ListTool = 'add' | 'remove' | 'batch' | 'views' | 'summary' | 'record' | 'cellHistory'

export const ALL_TOOLS: readonly ListTool[] = [
  'add',
  'remove',
  'batch',
  'views',
  'summary',
  'record',
  'cellHistory',
]

/** What the menu of the grid does with rows, as far as the list offers it. */
export function rowCommandsOf(tools: readonly ListTool[], all: Required<RowCommands>): RowCommands {
  return {
    ...(tools.includes('add') ? { addRow: all.addRow, copyRows: all.copyRows } : {}),
    ...(tools.includes('remove') ? { removeRows: all.removeRows } : {}),
    ...(tools.includes('record') ? { showRecord: all.showRecord } : {}),
    ...(tools.includes('cellHistory') ? { showCellHistory: all.showCellHistory } : {}),
  }
}
