/** A paper table as a worksheet: repeated values stay in every row, so that it can be filtered. */
import type { Workbook, Worksheet } from 'exceljs'
import { literal } from './list-cells.ts'
import type { PaperTable } from './paper/paper-table.ts'
import { border, FONTS, SIZES, setUpPage, styleHeading } from './sheet-style.ts'

/** Title, and an empty line below it. */
const ROWS_ABOVE = 2

const MM_PER_CHARACTER = 2

/** Points; no spreadsheet shows a higher row. */
const HIGHEST_ROW = 409

export function addPaperSheet(workbook: Workbook, name: string, table: PaperTable): void {
  const sheet = workbook.addWorksheet(name)
  const firstRow = ROWS_ABOVE + table.headerRows + 1
  addTitle(sheet, table)
  addHeader(sheet, table)
  table.rows.forEach(({ cells }, index) => {
    addRow(sheet, table, firstRow + index, cells)
  })
  sheet.columns = table.columns.map(({ width }) => ({ width: width / MM_PER_CHARACTER }))
  sheet.autoFilter = {
    from: { row: firstRow - 1, column: 1 },
    to: { row: firstRow - 1 + table.rows.length, column: table.columns.length },
  }
  sheet.views = [{ state: 'frozen', ySplit: firstRow - 1 }]
  setUpPage(sheet, `${ROWS_ABOVE + 1}:${firstRow - 1}`)
}

function addTitle(sheet: Worksheet, { title, columns }: PaperTable): void {
  const cell = sheet.getCell(1, 1)
  cell.value = literal(title)
  cell.font = { name: FONTS.title, size: SIZES.title }
  cell.alignment = { horizontal: 'center', vertical: 'middle' }
  sheet.mergeCells(1, 1, 1, columns.length)
  sheet.getRow(1).height = 36
}

function addHeader(sheet: Worksheet, { header }: PaperTable): void {
  for (const { text, row, column, rowSpan, columnSpan } of header) {
    const [top, left] = [ROWS_ABOVE + 1 + row, column + 1]
    const cell = sheet.getCell(top, left)
    cell.value = literal(text)
    styleHeading(cell)
    sheet.mergeCells(top, left, top + rowSpan - 1, left + columnSpan - 1)
  }
}

function addRow(sheet: Worksheet, table: PaperTable, number: number, cells: string[]): void {
  table.columns.forEach(({ align, isNumber }, at) => {
    const cell = sheet.getCell(number, at + 1)
    const text = cells[at] ?? ''
    cell.value = isNumber && text !== '' ? Number(text) : literal(text)
    cell.font = { name: isNumber ? FONTS.digits : FONTS.body, size: table.bodySize }
    cell.alignment = { horizontal: align, vertical: 'middle', wrapText: true }
    border(cell)
  })
  sheet.getRow(number).height = heightOf(table, cells)
}

/** Height in points for the longest text; no spreadsheet works it out on opening. */
function heightOf({ columns, bodySize }: PaperTable, cells: readonly string[]): number {
  const lines = columns.map(({ width }, at) => {
    const room = Math.max(1, Math.floor((width / MM_PER_CHARACTER - 1) / 2))
    const texts = (cells[at] ?? '').split('\n')
    return texts.reduce((sum, text) => sum + Math.max(1, Math.ceil(text.length / room)), 0)
  })
  return Math.min(Math.max(...lines) * bodySize * 1.35 + 6, HIGHEST_ROW)
}
