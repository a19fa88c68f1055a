/** Rows of a recognised table, each cell read by its field. */
import type { Cells, CellValue } from '../../shared/changes/change.ts'
import { compactCells, isEmpty } from '../../shared/changes/rows.ts'
import type { ImportIssue } from '../../shared/import/report.ts'
import type { FieldDefinition } from '../../shared/lists/definition.ts'
import type { Vocabulary } from '../../shared/plan/vocabulary.ts'
import { formatValue } from '../../shared/values/format.ts'
import { parseValue } from '../../shared/values/parse.ts'
import { cleanText } from '../../shared/values/text.ts'
import { cellName, type SheetCell } from '../workbook/cells.ts'
import type { ImportTable, TableRow } from './table.ts'

/** One row of a workbook, ready to be matched. */
export interface IncomingRow {
  sheet: string
  /** From 1, as a spreadsheet counts. */
  row: number
  /** Cells that say something; an empty cell says nothing. */
  cells: Cells
  /** Fields that have a column here and an empty cell in it: cleared, or never filled. */
  blank: string[]
  /** Text as written, where it is not how the value is shown: `2000万` for 2000. */
  written: Record<string, string>
  /** Cells that the workbook leaves out and its surroundings or the caller suppose. */
  supposed: Cells
  /** Id that the row had in the workbook when it was sent out; null without a stamp. */
  rowId: string | null
}

export interface TypedRows {
  rows: IncomingRow[]
  issues: ImportIssue[]
}

export function readTypedRows(table: ImportTable, vocabulary: Vocabulary): TypedRows {
  const issues: ImportIssue[] = []
  const rows = table.rows.map((row) => readRow(table, row, vocabulary, issues))
  return { rows, issues }
}

function readRow(
  { sheet, columns }: ImportTable,
  { row, cells, covered, supposed }: TableRow,
  vocabulary: Vocabulary,
  issues: ImportIssue[],
): IncomingRow {
  const read: Cells = {}
  const blank: string[] = []
  const written: Record<string, string> = {}
  for (const { column, field } of columns) {
    if (field === null || covered.has(column)) continue
    const cell = cells.get(column)
    if (cell === undefined) {
      blank.push(field.key)
      continue
    }
    const parsed = cell.isError
      ? ({ ok: false, message: `公式出错（${cell.text}），请改为数值` } as const)
      : parseValue(field, rawOf(cell, field), vocabulary)
    if (!parsed.ok) {
      issues.push(invalid(sheet.name, cellName(row, column), field, parsed.message))
      continue
    }
    if (isEmpty(parsed.value)) blank.push(field.key)
    else if (isOwnForm(field, parsed.value)) {
      read[field.key] = parsed.value
      const text = cleanText(cell.text)
      if (typeof cell.value === 'string' && text !== formatValue(field, parsed.value))
        written[field.key] = text
    }
  }
  return {
    sheet: sheet.name,
    row: row + 1,
    cells: compactCells(read),
    blank,
    written,
    supposed,
    rowId: null,
  }
}

function invalid(
  sheet: string,
  cell: string,
  field: FieldDefinition,
  message: string,
): ImportIssue {
  return { level: 'error', code: 'VALUE_INVALID', sheet, cell, field: field.key, message }
}

/** False for a value that the program cannot have assigned: a district's own 1, 2, 3 as 编号. */
function isOwnForm({ pattern }: FieldDefinition, value: CellValue): boolean {
  return pattern === undefined || new RegExp(pattern, 'u').test(String(value))
}

function rawOf(cell: SheetCell, field: FieldDefinition): SheetCell['value'] {
  // A number shown as 95% is 0.95 in the file and 95 in a field whose unit is %.
  if (cell.isPercent && field.unit === '%' && typeof cell.value === 'number')
    return Number((cell.value * 100).toPrecision(12))
  if (field.type === 'text' && isPlainly(cell)) return cell.text
  return cell.value
}

/** True where what is shown says all that is kept, as 0610 for 610 or 2023年4月 for its first day. */
function isPlainly({ value, text }: SheetCell): boolean {
  if (typeof value === 'number') return /^[\d.-]{1,15}$/u.test(text) && Number(text) === value
  const month = /^(\d{4})年(\d{1,2})月$/u.exec(text)
  return month !== null && value === `${month[1]}-${month[2]?.padStart(2, '0')}-01`
}
