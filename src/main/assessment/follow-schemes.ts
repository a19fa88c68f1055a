/**
 * What follows for schemes of assessment: their items name fields and milestones as people read them,
 * so they follow when one is renamed; items go with their scheme, and what was entered with its item.
 */
import type { Cells } from '../../shared/changes/change.ts'
import { SCHEME_ENTRIES, SCHEME_ITEMS, SCHEMES } from '../../shared/lists/assessment/definitions.ts'
import type { ListDefinition } from '../../shared/lists/definition.ts'
import { MILESTONES } from '../../shared/lists/milestones.ts'
import { CONDITION_PARTS, withFieldRenamed } from '../../shared/lists/special/conditions.ts'
import { SPECIAL_FIELDS } from '../../shared/lists/special/definitions.ts'
import type { RowsInChange } from '../plan/follow-names.ts'
import { followTowns } from './follow-towns.ts'

export function followSchemes(rows: RowsInChange): void {
  followTowns(rows)
  // Items that go with their scheme take their entries along.
  for (const { list, id, before, after } of rows.states) {
    if (before !== null && after === null && list.key === SCHEMES.key)
      removeOf(rows, SCHEME_ITEMS, 'scheme', id)
  }
  for (const { list, id, before, after } of rows.states) {
    if (before === null) continue
    if (after === null) {
      if (list.key === SCHEME_ITEMS.key) removeOf(rows, SCHEME_ENTRIES, 'item', id)
      continue
    }
    if (before.name === after.name) continue
    const names = { old: String(before.name), name: String(after.name) }
    if (list.key === MILESTONES.key) rename(rows, ['milestone'], null, names)
    if (list.key === SPECIAL_FIELDS.key) rename(rows, ['field'], String(after.list), names)
  }
}

function removeOf(rows: RowsInChange, list: ListDefinition, field: string, of: string): void {
  for (const { id, cells } of rows.ledger.rows(list.key))
    if (cells[field] === of && rows.has(list, id)) rows.row(list, id).after = null
}

/** @param source only items of this list; null for all */
function rename(
  rows: RowsInChange,
  fields: readonly string[],
  source: string | null,
  { old, name }: { old: string; name: string },
): void {
  for (const { id, cells } of rows.ledger.rows(SCHEME_ITEMS.key)) {
    if ((source !== null && cells.source !== source) || !rows.has(SCHEME_ITEMS, id)) continue
    // As another rename of the same change has left it.
    const row = rows.row(SCHEME_ITEMS, id)
    const { after } = row
    if (after === null) continue
    row.after = {
      ...after,
      ...renamedNames(after, fields, old, name),
      ...renamedConditions(after, source, old, name),
    }
  }
}

function renamedNames(cells: Cells, fields: readonly string[], old: string, name: string): Cells {
  const named = fields.filter((field) => cells[field] === old)
  return Object.fromEntries(named.map((field) => [field, name]))
}

function renamedConditions(cells: Cells, source: string | null, old: string, name: string): Cells {
  if (source === null) return {}
  return Object.fromEntries(
    CONDITION_PARTS.flatMap((field) => {
      const written = cells[field]
      if (typeof written !== 'string') return []
      const renamed = withFieldRenamed(written, old, name)
      return renamed === written ? [] : [[field, renamed] as const]
    }),
  )
}
