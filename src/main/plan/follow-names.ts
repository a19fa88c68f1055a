/**
 * Rows that name a district, category, status, indicator, department or named list follow when it is
 * renamed, in the same change, and so do the tasks of the plan, saved views and conditions. One that
 * still has projects or values cannot be deleted; its quotas and targets go with it. A department or
 * named list goes on as a word where it stands.
 */
import type { Cells, CellValue } from '../../shared/changes/change.ts'
import { withCell } from '../../shared/changes/rows.ts'
import { LedgerError } from '../../shared/errors.ts'
import { PLAN_ONLY_LISTS } from '../../shared/history/plan-lists.ts'
import { CATEGORIES } from '../../shared/lists/categories.ts'
import {
  type FieldDefinition,
  holdsSeveral,
  type ListDefinition,
} from '../../shared/lists/definition.ts'
import { DEPARTMENTS } from '../../shared/lists/departments.ts'
import { DISTRICTS } from '../../shared/lists/districts.ts'
import { foldHeader } from '../../shared/lists/header-words.ts'
import { INDICATORS } from '../../shared/lists/indicators.ts'
import { QUOTAS } from '../../shared/lists/quotas.ts'
import { idOfCells } from '../../shared/lists/row-id.ts'
import { withValuesRenamed } from '../../shared/lists/special/conditions.ts'
import { STATUSES } from '../../shared/lists/statuses.ts'
import { TAGS } from '../../shared/lists/tags.ts'
import { TARGETS } from '../../shared/lists/targets.ts'
import { TOWNS } from '../../shared/lists/towns.ts'
import { VIEWS } from '../../shared/lists/views.ts'
import { ITEM_SHEET } from '../../shared/tasks/item-sheet.ts'
import { type Renames, splitWords, withWordsReplaced } from '../../shared/values/words.ts'
import { withWordsRenamed } from '../../shared/views/rename-words.ts'
import { listsOf } from '../lists/lists-of.ts'
import {
  type RowInChange,
  type RowsInChange,
  renamesOf,
  rowsAfter,
} from '../lists/rows-in-change.ts'
import { rewriteConditions } from './follow-conditions.ts'
import { moveRows } from './move-row.ts'

export interface Named {
  list: ListDefinition
  /** The field by which its rows are named elsewhere. */
  by: string
  /** Whether they are named in a field of another list. */
  isIn(field: FieldDefinition): boolean
  /** Where other words may stand as well, one that is gone stays as written. */
  staysWhenGone?: true
}

/** The lists whose rows are named in cells of others. */
export const NAMED: readonly Named[] = [
  { list: DISTRICTS, by: 'name', isIn: ({ choices }) => choices === 'district' },
  { list: CATEGORIES, by: 'name', isIn: ({ choices }) => choices === 'category' },
  { list: STATUSES, by: 'name', isIn: ({ choices }) => choices === 'status' },
  { list: INDICATORS, by: 'key', isIn: ({ choices }) => choices === 'indicator' },
  {
    list: DEPARTMENTS,
    by: 'name',
    staysWhenGone: true,
    isIn: ({ choices, bears }) => choices === 'department' || bears === DEPARTMENTS.key,
  },
  { list: TAGS, by: 'name', staysWhenGone: true, isIn: ({ bears }) => bears === TAGS.key },
]

/** What is nothing without the district, category or indicator that it is of. */
const PARTS: ReadonlySet<string> = new Set([QUOTAS.key, TARGETS.key, TOWNS.key])

/** A field in which rows are named that are called otherwise by now, or gone. */
interface NamingField {
  field: FieldDefinition
  names: Renames
}

export function followNames(rows: RowsInChange): void {
  const renamed = NAMED.flatMap((named) => {
    const states = rows.states.filter(({ list }) => list.key === named.list.key)
    const changed = [...renamesOf(states, named.by)]
    const names = new Map(
      named.staysWhenGone === true ? changed.filter(([, name]) => name !== null) : changed,
    )
    if (names.size > 0) keepOldNames(rows, named, states)
    return names.size === 0 ? [] : [{ ...named, names }]
  })
  followInLists(rows, renamed)
}

/** In every list, the plan's own too, where one of them may be named. */
export function followInLists(
  rows: RowsInChange,
  renamed: readonly (Pick<Named, 'isIn'> & Pick<NamingField, 'names'>)[],
): void {
  if (renamed.length === 0) return
  const namingIn = (list: ListDefinition) =>
    list.fields.flatMap((field): NamingField[] =>
      renamed.filter(({ isIn }) => isIn(field)).map(({ names }) => ({ field, names })),
    )
  for (const list of [...listsOf(rows.ledger).byKey.values(), ...PLAN_ONLY_LISTS.values()]) {
    const fields = namingIn(list)
    if (fields.length > 0) followWords(rows, list, fields)
  }
  // Views of items may be narrowed by what the plan says of them, which is in no row of theirs.
  followInViews(rows, ITEM_SHEET, namingIn(ITEM_SHEET))
}

