/** A list as a worksheet with every field: what an office edits and sends back. */
import type { Workbook, Worksheet } from 'exceljs'
import type { Row } from '../../shared/contract/schemas.ts'
import type { FieldDefinition, ListDefinition } from '../../shared/lists/definition.ts'
import { headerOf } from '../../shared/lists/headers.ts'
import type { Vocabulary } from '../../shared/plan/vocabulary.ts'
import { columnName } from '../workbook/cells.ts'
import { addInputRule, choiceRule } from './input-rules.ts'
import { columnWidth, fillCell, rowHeight } from './list-cells.ts'
import { setUpPage, styleHeading } from './sheet-style.ts'

const HEADER_ROWS = 2

/** Spare rows below the data that still offer the dropdowns. */
const SPARE_ROWS = 200

export function addListSheet(
  workbook: Workbook,
  list: ListDefinition,
  rows: readonly Row[],
  vocabulary: Vocabulary,
): void {
  const sheet = workbook.addWorksheet(list.title)
  addHeader(sheet, list)
  rows.forEach((row, index) => {
    sheet.getRow(HEADER_ROWS + 1 + index).height = rowHeight(list.fields, row.cells)
    list.fields.forEach((field, column) => {
      const cell = sheet.getCell(HEADER_ROWS + 1 + index, column + 1)
      fillCell(cell, field, row.cells[field.key] ?? null)
    })
  })
  const lastRow = HEADER_ROWS + rows.length
  for (const [index, field] of list.fields.entries())
    addDropdown(sheet, field, columnName(index), lastRow + SPARE_ROWS, vocabulary)
  sheet.autoFilter = `A${HEADER_ROWS}:${columnName(list.fields.length - 1)}${Math.max(lastRow, HEADER_ROWS)}`
  sheet.views = [{ state: 'frozen', xSplit: 1, ySplit: HEADER_ROWS }]
  setUpPage(sheet, `1:${HEADER_ROWS}`)
}

function addHeader(sheet: Worksheet, list: ListDefinition): void {
  list.fields.forEach((field, index) => {
    const group = sheet.getCell(1, index + 1)
    const label = sheet.getCell(2, index + 1)
    label.value = headerOf(field)
    styleHeading(group)
    styleHeading(label)
    sheet.getColumn(index + 1).width = columnWidth(field)
  })
  for (const { key, label } of list.groups) {
    const first = list.fields.findIndex((field) => field.group === key)
    const last = list.fields.findLastIndex((field) => field.group === key)
    if (first < 0) continue
    sheet.getCell(1, first + 1).value = label
    if (last > first) sheet.mergeCells(1, first + 1, 1, last + 1)
  }
  sheet.getRow(HEADER_ROWS).height = 32
}

function addDropdown(
  sheet: Worksheet,
  field: FieldDefinition,
  column: string,
  lastRow: number,
  vocabulary: Vocabulary,
): void {
  if (field.choices === undefined) return
  const rule = choiceRule(field, vocabulary.words[field.choices].names, null)
  if (rule !== null) addInputRule(sheet, `${column}${HEADER_ROWS + 1}:${column}${lastRow}`, rule)
}
