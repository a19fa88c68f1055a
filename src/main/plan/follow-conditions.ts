/** Conditions of requirements and assessed items name fields and words, and follow when one is renamed. */
import { SCHEME_ITEMS } from '../../shared/lists/assessment/definitions.ts'
import { CONDITION_PARTS, conditionsText } from '../../shared/lists/special/conditions.ts'
import { SPECIAL_GOALS } from '../../shared/lists/special/definitions.ts'
import type { RowsInChange } from '../lists/rows-in-change.ts'

/** Where conditions on rows of a list are written, and by which field they name the list. */
const BEARERS = [
  { bearer: SPECIAL_GOALS, of: 'list' },
  { bearer: SCHEME_ITEMS, of: 'source' },
]

/** @param list key of the one on whose rows the conditions are */
export function rewriteConditions(
  rows: RowsInChange,
  list: string,
  change: (text: string) => string,
): void {
  for (const { bearer, of } of BEARERS)
    for (const { id, cells } of rows.ledger.rows(bearer.key)) {
      if (cells[of] !== list || !rows.has(bearer, id)) continue
      // As what followed before has left it.
      const row = rows.row(bearer, id)
      for (const part of CONDITION_PARTS) {
        const written = conditionsText(row.after ?? {}, part)
        const changed = change(written)
        if (changed !== written) row.after = { ...row.after, [part]: changed }
      }
    }
}
