/** Rows below a recognised header, each cell read by its field; what is no data is set aside. */
import type { Cells, CellValue } from '../../shared/changes/change.ts'
import { compactCells } from '../../shared/changes/rows.ts'
import type { ImportIssue, SheetReport } from '../../shared/import/report.ts'
import type { FieldDefinition } from '../../shared/lists/definition.ts'
import type { Vocabulary } from '../../shared/plan/vocabulary.ts'
import { parseValue } from '../../shared/values/parse.ts'
import { foldText } from '../../shared/values/text.ts'
import { cellName, type Sheet, type SheetCell } from '../workbook/cells.ts'
import type { RecognisedTable } from './recognise.ts'

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
  skipped: SheetReport['skipped']
  issues: ImportIssue[]
}

/** 合计, 全市, 丹阳市小计：… in one of the first cells. */
const TOTAL = /^(?:全市|.{0,10}(?:合计|总计|小计|共计):?)$/u

/** 填表人：… below a table, in as many cells as it takes. */
const SIGNATURE = /^(?:填表|填报|制表|审核|审批|复核)[^:]{0,6}:/u

export function readTypedRows(
  sheet: Sheet,
  table: RecognisedTable,
  vocabulary: Vocabulary,
): TypedRows {
  const result: TypedRows = { rows: [], skipped: [], issues: [] }
  for (const [row, cells] of sheet.rows) {
    if (row <= table.headerRow) continue
    const reason = skipReason(cells, table)
    if (reason === null)
      result.rows.push(readRow(sheet, row, cells, table, vocabulary, result.issues))
    else if (reason !== 'empty') result.skipped.push({ row: row + 1, reason, text: textOf(cells) })
  }
  return result
}

/** Why a row is no data, or null where it is. */
function skipReason(cells: Map<number, SheetCell>, table: RecognisedTable): string | null {
  const texts = [...cells.values()].map((cell) => foldText(cell.text)).filter((text) => text !== '')
  const [first] = texts
  if (first === undefined) return 'empty'
  if (texts.slice(0, 2).some((text) => TOTAL.test(text))) return '合计行'
  if (SIGNATURE.test(first)) return '说明或分组行'
  if (isHeaderAgain(cells, table)) return '重复的表头'
  const mapped = table.columns.filter(({ column }) => cells.has(column))
  if (mapped.length === 0) return '无对应列的行'
  if (texts.length === 1 && /^(?:注|备注|说明|填表|※|[一二三四五六七八九十]+、|\()/u.test(first))
    return '说明或分组行'
  return null
}

/** A table pasted below another brings its header along. */
function isHeaderAgain(cells: Map<number, SheetCell>, { columns }: RecognisedTable): boolean {
  const own = columns.filter(({ column }) => cells.has(column))
  return own.length > 2 && own.every(({ column, header }) => cells.get(column)?.text === header)
}

function textOf(cells: Map<number, SheetCell>): string {
  return [...cells.values()]
    .map((cell) => cell.text)
    .join(' ')
    .slice(0, 80)
}

function readRow(
  sheet: Sheet,
  row: number,
  cells: Map<number, SheetCell>,
  table: RecognisedTable,
  vocabulary: Vocabulary,
  issues: ImportIssue[],
): IncomingRow {
  const read: Cells = {}
  for (const { column, field } of table.columns) {
    const cell = cells.get(column)
    if (cell === undefined) continue
    const parsed = cell.isError
      ? ({ ok: false, message: `公式出错（${cell.text}），请改为数值` } as const)
      : parseValue(field, rawOf(cell, field), vocabulary)
    if (parsed.ok) {
      if (isOwnForm(field, parsed.value)) read[field.key] = parsed.value
    } else
      issues.push({
        level: 'error',
        code: 'VALUE_INVALID',
        sheet: sheet.name,
        cell: cellName(row, column),
        field: field.key,
        message: parsed.message,
      })
  }
  return {
    sheet: sheet.name,
    row: row + 1,
    cells: compactCells(read),
    blank: [],
    written: {},
    supposed: {},
    rowId: null,
  }
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
