/**
 * What a gesture over many cells would do, worked out before anything is done.
 *
 * Every cell is read by its field, as if it had been typed there. What cannot be read, or would
 * leave a row without something it must have, is refused with the reason and never dropped silently;
 * the rest can be applied as one change.
 */
import type { Cells, CellValue } from '../../../shared/changes/change.ts'
import { sameValue } from '../../../shared/changes/rows.ts'
import type { Row } from '../../../shared/contract/schemas.ts'
import { checkRow, type RowIssue } from '../../../shared/lists/check-row.ts'
import {
  type FieldDefinition,
  fieldsByKey,
  type ListDefinition,
} from '../../../shared/lists/definition.ts'
import { parseEntered } from '../../../shared/lists/retired-words.ts'
import { formatValue } from '../../../shared/values/format.ts'
import type { Parsed } from '../../../shared/values/parse.ts'
import { refusalOf } from '../cell-input.ts'
import { withoutBreaches } from './breaches.ts'
import { type Over, passingOver } from './passed-over.ts'
import type { Plan, RefusalKind, SetEdit, Sheet } from './plan.ts'
import { joinRows, type RowWishes } from './row-wishes.ts'
import type { Cell } from './view.ts'

export function planWishes(sheet: Sheet, wishes: Iterable<RowWishes>, over?: Over): Plan {
  const plan: Plan = { edits: [], refusals: [], passed: [], cells: 0, rows: 0, added: 0 }
  const fields = fieldsOf(sheet)
  for (const own of joinRows(wishes)) {
    const id = sheet.view.rows[own.row]
    const present = id === undefined ? undefined : sheet.rowOf(id)
    if (id === undefined) planNewRow(sheet, fields, own, plan)
    else if (present !== undefined) planRow(sheet, fields, present, own, plan)
  }
  return over === undefined ? plan : passingOver(sheet.view, plan, over)
}

function planRow(sheet: Sheet, fields: Fields, present: Row, wishes: RowWishes, plan: Plan): void {
  const list = sheet.definition.key
  const { id, cells } = present
  const read: SetEdit[] = []
  readWishes(sheet, fields, present, wishes, plan, (field, value, old) => {
    read.push({ edit: 'set', list, id, field: field.key, value, old })
  })
  if (read.length === 0) return
  const kept = withoutBreaches(sheet.definition, cells, read, ({ field, value }, message) => {
    const column = sheet.view.columns.indexOf(field)
    refuse(plan, { row: wishes.row, column }, fields[column], value, message, 'needed')
  })
  if (kept.length === 0) return
  plan.rows += 1
  plan.cells += kept.length
  for (const edit of kept) plan.edits.push(edit)
}

function planNewRow(sheet: Sheet, fields: Fields, wishes: RowWishes, plan: Plan): void {
  const { definition } = sheet
  const { row } = wishes
  const cells: Cells = { ...sheet.defaults }
  const texts: string[] = []
  readWishes(sheet, fields, null, wishes, plan, (field, value) => {
    cells[field.key] = value
    texts.push(formatValue(field, value))
  })
  if (texts.length === 0) return
  const refuseRow = (column: number, reason: string) => {
    const written = texts.join(' ')
    plan.refusals.push({ row, column, field: null, written, reason, kind: 'unfit' })
  }
  if (sheet.hasFixedRows === true) {
    refuseRow(0, `超出表格下边，“${definition.title}”不能新增${definition.rowName}`)
    return
  }
  const error = checkRow(definition, cells).find(
    (issue) => issue.level === 'error' && !fillsItself(definition, issue),
  )
  if (error === undefined) {
    plan.added += 1
    plan.edits.push({ edit: 'insert', list: definition.key, cells })
  } else {
    const column = Math.max(0, sheet.view.columns.indexOf(error.field))
    refuseRow(column, `不能新增这个${definition.rowName}：${error.message}`)
  }
}

/** A field that takes its first word by itself is not missed in a new row. */
function fillsItself(list: ListDefinition, issue: RowIssue): boolean {
  return list.fields.some((field) => field.key === issue.field && field.initial === 'first')
}

/**
 * Takes what can be read of the wishes and would change something, as the value that the field keeps;
 * the others are refused or left out.
 */
function readWishes(
  sheet: Sheet,
  fields: Fields,
  /** null: a new one. */
  row: Row | null,
  { row: place, columns, values }: RowWishes,
  plan: Plan,
  take: (field: FieldDefinition, value: CellValue, present: CellValue) => void,
): void {
  columns.forEach((column, index) => {
    const field = fields[column]
    const value = values[index] ?? null
    const present = field === undefined ? null : (row?.cells[field.key] ?? null)
    const parsed = readWish(sheet, field, row, present, value)
    if (!parsed.ok) refuse(plan, { row: place, column }, field, value, parsed.message, parsed.kind)
    else if (field !== undefined && !sameValue(present, parsed.value))
      take(field, parsed.value, present)
  })
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
  if (refusal === null) return parseEntered(field, value, vocabulary)
  return value === '' || sameValue(present, value)
    ? { ok: true, value: present }
    : { ok: false, message: refusal, kind: 'readOnly' }
}

function refuse(
  plan: Plan,
  { row, column }: Cell,
  field: FieldDefinition | undefined,
  value: CellValue,
  reason: string,
  kind: RefusalKind = 'unfit',
): void {
  const written = field === undefined ? String(value) : formatValue(field, value)
  plan.refusals.push({ row, column, field: field?.key ?? null, written, reason, kind })
}

/** The field of each column, looked up once and not for every cell. */
export type Fields = readonly (FieldDefinition | undefined)[]

function fieldsOf({ definition, view }: Sheet): Fields {
  const byKey = fieldsByKey(definition)
  return view.columns.map((key) => byKey.get(key))
}