/** Words in rows of a list, in saved views of it and in conditions on it. */
export function followWords(
  rows: RowsInChange,
  list: ListDefinition,
  fields: readonly NamingField[],
): void {
  followInRows(rows, list, fields)
  followInViews(rows, list, fields)
  const namesIn = new Map(fields.map(({ field, names }) => [foldHeader(field.label), names]))
  rewriteConditions(rows, list.key, (text) => withValuesRenamed(text, namesIn))
}

function keepOldNames(
  rows: RowsInChange,
  { list, by }: Named,
  states: readonly RowInChange[],
): void {
  if (!list.fields.some(({ key }) => key === 'aliases')) return
  const taken = new Set([...rowsAfter(rows, list).values()].map((cells) => cells[by]))
  for (const state of states) {
    const { before, after } = state
    const old = before?.[by]
    if (typeof old !== 'string' || after === null || taken.has(old)) continue
    state.after = knownByOldName(after, old, String(after[by]))
  }
}

/** Workbooks that are still on their way bear the old name; call it where no other row has it now. */
export function knownByOldName(cells: Cells, old: string, name: string): Cells {
  const aliases = Array.isArray(cells.aliases) ? cells.aliases : []
  return { ...cells, aliases: [...new Set([...aliases, old])].filter((word) => word !== name) }
}

/** Views of a list that are narrowed by an old name. */
function followInViews(
  rows: RowsInChange,
  list: ListDefinition,
  fields: readonly NamingField[],
): void {
  const namesIn = new Map(fields.map(({ field, names }) => [field.key, names]))
  for (const { id, cells } of rows.ledger.rows(VIEWS.key)) {
    if (cells.list !== list.key || !rows.has(VIEWS, id)) continue
    const view = rows.row(VIEWS, id)
    const before = String(view.after?.state)
    const state = withWordsRenamed(before, namesIn)
    if (state !== before) view.after = { ...view.after, state }
  }
}

function followInRows(
  rows: RowsInChange,
  list: ListDefinition,
  fields: readonly NamingField[],
): void {
  const naming = rowsNaming(rows, list, fields)
  if (!PARTS.has(list.key)) for (const field of fields) assertNoneIsGone(list, field, naming)
  const moves = naming.flatMap((row) => {
    row.after = fields.reduce(followed, row.after)
    const to = row.after === null ? null : idOfCells(list, row.after)
    // The id is made of the name, so the row goes on under another one.
    return row.after === null || to === null || to === row.id
      ? []
      : [{ list, from: row.id, to, cells: row.after }]
  })
  moveRows(rows, moves)
}

/** Rows that will be there and bear one of the old names, those entered in this change too. */
function rowsNaming(
  rows: RowsInChange,
  list: ListDefinition,
  fields: readonly NamingField[],
): RowInChange[] {
  const isNaming = (cells: Cells | null) =>
    cells !== null &&
    fields.some(({ field, names }) =>
      wordsIn(field, cells[field.key]).some((word) => names.has(word)),
    )
  const before = rows.ledger
    .rows(list.key)
    .filter(({ id, cells }) => isNaming(cells) && rows.has(list, id))
    .map(({ id }) => rows.row(list, id))
  const touched = rows.states.filter((row) => row.list.key === list.key)
  return [...new Set([...before, ...touched])].filter(({ after }) => isNaming(after))
}

function wordsIn(field: FieldDefinition, value: CellValue | undefined): string[] {
  if (Array.isArray(value)) return value
  if (typeof value !== 'string') return []
  return holdsSeveral(field) ? splitWords(value) : [value]
}

function assertNoneIsGone(
  list: ListDefinition,
  { field, names }: NamingField,
  naming: readonly RowInChange[],
): void {
  for (const [old, name] of names) {
    if (name !== null) continue
    const left = naming.filter(({ after }) => wordsIn(field, after?.[field.key]).includes(old))
    if (left.length > 0)
      throw new LedgerError(
        'VALUE_INVALID',
        `还有 ${left.length} 个${list.rowName}属于“${old}”，请先改到别处再删除`,
        { list: list.key, field: field.key },
      )
  }
}

/** A row by the names of now; null where it goes with what it is of. */
function followed(cells: Cells | null, { field, names }: NamingField): Cells | null {
  if (cells === null) return null
  const value = cells[field.key]
  const named = (word: string) => {
    const name = names.get(word)
    return name === undefined ? word : name
  }
  if (Array.isArray(value)) {
    const words = value.map(named).filter((word) => word !== null)
    return withCell(cells, field.key, words)
  }
  if (typeof value !== 'string') return cells
  const word = holdsSeveral(field) ? withWordsReplaced(value, names) : named(value)
  // A town goes with the district that runs it, not with the one to which it belongs by law.
  return word === null && field.required === 'error' ? null : withCell(cells, field.key, word)
}
