/** How a list is shown, as plain data: what a view keeps, read back and compared. */
import { z } from 'zod'
import { canonicalJson } from '../changes/canonical-json.ts'
import type { FieldDefinition, ListDefinition } from '../lists/definition.ts'
import { ROW_MARKS } from '../lists/marks.ts'
import { type FilterModel, readFilterModel } from './filter-model.ts'

const columnSchema = z.object({
  key: z.string(),
  /** CSS pixels. */
  width: z.int().min(20).max(2000),
  isHidden: z.boolean().default(false),
  isPinned: z.boolean().default(false),
})
export type ViewColumn = z.infer<typeof columnSchema>

const viewStateSchema = z.object({
  /** From left to right. */
  columns: z.array(columnSchema),
  /** Most important first. */
  sort: z.array(z.object({ key: z.string(), direction: z.enum(['asc', 'desc']) })).default([]),
  /** Column filters by field. */
  filters: z.record(z.string(), z.unknown()).default({}).transform(readFilters),
  /** Values that fields must have, as an address names them: 辖市区 is 丹阳市. */
  place: z.record(z.string(), z.string()).default({}),
  search: z.string().default(''),
  /** Rows with any of these marks; none means all rows. */
  marks: z.array(z.enum(ROW_MARKS)).default([]),
})
export type ViewState = z.infer<typeof viewStateSchema>

/** A filter that this program does not know is left out: better too many rows than a broken grid. */
export function readFilters(kept: Record<string, unknown>): Record<string, FilterModel> {
  const read = Object.entries(kept).map(([key, model]) => [key, readFilterModel(model)] as const)
  return Object.fromEntries(
    read.filter((entry): entry is [string, FilterModel] => entry[1] !== null),
  )
}

/** What narrows the rows, besides the columns. */
export type Narrowing = Pick<ViewState, 'filters' | 'place' | 'search' | 'marks'>

export const NOT_NARROWED: Narrowing = { filters: {}, place: {}, search: '', marks: [] }

/**
 * A kept state as it fits the list of today: fields that are gone are left out, new ones come hidden
 * at the end with the width that `base` gives them. null where the text is no view.
 */
export function parseViewState(text: string, base: ViewState): ViewState | null {
  const read = viewStateSchema.safeParse(parsedJson(text))
  return read.success ? fitted(read.data, base) : null
}

function parsedJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}

function fitted(state: ViewState, base: ViewState): ViewState {
  const known = new Set(base.columns.map((column) => column.key))
  const kept = uniqueBy(state.columns, known)
  const present = new Set(kept.map((column) => column.key))
  const added = base.columns
    .filter((column) => !present.has(column.key))
    .map((column) => ({ ...column, isHidden: true, isPinned: false }))
  const ofKnown = <T>(record: Record<string, T>) =>
    Object.fromEntries(Object.entries(record).filter(([key]) => known.has(key)))
  return {
    ...state,
    columns: [...kept, ...added],
    sort: uniqueBy(state.sort, known),
    filters: ofKnown(state.filters),
    place: ofKnown(state.place),
  }
}

function uniqueBy<T extends { key: string }>(items: T[], known: ReadonlySet<string>): T[] {
  const seen = new Set<string>()
  return items.filter(({ key }) => known.has(key) && !seen.has(key) && seen.add(key))
}

export function writeViewState(state: ViewState): string {
  return canonicalJson(state)
}

export function sameView(a: ViewState, b: ViewState): boolean {
  return canonicalJson(comparable(a)) === canonicalJson(comparable(b))
}

/** Pinned columns stand left of all others wherever the order has them; marks have no order. */
function comparable(state: ViewState): ViewState {
  return {
    ...state,
    columns: inSections(state.columns),
    search: state.search.trim(),
    marks: [...state.marks].sort(),
  }
}

/** Pinned columns first, each section in its order. */
export function inSections(columns: readonly ViewColumn[]): ViewColumn[] {
  return [
    ...columns.filter((column) => column.isPinned),
    ...columns.filter((column) => !column.isPinned),
  ]
}

/** The columns with one moved a place up or down among those of its section. */
export function moveColumn(
  columns: readonly ViewColumn[],
  key: string,
  step: 1 | -1,
): ViewColumn[] {
  const moved = inSections(columns)
  const from = moved.findIndex((column) => column.key === key)
  const [column, other] = [moved[from], moved[from + step]]
  if (column === undefined || other === undefined || column.isPinned !== other.isPinned)
    return moved
  moved[from] = other
  moved[from + step] = column
  return moved
}

export type Side = 'before' | 'after'

/** The columns with one put beside another, into whose section it goes. */
export function placeColumn(
  columns: readonly ViewColumn[],
  key: string,
  target: { key: string; side: Side },
): ViewColumn[] {
  const moved = columns.find((column) => column.key === key)
  const beside = columns.find((column) => column.key === target.key)
  if (moved === undefined || beside === undefined || moved === beside) return inSections(columns)
  const others = inSections(columns.filter((column) => column !== moved))
  const at = others.indexOf(beside) + (target.side === 'after' ? 1 : 0)
  return others.toSpliced(at, 0, { ...moved, isPinned: beside.isPinned })
}

/**
 * The state in which only what identifies a row and the fields of the groups are shown. Codes that
 * are checked tell rows apart to a program; a reader goes by names.
 */
export function stateOfGroups(
  definition: ListDefinition,
  base: ViewState,
  groups: readonly string[],
): ViewState {
  const identifying = new Set([...definition.identity.flat(), definition.schedule?.status])
  const isNamed = ({ key, check }: FieldDefinition) => identifying.has(key) && check === undefined
  const shown = new Set(
    definition.fields
      .filter((field) => groups.includes(field.group) || isNamed(field))
      .map((field) => field.key),
  )
  const columns = base.columns.map((column) => ({ ...column, isHidden: !shown.has(column.key) }))
  return { ...base, columns }
}
