/**
 * What a gesture over many cells would do, worked out before anything is done.
 *
 * Every cell is read by its field, as if it had been typed there. What cannot be read, or would
 * leave a row without something it must have, is refused with the reason and never dropped silently;
 * the rest can be applied as one change.
 */
import type { Cells, CellValue } from '../../../shared/changes/change.ts'
import { isEmpty, sameValue, withCell } from '../../../shared/changes/rows.ts'
import type { Edit, Row } from '../../../shared/contract/schemas.ts'
import { checkRow, type RowIssue } from '../../../shared/lists/check-row.ts'
import type { FieldDefinition, ListDefinition } from '../../../shared/lists/definition.ts'
import type { Vocabulary } from '../../../shared/plan/vocabulary.ts'
import { remembered } from '../../../shared/remembered.ts'
import { formatValue } from '../../../shared/values/format.ts'
import { type Parsed, parseValue } from '../../../shared/values/parse.ts'
import { type LockOf, refusalOf } from '../cell-input.ts'
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
}

export interface Plan {
  edits: Edit[]
  refusals: Refusal[]
  /** Cells that will change in rows that exist. */
  cells: number
  /** Rows that exist and will change. */
  rows: number
  /** Rows that will be added. */
  added: number
}

export function planWishes(sheet: Sheet, wishes: Iterable<CellWish>): Plan {
  const plan: Plan = { edits: [], refusals: [], cells: 0, rows: 0, added: 0 }
  const fields = fieldsOf(sheet)
  for (const [row, rowWishes] of groupByRow(wishes)) {
    const id = sheet.view.rows[row]
    const present = id === undefined ? undefined : sheet.rowOf(id)
    if (id === undefined) planNewRow(sheet, fields, row, rowWishes, plan)
    else if (present !== undefined) planRow(sheet, fields, present, rowWishes, plan)
  }
  return plan
}

function groupByRow(wishes: Iterable<CellWish>): Map<number, CellWish[]> {
  const rows = new Map<number, CellWish[]>()
  for (const wish of wishes) {
    const group = rows.get(wish.row)
    if (group === undefined) rows.set(wish.row, [wish])
    else group.push(wish)
  }
  return rows
}

interface ReadWish {
  wish: CellWish
  field: FieldDefinition
  value: CellValue
}

function planRow(sheet: Sheet, fields: Fields, present: Row, wishes: CellWish[], plan: Plan): void {
  const read = readWishes(sheet, fields, present, wishes, plan)
  const kept = withoutBreaches(sheet.definition, present.cells, read, plan)
  if (kept.length === 0) return
  plan.rows += 1
  plan.cells += kept.length
  for (const { field, value } of kept)
    plan.edits.push({
      edit: 'set',
      list: sheet.definition.key,
      id: present.id,
      field: field.key,
      value,
      old: present.cells[field.key] ?? null,
    })
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
    const written = read.map(({ field, value }) => formatValue(field, value)).join(' ')
    plan.refusals.push({ row, column, field: null, written, reason })
  }
  if (sheet.hasFixedRows === true) {
    refuse(0, `超出表格下边，“${definition.title}”不能新增${definition.rowName}`)
    return
  }
  const cells: Cells = { ...sheet.defaults }
  for (const { field, value } of read) cells[field.key] = value
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

/** The wishes that can be read and would change something; the others are refused or left out. */
function readWishes(
  sheet: Sheet,
  fields: Fields,
  /** null: a new one. */
  row: Row | null,
  wishes: CellWish[],
  plan: Plan,
): ReadWish[] {
  const read: ReadWish[] = []
  for (const wish of wishes) {
    const field = fields[wish.column]
    const present = field === undefined ? null : (row?.cells[field.key] ?? null)
    const parsed = readWish(sheet, field, row, present, wish.value)
    if (!parsed.ok) refuseWish(plan, wish, field, parsed.message)
    else if (field !== undefined && !sameValue(present, parsed.value))
      read.push({ wish, field, value: parsed.value })
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
): Parsed {
  if (field === undefined)
    return value === ''
      ? { ok: true, value: present }
      : { ok: false, message: '超出表格右边，没有这一列' }
  if (formatValue(field, present) === value) return { ok: true, value: present }
  const refusal = refusalOf(field, row, lockOf)
  if (refusal === null) return parseValue(field, value, vocabulary)
  return value === '' || sameValue(present, value)
    ? { ok: true, value: present }
    : { ok: false, message: refusal }
}

function refuseWish(
  plan: Plan,
  { row, column, value }: CellWish,
  field: FieldDefinition | undefined,
  reason: string,
): void {
  const written = field === undefined ? String(value) : formatValue(field, value)
  plan.refusals.push({ row, column, field: field?.key ?? null, written, reason })
}

type Fields = readonly (FieldDefinition | undefined)[]

/** The field of each column, looked up once and not for every cell. */
function fieldsOf({ definition, view }: Sheet): Fields {
  const byKey = new Map(definition.fields.map((field) => [field.key, field]))
  return view.columns.map((key) => byKey.get(key))
}

/**
 * Wishes without those that would newly break what the row must have. All of a row are judged
 * together: clearing 企业 is right where the same gesture fills 项目名称.
 */
function withoutBreaches(
  list: ListDefinition,
  before: Cells,
  read: ReadWish[],
  plan: Plan,
): ReadWish[] {
  const needed = neededFields(list)
  if (!read.some(({ field, value }) => isEmpty(value) && needed.has(field.key))) return read
  const after = read.reduce((cells, { field, value }) => withCell(cells, field.key, value), before)
  const known = new Set(errorsOf(list, before).map((issue) => issue.message))
  const breaches = errorsOf(list, after).filter((issue) => !known.has(issue.message))
  if (breaches.length === 0) return read
  return read.filter(({ wish, field, value }) => {
    const breach = breaches.find((issue) => concerns(list, issue, field))
    if (breach === undefined || formatValue(field, value) !== '') return true
    plan.refusals.push({
      row: wish.row,
      column: wish.column,
      field: field.key,
      written: '',
      reason: field.required === 'error' ? `${field.label}不能为空` : breach.message,
    })
    return false
  })
}

/** Fields that a row may not all do without: to take something else from it breaks nothing. */
const neededFields = remembered(
  ({ fields, oneOf }: ListDefinition) =>
    new Set([
      ...fields.filter(({ required }) => required === 'error').map(({ key }) => key),
      ...oneOf.flat(),
    ]),
)

function errorsOf(list: ListDefinition, cells: Cells): RowIssue[] {
  return checkRow(list, cells).filter((issue) => issue.level === 'error')
}

function concerns(list: ListDefinition, issue: RowIssue, field: FieldDefinition): boolean {
  const together = list.oneOf.find((keys) => keys[0] === issue.field) ?? [issue.field]
  return issue.field === field.key || together.includes(field.key)
}
