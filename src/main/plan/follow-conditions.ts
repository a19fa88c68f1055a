/** Conditions of requirements and assessed items name words of the plan, and follow when one is renamed. */
import type { Cells } from '../../shared/changes/change.ts'
import { SCHEME_ITEMS } from '../../shared/lists/assessment/definitions.ts'
import type { FieldDefinition, ListDefinition } from '../../shared/lists/definition.ts'
import { foldHeader } from '../../shared/lists/header-words.ts'
import {
  CONDITION_PARTS,
  conditionsText,
  withValueRenamed,
} from '../../shared/lists/special/conditions.ts'
import { SPECIAL_GOALS } from '../../shared/lists/special/definitions.ts'
import type { RowsInChange } from './follow-names.ts'

/** Where conditions on rows of a list are written, and by which field they name the list. */
const BEARERS = [
  { bearer: SPECIAL_GOALS, of: 'list' },
  { bearer: SCHEME_ITEMS, of: 'source' },
]

/** @param fields those of the list in which the word may stand */
export function followInConditions(
  rows: RowsInChange,
  list: ListDefinition,
  fields: readonly FieldDefinition[],
  { old, name }: { old: string; name: string },
): void {
  const labels = new Set(fields.map(({ label }) => foldHeader(label)))
  if (labels.size === 0) return
  for (const { bearer, of } of BEARERS)
    for (const { id, cells } of rows.ledger.rows(bearer.key)) {
      if (cells[of] !== list.key || !rows.has(bearer, id)) continue
      // As another rename of the same change has left it.
      const row = rows.row(bearer, id)
      if (row.after === row.before) row.follows = true
      for (const part of CONDITION_PARTS) row.after = renamedIn(row.after ?? {}, part)
    }

  function renamedIn(cells: Cells, part: (typeof CONDITION_PARTS)[number]): Cells {
    const written = conditionsText(cells, part)
    const renamed = withValueRenamed(written, labels, old, name)
    return renamed === written ? cells : { ...cells, [part]: renamed }
  }
}
