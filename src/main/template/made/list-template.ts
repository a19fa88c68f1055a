/** The list with every field, as an office edits it and reads it back. */
import type { Workbook } from 'exceljs'
import type { ListDefinition } from '../../../shared/lists/definition.ts'
import { headerOf } from '../../../shared/lists/headers.ts'
import { columnWidth, styleCell } from '../../export/list-cells.ts'
import { styleHeading } from '../../export/sheet-style.ts'
import { columnName } from '../../workbook/cells.ts'
import { addRule } from './dropdown.ts'
import { A3, setUpOfficialPage } from './page.ts'

const HEADER_ROWS = 2
const SAMPLE_ROW = HEADER_ROWS + 1

/** Spare rows below the data that still offer the dropdowns. */
const SPARE_ROWS = 200

/** @param pagesWide A3 pages beside each other; on fewer the print would be too small to read */
export function addListTemplate(
  workbook: Workbook,
  list: ListDefinition,
  pagesWide: number,
): string[] {
  const sheet = workbook.addWorksheet('{{表名}}')
  list.fields.forEach((field, index) => {
    const column = index + 1
    styleHeading(sheet.getCell(1, column))
    const label = sheet.getCell(2, column)
    styleHeading(label)
    label.value = headerOf(field)
    sheet.getColumn(column).width = columnWidth(field)
    const sample = sheet.getCell(SAMPLE_ROW, column)
    styleCell(sample, field)
    sample.value = `{{${field.label}}}`
    if (field.choices === undefined) return
    const letters = columnName(index)
    addRule(sheet, `${letters}${SAMPLE_ROW}:${letters}${SAMPLE_ROW + SPARE_ROWS}`, {
      type: 'list',
      allowBlank: true,
      formulae: [`"{{${field.label}}}"`],
      showErrorMessage: field.open !== true,
      errorTitle: field.label,
      error: '请从下拉列表中选择',
    })
  })
  for (const { key, label } of list.groups) {
    const first = list.fields.findIndex((field) => field.group === key)
    const last = list.fields.findLastIndex((field) => field.group === key)
    sheet.getCell(1, first + 1).value = label
    if (last > first) sheet.mergeCells(1, first + 1, 1, last + 1)
  }
  sheet.getRow(1).height = 20
  sheet.getRow(2).height = 34
  sheet.getRow(SAMPLE_ROW).height = 20
  sheet.autoFilter = `A${HEADER_ROWS}:${columnName(list.fields.length - 1)}${SAMPLE_ROW}`
  sheet.views = [{ state: 'frozen', xSplit: 2, ySplit: HEADER_ROWS }]
  setUpOfficialPage(sheet, A3, `1:${HEADER_ROWS}`)
  Object.assign(sheet.pageSetup, {
    fitToWidth: pagesWide,
    pageOrder: 'overThenDown',
    printTitlesColumn: 'A:B',
  })
  return list.fields.map(({ label }) => label)
}
