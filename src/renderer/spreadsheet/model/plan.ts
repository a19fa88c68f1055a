/**
 * What a gesture over many cells would do, worked out before anything is done.
 *
 * Every cell is read by its field, as if it had been typed there. What cannot be read, or would
 * leave a row without something it must have, is refused with the reason and never dropped silently;
 * the rest can be applied as one change.
 */
import type { Cells, CellValue } from '../../../shared/changes/change.ts'
import { sameValue } from '../../../shared/changes/rows.ts'
import type { Edit, Row } from '../../../shared/contract/schemas.ts'
import { checkRow, type RowIssue } from '../../../shared/lists/check-row.ts'
import type { FieldDefinition, ListDefinition } from '../../../shared/lists/definition.ts'
import type { Vocabulary } from '../../../shared/plan/vocabulary.ts'
import { formatValue } from '../../../shared/values/format.ts'
import { type Parsed, parseValue } from '../../../shared/values/parse.ts'
import { type LockOf, refusalOf } from '../cell-input.ts'
import { withoutBreaches } from './breaches.ts'
import { type Over, passingOver } from './passed-over.ts'
import type { GridView } from './view.ts'

/** The sheet that a gesture acts on. */
export interface Sheet {
  definition: ListDefinition
  vocabulary: Vocabulary
  view: GridView
  rowOf(id: string): Row | undefined
  lockOf?: LockOf | undefined
  /** Cells that a row added below the last one begins with (what the view is filtered to). */
  defaults: Cells
  /** True where rows are given, and none is added. */
  hasFixedRows?: boolean
}

/** One wish for one cell; rows at or past the end of the view are new. */
export interface CellWish {
  row: number
  column: number
  /** Text as someone wrote it, or a value that the field already knows. */
  value: CellValue
}

export interface Refusal {
  /** Place in the view; columns past the last one are possible. */
  row: number
  column: number
  /** Key of the field, null where there is none or the whole row is refused. */
  field: string | null
  written: string
  reason: string
  kind: RefusalKind
}

/** The cell takes no value at all; its row must have one; or this value cannot stand there. */
export type RefusalKind = 'readOnly' | 'needed' | 'unfit'

export interface Plan {
  edits: Edit[]
  refusals: Refusal[]
  /** Cells that were meant only as parts of whole rows or columns, and stay as they are. */
  passed: Refusal[]
  /** Cells that will change in rows that exist. */
  cells: number
  /** Rows that exist and will change. */
  rows: number
  /** Rows that will be added. */
  added: number
}

export function planWishes(sheet: Sheet, wishes: Iterable<CellWish>, over?: Over): Plan {
  const plan: Plan = { edits: [], refusals: [], passed: [], cells: 0, rows: 0, added: 0 }
  const fields = fieldsOf(sheet)
  for (const [row, rowWishes] of groupByRow(wishes)) {
    const id = sheet.view.rows[row]
    const present = id === undefined ? undefined : sheet.rowOf(id)
    if (id === undefined) planNewRow(sheet, fields, row, rowWishes, plan)
    else if (present !== undefined) planRow(sheet, fields, present, rowWishes, plan)
  }
  return over === undefined ? plan : passingOver(sheet.view, plan, over)
}

function groupByRow(wishes: Iterable<CellWish>): Map<number, CellWish[]> {
  const rows = new Map<number, CellWish[]>()
  // Most wishes come row by row, and the map is not asked for each.
  let [last, group]: [number, CellWish[]] = [-1, []]
  for (const wish of wishes) {
    if (wish.row !== last) {
      last = wish.row
      group = rows.get(last) ?? []
      rows.set(last, group)
    }
    group.push(wish)
  }
  return rows
}

function planRow(sheet: Sheet, fields: Fields, present: Row, wishes: CellWish[], plan: Plan): void {
  const read = readWishes(sheet, fields, present, wishes, plan)
  const kept = withoutBreaches(
    sheet.definition,
    fields,
    present.cells,
    read,
    (wish, field, message) => refuseWish(plan, wish, field, message, 'needed'),
  )
  if (kept.length === 0) return
  plan.rows += 1
  plan.cells += kept.length
  const list = sheet.definition.key
  for (const { column, value } of kept) {
    const field = fields[column]?.key ?? ''
    plan.edits.push({
      edit: 'set',
      list,
      id: present.id,
      field,
      value,
      old: present.cells[field] ?? null,
    })
  }
}

