/** An official table: mark, title, merged header, sample row, total row. */
import type { Cell, Workbook, Worksheet } from 'exceljs'
import { border, FONTS, SIZES, styleHeading } from '../../src/main/export/sheet-style.ts'
import { charactersOf } from '../../src/main/ooxml/usual-font.ts'
import { annexData } from '../../src/main/template/annex-data.ts'
import { A4, setUpOfficialPage } from '../../src/main/template/made/page.ts'
import { TOTAL_ROW } from '../../src/main/template/mark-names.ts'
import type { AnnexTable } from '../../src/shared/annex/table.ts'
import { headingLines } from '../../src/shared/paper/lines.ts'
import type { PlanDefinition } from '../../src/shared/plan/definition.ts'

/** Mark, empty line, title (7.3.7). */
const ROWS_ABOVE = 3

/** Millimetres: the whole type area, and what the names of districts take of it. */
const TABLE_MM = 225
const LABEL_MM = 30

export function addAnnexTemplate(
  workbook: Workbook,
  plan: PlanDefinition,
  table: AnnexTable,
  name: string,
): string[] {
  const sheet = workbook.addWorksheet(name)
  const [, ...columns] = annexData(plan, table, 1).columns
  const width = (TABLE_MM - LABEL_MM) / table.columns.length
  sheet.columns = columns.map((_, index) => ({
    width: charactersOf(index === 0 ? LABEL_MM : width),
  }))
  addTitle(sheet, columns.length)
  addHeader(sheet, table)
  const sampleRow = ROWS_ABOVE + table.headerRows + 1
  columns.forEach(({ name: mark, format, slashForZero, total }, index) => {
    const sample = styleBody(sheet.getCell(sampleRow, index + 1), index === 0)
    sample.value = `{{${mark}}}`
    const closing = styleBody(sheet.getCell(sampleRow + 1, index + 1), index === 0)
    closing.value = total === undefined ? `{{${TOTAL_ROW}}}` : `{{${mark}}}`
    const numFmt = slashForZero ? `${format};-${format};"/"` : format
    for (const cell of [sample, closing]) cell.numFmt = numFmt
  })
  for (const row of [sampleRow, sampleRow + 1]) sheet.getRow(row).height = 27
  setUpOfficialPage(sheet, A4, `${ROWS_ABOVE + 1}:${ROWS_ABOVE + table.headerRows}`)
  sheet.views = [{ state: 'frozen', xSplit: 1, ySplit: sampleRow - 1, showGridLines: false }]
  return columns.map((column) => column.name)
}

function addTitle(sheet: Worksheet, width: number): void {
  const mark = sheet.getCell('A1')
  mark.value = '{{附件号}}'
  mark.font = { name: FONTS.heading, size: SIZES.mark }
  sheet.getRow(1).height = 24
  const title = sheet.getCell(ROWS_ABOVE, 1)
  title.value = '{{标题}}'
  title.font = { name: FONTS.title, size: SIZES.title }
  title.alignment = { horizontal: 'center', vertical: 'middle', wrapText: true }
  sheet.mergeCells(ROWS_ABOVE, 1, ROWS_ABOVE, width)
  sheet.getRow(ROWS_ABOVE).height = 42
}

function addHeader(sheet: Worksheet, table: AnnexTable): void {
  for (const { text, row, column, rowSpan, columnSpan } of table.header) {
    const top = ROWS_ABOVE + 1 + row
    const left = column + 1
    for (let down = 0; down < rowSpan; down += 1)
      for (let right = 0; right < columnSpan; right += 1)
        styleHeading(sheet.getCell(top + down, left + right))
    sheet.getCell(top, left).value = headingLines(text).join('\n')
    if (rowSpan > 1 || columnSpan > 1)
      sheet.mergeCells(top, left, top + rowSpan - 1, left + columnSpan - 1)
  }
  const height = table.headerRows === 1 ? 40 : 34
  for (let row = 0; row < table.headerRows; row += 1)
    sheet.getRow(ROWS_ABOVE + 1 + row).height = height
}

function styleBody(cell: Cell, isLabel: boolean): Cell {
  cell.font = { name: isLabel ? FONTS.body : FONTS.digits, size: SIZES.body }
  // Marks are longer than the numbers that take their place.
  cell.alignment = { horizontal: 'center', vertical: 'middle', shrinkToFit: true }
  border(cell)
  return cell
}
