/** The numbered tasks of the plan, a row for each paragraph. */
import type { Workbook } from 'exceljs'
import { border, FONTS, SIZES, styleHeading } from '../../src/main/export/sheet-style.ts'
import { charactersOf } from '../../src/main/ooxml/usual-font.ts'
import { A4, setUpOfficialPage } from '../../src/main/template/made/page.ts'
import { columnName } from '../../src/main/workbook/cells.ts'
import { tasksPaper } from '../../src/shared/paper/tasks-paper.ts'

const HEADER_ROW = 3
const SAMPLE_ROW = HEADER_ROW + 1

/** Millimetres of the type area's 225, column by column: the work itself takes two fifths. */
const WIDTHS = [11, 28, 22, 90, 26, 24, 24]

export function addTasksTemplate(workbook: Workbook): string[] {
  const sheet = workbook.addWorksheet('{{表名}}')
  const { header, columns, bodySize } = tasksPaper([], '')
  const title = sheet.getCell('A1')
  title.value = '{{标题}}'
  title.font = { name: FONTS.title, size: SIZES.title }
  title.alignment = { horizontal: 'center', vertical: 'middle' }
  sheet.mergeCells(1, 1, 1, columns.length)
  sheet.getRow(1).height = 42
  for (const { text, column } of header) {
    const head = sheet.getCell(HEADER_ROW, column + 1)
    styleHeading(head)
    head.value = text
    sheet.getCell(SAMPLE_ROW, column + 1).value = `{{${text}}}`
  }
  columns.forEach(({ align, isNumber }, index) => {
    sheet.getColumn(index + 1).width = charactersOf(WIDTHS[index] ?? 24)
    const cell = sheet.getCell(SAMPLE_ROW, index + 1)
    cell.font = { name: isNumber ? FONTS.digits : FONTS.body, size: bodySize }
    cell.alignment = { horizontal: align, vertical: 'middle', wrapText: true }
    cell.numFmt = isNumber ? '0' : '@'
    border(cell)
  })
  sheet.getRow(HEADER_ROW).height = 30
  sheet.getRow(SAMPLE_ROW).height = 24
  sheet.autoFilter = `A${HEADER_ROW}:${columnName(columns.length - 1)}${SAMPLE_ROW}`
  sheet.views = [{ state: 'frozen', ySplit: HEADER_ROW, showGridLines: false }]
  setUpOfficialPage(sheet, A4, `${HEADER_ROW}:${HEADER_ROW}`)
  return header.map(({ text }) => text)
}