function planNewRow(
  sheet: Sheet,
  fields: Fields,
  row: number,
  wishes: CellWish[],
  plan: Plan,
): void {
  const read = readWishes(sheet, fields, null, wishes, plan)
  if (read.length === 0) return
  const { definition } = sheet
  const refuse = (column: number, reason: string) => {
    const written = read.map((wish) => writtenOf(wish, fields[wish.column])).join(' ')
    plan.refusals.push({ row, column, field: null, written, reason, kind: 'unfit' })
  }
  if (sheet.hasFixedRows === true) {
    refuse(0, `超出表格下边，“${definition.title}”不能新增${definition.rowName}`)
    return
  }
  const cells: Cells = { ...sheet.defaults }
  for (const { column, value } of read) cells[fields[column]?.key ?? ''] = value
  const error = checkRow(definition, cells).find(
    (issue) => issue.level === 'error' && !fillsItself(definition, issue),
  )
  if (error === undefined) {
    plan.added += 1
    plan.edits.push({ edit: 'insert', list: definition.key, cells })
  } else {
    const column = Math.max(0, sheet.view.columns.indexOf(error.field))
    refuse(column, `不能新增这个${definition.rowName}：${error.message}`)
  }
}

/** A field that takes its first word by itself is not missed in a new row. */
function fillsItself(list: ListDefinition, issue: RowIssue): boolean {
  return list.fields.some((field) => field.key === issue.field && field.initial === 'first')
}

/**
 * The wishes that can be read and would change something, with the values that their fields keep;
 * the others are refused or left out.
 */
function readWishes(
  sheet: Sheet,
  fields: Fields,
  /** null: a new one. */
  row: Row | null,
  wishes: CellWish[],
  plan: Plan,
): CellWish[] {
  const read: CellWish[] = []
  for (const wish of wishes) {
    const field = fields[wish.column]
    const present = field === undefined ? null : (row?.cells[field.key] ?? null)
    const parsed = readWish(sheet, field, row, present, wish.value)
    if (!parsed.ok) refuseWish(plan, wish, field, parsed.message, parsed.kind)
    else if (!sameValue(present, parsed.value))
      // Most texts are kept as they were written.
      read.push(parsed.value === wish.value ? wish : { ...wish, value: parsed.value })
  }
  return read
}

/** What a wish means for its cell: the present value where it asks for nothing. */
function readWish(
  { vocabulary, lockOf }: Sheet,
  field: FieldDefinition | undefined,
  row: Row | null,
  present: CellValue,
  value: CellValue,
): Parsed & { kind?: RefusalKind } {
  if (field === undefined)
    return value === ''
      ? { ok: true, value: present }
      : { ok: false, message: '超出表格右边，没有这一列' }
  if (formatValue(field, present) === value) return { ok: true, value: present }
  const refusal = refusalOf(field, row, lockOf)
  if (refusal === null) return parseValue(field, value, vocabulary)
  return value === '' || sameValue(present, value)
    ? { ok: true, value: present }
    : { ok: false, message: refusal, kind: 'readOnly' }
}

function refuseWish(
  plan: Plan,
  wish: CellWish,
  field: FieldDefinition | undefined,
  reason: string,
  kind: RefusalKind = 'unfit',
): void {
  const { row, column } = wish
  const written = writtenOf(wish, field)
  plan.refusals.push({ row, column, field: field?.key ?? null, written, reason, kind })
}

function writtenOf({ value }: CellWish, field: FieldDefinition | undefined): string {
  return field === undefined ? String(value) : formatValue(field, value)
}

/** The field of each column, looked up once and not for every cell. */
export type Fields = readonly (FieldDefinition | undefined)[]

function fieldsOf({ definition, view }: Sheet): Fields {
  const byKey = new Map(definition.fields.map((field) => [field.key, field]))
  return view.columns.map((key) => byKey.get(key))
}
