/** The list under review: its own fields, and before them what becomes of each row. */
import type { ListDefinition } from '../../../../shared/lists/definition.ts'

export const VERDICT = 'review:verdict'

export function reviewList(list: ListDefinition): ListDefinition {
  return {
    ...list,
    groups: [{ key: 'review', label: '核对' }, ...list.groups],
    fields: [
      {
        key: VERDICT,
        label: '处理',
        group: 'review',
        type: 'text',
        aliases: [],
        width: 118,
        assigned: true,
      },
      ...list.fields,
    ],
  }
}
