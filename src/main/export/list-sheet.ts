/** A list as a worksheet with every field: what an office edits and sends back. */
import type { Cell, Workbook, Worksheet } from 'exceljs'
import type { CellValue } from '../../shared/changes/change.ts'
import type { Row } from '../../shared/contract/schemas.ts'
import type { FieldDefinition, ListDefinition } from '../../shared/lists/definition.ts'
import { headerOf } from '../../shared/lists/headers.ts'
import type { Vocabulary } from '../../shared/plan/vocabulary.ts'
import { columnName } from '../workbook/cells.ts'
import { border, FONTS, setUpPage, styleHeading } from './sheet-style.ts'

const HEADER_ROWS = 2

/** Spare rows below the data that still offer the dropdowns. */
const SPARE_ROWS = 200

/** Excel refuses a literal list longer than this. */
const MAX_LITERAL_LIST = 255

/** CSS pixels to the width of a column in characters. */
const PIXELS_PER_CHARACTER = 7.5

export function addListSheet(
  workbook: Workbook,
  list: ListDefinition,
  rows: readonly Row[],
  vocabulary: Vocabulary,
): void {
  const sheet = workbook.addWorksheet(list.title)
  addHeader(sheet, list)
  rows.forEach((row, index) => {
    list.fields.forEach((field, column) => {
      fill(sheet.getCell(HEADER_ROWS + 1 + index, column + 1), field, row.cells[field.key] ?? null)
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
    sheet.getColumn(index + 1).width = Math.max(8, field.width / PIXELS_PER_CHARACTER)
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

function fill(cell: Cell, field: FieldDefinition, value: CellValue): void {
  const isNumber = field.type === 'decimal' || field.type === 'integer'
  cell.font = { name: isNumber ? FONTS.digits : '宋体', size: 11 }
  cell.alignment = {
    horizontal: isNumber ? 'right' : 'left',
    vertical: 'middle',
    wrapText: field.type === 'longText',
  }
  border(cell)
  cell.numFmt = formatOf(field)
  cell.value = excelValue(field, value)
}

function formatOf(field: FieldDefinition): string {
  switch (field.type) {
    case 'date':
      return 'yyyy-mm-dd'
    case 'integer':
      return '0'
    case 'decimal':
      // `#` places show what is kept beyond the usual decimals; without any, `0.####` shows `50.`
      return field.decimals ? `0.${'0'.repeat(field.decimals)}####` : 'General'
    default:
      // Text format keeps codes and phones from turning into numbers when they are edited.
      return '@'
  }
}

function excelValue(field: FieldDefinition, value: CellValue): Cell['value'] {
  if (field.type === 'date' && typeof value === 'string') return new Date(`${value}T00:00:00Z`)
  const shown = Array.isArray(value) ? value.join('、') : value
  return typeof shown === 'string' ? literal(shown) : shown
}

/** A workbook reads _x0041_ as the letter A unless its first sign is itself written so. */
function literal(text: string): string {
  return text.replaceAll(/_(?=x[\da-f]{4}_)/giu, '_x005F_')
}

function addDropdown(
  sheet: Worksheet,
  field: FieldDefinition,
  column: string,
  lastRow: number,
  vocabulary: Vocabulary,
): void {
  if (field.choices === undefined) return
  const list = vocabulary.words[field.choices].names.join(',')
  if (list.length > MAX_LITERAL_LIST || list.includes('"')) return
  // exceljs keeps range validations in a model that its types do not show.
  const { dataValidations } = sheet as Worksheet & {
    dataValidations: { add(range: string, validation: object): void }
  }
  dataValidations.add(`${column}${HEADER_ROWS + 1}:${column}${lastRow}`, {
    type: 'list',
    allowBlank: true,
    formulae: [`"${list}"`],
    showErrorMessage: field.open !== true,
    errorTitle: field.label,
    error: '请从下拉列表中选择',
  })
}
