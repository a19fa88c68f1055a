/**
 * Rows that name a district, category, status, indicator or named list follow when it is renamed, in
 * the same change, and so do saved views and conditions. One that still has projects or values cannot be deleted;
 * its quotas and targets go with it, and a named list goes on as a word that only projects bear.
 */
import type { Cells } from '../../shared/changes/change.ts'
import { withCell } from '../../shared/changes/rows.ts'
import { LedgerError } from '../../shared/errors.ts'
import { CATEGORIES } from '../../shared/lists/categories.ts'
import type {
  ChoiceSource,
  FieldDefinition,
  ListDefinition,
} from '../../shared/lists/definition.ts'
import { DISTRICTS } from '../../shared/lists/districts.ts'
import { INDICATORS } from '../../shared/lists/indicators.ts'
import { QUOTAS } from '../../shared/lists/quotas.ts'
import { idOfCells } from '../../shared/lists/row-id.ts'
import { STATUSES } from '../../shared/lists/statuses.ts'
import { TAGS } from '../../shared/lists/tags.ts'
import { TARGETS } from '../../shared/lists/targets.ts'
import { TOWNS } from '../../shared/lists/towns.ts'
import { VIEWS } from '../../shared/lists/views.ts'
import { withWordRenamed } from '../../shared/views/rename-word.ts'
import type { Ledger } from '../ledger/ledger.ts'
import { listsOf } from '../lists/lists-of.ts'
import { followInConditions } from './follow-conditions.ts'
import { moveRows } from './move-row.ts'

/** A row where it stands in the change that is being made. */
export interface RowInChange {
  list: ListDefinition
  id: string
  before: Cells | null
  after: Cells | null
  /** It only follows from other rows of the change. */
  follows?: true
}

export interface RowsInChange {
  ledger: Ledger
  states: readonly RowInChange[]
  row(list: ListDefinition, id: string): RowInChange
  /** Whether the row will be there. */
  has(list: ListDefinition, id: string): boolean
  add(list: ListDefinition, cells: Cells, id?: string): void
}

/** By which field rows of these lists are named elsewhere; null: in fields that bear their names. */
const NAMING: Record<string, { source: ChoiceSource | null; field: string }> = {
  [DISTRICTS.key]: { source: 'district', field: 'name' },
  [CATEGORIES.key]: { source: 'category', field: 'name' },
  [STATUSES.key]: { source: 'status', field: 'name' },
  [INDICATORS.key]: { source: 'indicator', field: 'key' },
  [TAGS.key]: { source: null, field: 'name' },
}

/** What is nothing without the district, category or indicator that it is of. */
const PARTS: ReadonlySet<string> = new Set([QUOTAS.key, TARGETS.key, TOWNS.key])

export function followNames(rows: RowsInChange): void {
  for (const state of rows.states) {
    const naming = NAMING[state.list.key]
    if (naming === undefined || state.before === null) continue
    const old = String(state.before[naming.field])
    const name = state.after === null ? null : String(state.after[naming.field])
    if (name === old) continue
    if (state.after !== null && hasAliases(state.list))
      state.after = knownByOldName(state.after, old, name)
    for (const list of listsOf(rows.ledger).byKey.values()) {
      const fields = list.fields.filter(({ choices, bears }) =>
        naming.source === null ? bears === state.list.key : choices === naming.source,
      )
      for (const field of fields) follow(rows, list, field, { old, name })
      if (name === null) continue
      followInViews(rows, list, fields, { old, name })
      followInConditions(rows, list, fields, { old, name })
    }
  }
}

function hasAliases({ fields }: ListDefinition): boolean {
  return fields.some(({ key }) => key === 'aliases')
}

/** Views of a list that are narrowed by the old name. */
function followInViews(
  rows: RowsInChange,
  list: ListDefinition,
  fields: readonly FieldDefinition[],
  { old, name }: { old: string; name: string },
): void {
  const keys = new Set(fields.map(({ key }) => key))
  if (keys.size === 0) return
  for (const { id, cells } of rows.ledger.rows(VIEWS.key)) {
    if (cells.list !== list.key || !rows.has(VIEWS, id)) continue
    // As another rename of the same change has left it.
    const view = rows.row(VIEWS, id)
    const before = String(view.after?.state)
    const state = withWordRenamed(before, keys, old, name)
    if (state !== before) view.after = { ...view.after, state }
  }
}

/** Workbooks that are still on their way bear the old name. */
export function knownByOldName(cells: Cells, old: string, name: string | null): Cells {
  const aliases = Array.isArray(cells.aliases) ? cells.aliases : []
  return { ...cells, aliases: [...new Set([...aliases, old])].filter((word) => word !== name) }
}

function follow(
  rows: RowsInChange,
  list: ListDefinition,
  { key, bears, required }: FieldDefinition,
  { old, name }: { old: string; name: string | null },
): void {
  if (name === null && bears !== undefined) return
  const bearsOld = (cells: Cells | null) => [cells?.[key]].flat().includes(old)
  const naming = [
    ...rows.ledger
      .rows(list.key)
      .filter(({ id, cells }) => bearsOld(cells) && rows.has(list, id))
      .map(({ id }) => rows.row(list, id)),
    // Entered in this change, or gone on under another id by another rename of it.
    ...rows.states.filter(
      (row) => row.list.key === list.key && row.before === null && bearsOld(row.after),
    ),
  ]
  if (name === null && !PARTS.has(list.key) && naming.length > 0)
    throw new LedgerError(
      'VALUE_INVALID',
      `还有 ${naming.length} 个${list.rowName}属于“${old}”，请先改到别处再删除`,
      { list: list.key, field: key },
    )
  for (const row of naming) {
    const { after } = row
    if (after === null) continue
    if (after === row.before) row.follows = true
    const value = after[key]
    const renamed = Array.isArray(value)
      ? value.map((word) => (word === old ? name : word)).filter((word) => word !== null)
      : name
    // A town goes with the district that runs it, not with the one to which it belongs by law.
    row.after = name === null && required === 'error' ? null : withCell(after, key, renamed)
    const id = row.after === null ? null : idOfCells(list, row.after)
    if (row.after === null || id === null || id === row.id) continue
    // The id is made of the name, so the row goes on under another one.
    moveRows(rows, [{ list, from: row.id, to: id, cells: row.after }])
  }
}
