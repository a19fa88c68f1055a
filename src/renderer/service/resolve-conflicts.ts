/** What is left to write of edits that met changes of somebody else, as the user decides. */
import type { CellConflict } from '../../shared/changes/cell-conflict.ts'
import type { Edit } from '../../shared/contract/schemas.ts'
import { shownList } from '../../shared/history/shown-list.ts'
import { BUILT_IN } from '../../shared/lists/known-lists.ts'
import { idOfCells } from '../../shared/lists/row-id.ts'

/** true: write mine over it; false: leave what the other wrote. */
export type Decide = (conflict: CellConflict) => boolean

/**
 * The edits once more: those of conflicts are dropped, or written under the precondition that the
 * cell still holds what the user has now seen.
 */
export function editsAfter(
  edits: readonly Edit[],
  conflicts: readonly CellConflict[],
  decide: Decide,
): Edit[] {
  const keyOf = (list: string, id: string, field: string) => `${list}/${id}/${field}`
  const cells = new Set(conflicts.map(({ list, id, field }) => keyOf(list, id, field)))
  const rows = new Set(conflicts.map(({ list, id }) => `${list}/${id}`))
  const rest = edits.filter((edit) => {
    if (edit.edit === 'set') return !cells.has(keyOf(edit.list, edit.id, edit.field))
    // A new row that somebody else entered first goes on as its cells; no special ledger has such ids.
    return (
      edit.edit !== 'insert' ||
      !rows.has(`${edit.list}/${idOfCells(shownList(BUILT_IN, edit.list), edit.cells)}`)
    )
  })
  const overwriting = conflicts
    .filter((conflict) => !conflict.isGone && decide(conflict))
    .map(
      ({ list, id, field, value, now }): Edit => ({
        edit: 'set',
        list,
        id,
        field,
        value,
        old: now,
      }),
    )
  return [...rest, ...overwriting]
}
