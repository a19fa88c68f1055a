/**
 * What follows for schemes of assessment: their items name fields and milestones as people read them,
 * so they follow when one is renamed; items go with their scheme, and what was entered with its item.
 */
import { SCHEME_ENTRIES, SCHEME_ITEMS, SCHEMES } from '../../shared/lists/assessment/definitions.ts'
import type { ListDefinition } from '../../shared/lists/definition.ts'
import { MILESTONES } from '../../shared/lists/milestones.ts'
import { type RowsInChange, renamesOf } from '../lists/rows-in-change.ts'
import { renamedFields } from '../lists/special/follow-definitions.ts'
import { followTowns } from './follow-towns.ts'

export function followSchemes(rows: RowsInChange): void {
  followTowns(rows)
  // Items that go with their scheme take their entries along.
  for (const { list, id, before, after } of rows.states) {
    if (before !== null && after === null && list.key === SCHEMES.key)
      removeOf(rows, SCHEME_ITEMS, 'scheme', id)
  }
  for (const { list, id, before, after } of rows.states) {
    if (before !== null && after === null && list.key === SCHEME_ITEMS.key)
      removeOf(rows, SCHEME_ENTRIES, 'item', id)
  }
  renameInItems(rows)
}

function removeOf(rows: RowsInChange, list: ListDefinition, field: string, of: string): void {
  for (const { id, cells } of rows.ledger.rows(list.key))
    if (cells[field] === of && rows.has(list, id)) rows.row(list, id).after = null
}

function renameInItems(rows: RowsInChange): void {
  const milestones = renamesOf(
    rows.states.filter(({ list }) => list.key === MILESTONES.key),
    'name',
  )
  const fields = renamedFields(rows)
  if (milestones.size === 0 && fields.size === 0) return
  for (const { id, cells } of rows.ledger.rows(SCHEME_ITEMS.key)) {
    if (!rows.has(SCHEME_ITEMS, id)) continue
    const row = rows.row(SCHEME_ITEMS, id)
    const named = { milestone: milestones, field: fields.get(String(cells.source)) }
    for (const [field, names] of Object.entries(named)) {
      const name = names?.get(String(row.after?.[field])) ?? null
      if (name !== null) row.after = { ...row.after, [field]: name }
    }
  }
}
