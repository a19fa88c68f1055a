/** An official table as a worksheet: mark, title, merged header, body, totals as formulas. */
import type { Cell, Workbook, Worksheet } from 'exceljs'
import type { AnnexCell, AnnexColumn, AnnexRow, AnnexTable } from '../../shared/annex/table.ts'
import { cellName, columnName } from '../workbook/cells.ts'
import { border, FONTS, SIZES, setUpPage, styleHeading } from './sheet-style.ts'

/** Rows above the header: mark, empty line, title (GB/T 9704-2012, 7.3.7). */
const ROWS_ABOVE = 3

export function addAnnexSheet(workbook: Workbook, table: AnnexTable): void {
  const sheet = workbook.addWorksheet(table.mark ?? table.title)
  const width = table.columns.length + 1
  addTitle(sheet, table, width)
  addHeader(sheet, table)
  const firstRow = ROWS_ABOVE + table.headerRows + 1
  table.rows.forEach((row, index) => {
    addRow(sheet, table, row, firstRow + index, firstRow)
  })
  sheet.columns = [{ width: 14 }, ...table.columns.map(() => ({ width: 20 }))]
  setUpPage(sheet, `${ROWS_ABOVE + 1}:${ROWS_ABOVE + table.headerRows}`)
  sheet.views = [{ state: 'frozen', xSplit: 1, ySplit: firstRow - 1 }]
}

function addTitle(sheet: Worksheet, table: AnnexTable, width: number): void {
  const mark = sheet.getCell('A1')
  mark.value = table.mark ?? ''
  mark.font = { name: FONTS.heading, size: SIZES.mark }
  const title = sheet.getCell(ROWS_ABOVE, 1)
  title.value = table.title
  title.font = { name: FONTS.title, size: SIZES.title }
  title.alignment = { horizontal: 'center', vertical: 'middle' }
  sheet.mergeCells(ROWS_ABOVE, 1, ROWS_ABOVE, width)
  sheet.getRow(ROWS_ABOVE).height = 36
}

function addHeader(sheet: Worksheet, table: AnnexTable): void {
  for (const { text, row, column, rowSpan, columnSpan } of table.header) {
    const top = ROWS_ABOVE + 1 + row
    const left = column + 1
    for (let down = 0; down < rowSpan; down += 1)
      for (let right = 0; right < columnSpan; right += 1)
        styleHeading(sheet.getCell(top + down, left + right))
    sheet.getCell(top, left).value = text
    if (rowSpan > 1 || columnSpan > 1)
      sheet.mergeCells(top, left, top + rowSpan - 1, left + columnSpan - 1)
  }
  for (let row = 0; row < table.headerRows; row += 1) sheet.getRow(ROWS_ABOVE + 1 + row).height = 32
}

function addRow(
  sheet: Worksheet,
  table: AnnexTable,
  row: AnnexRow,
  number: number,
  firstRow: number,
): void {
  const label = sheet.getCell(number, 1)
  label.value = row.label
  styleBody(label, FONTS.body)
  row.cells.forEach((cell, index) => {
    const column = table.columns[index]
    if (column === undefined) return
    const target = sheet.getCell(number, index + 2)
    styleBody(target, FONTS.digits)
    target.numFmt = numberFormat(column)
    target.value = bodyValue(cell, column, number, index, firstRow)
  })
  sheet.getRow(number).height = 26
}

function styleBody(cell: Cell, font: string): void {
  cell.font = { name: font, size: SIZES.body }
  cell.alignment = { horizontal: 'center', vertical: 'middle' }
  border(cell)
}

/** A total stays a number so that it can be added up; its format prints the zero. */
function numberFormat({ decimals, zero }: AnnexColumn): string {
  const digits = decimals === 0 ? '0' : `0.${'0'.repeat(decimals)}`
  return zero === '/' ? `${digits};-${digits};"/"` : digits
}

function bodyValue(
  cell: AnnexCell,
  column: AnnexColumn,
  row: number,
  index: number,
  firstRow: number,
): Cell['value'] {
  if (cell.value === null) return null
  const name = columnName(index + 1)
  switch (cell.sum) {
    case 'column':
      return { formula: `SUM(${name}${firstRow}:${name}${row - 1})`, result: cell.value }
    case 'row':
      return {
        formula: `SUM(${cellName(row - 1, 1)}:${cellName(row - 1, index)})`,
        result: cell.value,
      }
    default:
      return cell.value === 0 && column.zero === '/' ? '/' : cell.value
  }
}
