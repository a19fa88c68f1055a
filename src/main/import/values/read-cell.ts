/** One cell of a workbook read by the field of its column. */
import type { CellValue } from '../../../shared/changes/change.ts'
import type { FieldDefinition } from '../../../shared/lists/definition.ts'
import type { Vocabulary } from '../../../shared/plan/vocabulary.ts'
import { dayOfSerial, isMonthUnclear } from '../../../shared/values/date.ts'
import { formatValue } from '../../../shared/values/format.ts'
import { times } from '../../../shared/values/number.ts'
import { readValue } from '../../../shared/values/parse.ts'
import { cleanText } from '../../../shared/values/text.ts'
import type { SheetCell } from '../../workbook/cells.ts'
import type { TableColumn } from '../table.ts'

/** A doubt about a value that was read all the same. */
export interface Doubt {
  code: string
  message: string
}

export type ReadCell =
  | {
      ok: true
      value: CellValue
      /** Text as written, where it is not how the value is shown; else null. */
      written: string | null
      doubt: Doubt | null
    }
  | { ok: false; message: string }

/** Errors of formulas, typed or pasted as text too. */
const ERROR_TEXT =
  /^(?:#(?:REF!|DIV\/0!|N\/A|NAME\?|NULL!|NUM!|VALUE!|SPILL!|CALC!)|(?:Err|错误)[:：]\d{3})$/u

export interface CellContext {
  column: TableColumn & { field: FieldDefinition }
  vocabulary: Vocabulary
  /** True where a day is derived from what stands in the column. */
  isDeadline: boolean
}

export function readCell(cell: SheetCell, context: CellContext): ReadCell {
  const { field } = context.column
  if (cell.isError || ERROR_TEXT.test(cell.text.trim()))
    return { ok: false, message: `公式出错（${cell.text.trim()}），请改为数值或文字` }
  const day = context.isDeadline ? serialDay(cell) : null
  if (day !== null) {
    const message = `数字 ${cell.text} 看来是日期 ${day} 的序列值，按该日记入，请核对`
    return { ok: true, value: day, written: cell.text, doubt: { code: 'DATE_SERIAL', message } }
  }
  const { column, vocabulary } = context
  const reading = readValue(field, rawOf(cell, field), vocabulary, column.factor)
  if (!reading.ok) return reading
  const { value, inexact } = reading
  if (!isOwnForm(field, value)) return { ok: true, value: null, written: null, doubt: null }
  if (inexact === undefined)
    return {
      ok: true,
      value,
      written: writtenOf(cell, field, value),
      doubt: dateDoubt(cell, context) ?? percentDoubt(cell, field, value),
    }
  const message = `${inexact.why}，按 ${formatValue(field, value)}${field.unit ?? ''} 记入，请核对`
  return { ok: true, value, written: cleanText(cell.text), doubt: { code: inexact.code, message } }
}

function rawOf(cell: SheetCell, field: FieldDefinition): SheetCell['value'] {
  // A number shown as 95% is 0.95 in the file and 95 in a field whose unit is %.
  if (cell.isPercent && field.unit === '%' && typeof cell.value === 'number')
    return times(cell.value, 100)
  const isWords = field.type === 'text' || field.type === 'date'
  if (isWords) return monthOf(cell) ?? (isPlainly(cell, field) ? cell.text : cell.value)
  return cell.value
}

/** True where what is shown says all that is kept: 0610 for 610, or 2022.10 for the number 2022.1. */
function isPlainly({ value, text }: SheetCell, { type }: FieldDefinition): boolean {
  if (typeof value !== 'number' || Number(text) !== value) return false
  return type === 'date' ? /^\d{4}\.\d{2}$/u.test(text) : /^[\d.-]{1,15}$/u.test(text)
}

/** 2023年6月 for a first of June that is shown as the month alone: so Excel keeps a written month. */
function monthOf({ value, format }: SheetCell): string | null {
  if (typeof value !== 'string' || format === undefined) return null
  const [, year, month] = /^(\d{4})-(\d{2})-01$/u.exec(value) ?? []
  const signs = format.replaceAll(/"[^"]*"|\[[^\]]*\]|\\./gu, '').toLowerCase()
  if (year === undefined || !/y/u.test(signs) || /[dh]/u.test(signs)) return null
  return `${year}年${Number(month)}月`
}

/** False for a value that the program cannot have assigned: a district's own 1, 2, 3 as 编号. */
function isOwnForm({ pattern }: FieldDefinition, value: CellValue): boolean {
  return pattern === undefined || new RegExp(pattern, 'u').test(String(value))
}

function writtenOf({ value: raw, text }: SheetCell, field: FieldDefinition, value: CellValue) {
  // A day is shown in whatever format its cell has; nobody wrote it so.
  if (typeof raw !== 'string' || raw !== text) return null
  const written = cleanText(text)
  return written === formatValue(field, value) ? null : written
}

/** A date whose cell lost its format: 45046 for 2023-04-30. */
function serialDay({ value, format }: SheetCell): string | null {
  const isDay = typeof value === 'number' && Number.isInteger(value) && format === undefined
  return isDay && value > 30_000 && value < 80_000 ? dayOfSerial(value) : null
}

function dateDoubt({ value, text }: SheetCell, { column, isDeadline }: CellContext): Doubt | null {
  if (!isDeadline || typeof value !== 'number' || Number.isInteger(value)) return null
  const how = isMonthUnclear(text) ? '分不清 1 月和 10 月' : '照此记入'
  const message = `“${text}”是数字不是文字，${how}，${column.field.label}请改写成“2023年4月底前”这样的文字`
  return { code: 'DATE_NUMBER', message }
}

/** 0.95 of a cell without a percent format, or of a text file, which has none; 1 may be all of it. */
function percentDoubt(
  { text, isPercent }: SheetCell,
  { unit, label }: FieldDefinition,
  value: CellValue,
): Doubt | null {
  if (unit !== '%' || isPercent || /[%％]/u.test(text)) return null
  if (typeof value !== 'number' || value <= 0 || value > 1) return null
  const message = `${label}是 ${text}，按 ${text}% 记入；如果是 ${times(value, 100)}%，请改正`
  return { code: 'PERCENT_DOUBTFUL', message }
}
