/** The sheet that a district fills in: its rows, empty ones below, and rules for each column. */
import type { Cell, Workbook, Worksheet } from 'exceljs'
import type { Row } from '../../shared/contract/schemas.ts'
import type { FieldDefinition, ListDefinition } from '../../shared/lists/definition.ts'
import { headerOf } from '../../shared/lists/headers.ts'
import type { Vocabulary } from '../../shared/plan/vocabulary.ts'
import { ROW_ID_HEADER } from '../exchange/stamp.ts'
import { columnName } from '../workbook/cells.ts'
import { addInputRule, choiceRule, type InputRule, valueRule } from './input-rules.ts'
import { columnWidth, fillCell, rowHeight, styleCell } from './list-cells.ts'
import { type ColumnNotes, columnNotes } from './notation.ts'
import { FONTS, protect, setUpPage, styleHeading } from './sheet-style.ts'
import { submissionColumns } from './submission-columns.ts'
import type { WordRanges } from './words-sheet.ts'

export interface SubmissionSheet {
  list: ListDefinition
  rows: readonly Row[]
  district: string
  vocabulary: Vocabulary
  ranges: WordRanges
  title: string
  /** One line under the title. */
  note: string
}

const TITLE_ROW = 1
const NOTE_ROW = 2
const GROUP_ROW = 3
const LABEL_ROW = 4

/** Empty rows below the data, ready to be filled in. */
const SPARE_ROWS = 200

/** Columns that stay when scrolling sideways: 编号 and 企业. */
const FROZEN_COLUMNS = 2

/** Width in characters over which the title is centred: about a screen. */
const TITLE_WIDTH = 130

/** Excel's limits for an input message. */
const MAX_PROMPT_TITLE = 32
const MAX_PROMPT = 255

/** Rows printed where there is little to print. */
const PRINTED_ROWS = 20

const A3 = 8

const LOCKED_FILL = 'FFF2F2F2'

type Column = { is: 'rowId' } | { is: 'field'; field: FieldDefinition; notes: ColumnNotes }

export async function addSubmissionSheet(
  workbook: Workbook,
  about: SubmissionSheet,
): Promise<void> {
  const { list, rows } = about
  const sheet = workbook.addWorksheet(list.title)
  const columns = columnsOf(about)
  addHeader(sheet, list, columns)
  addTitle(sheet, columns, about)
  const fields = columns.flatMap((column) => (column.is === 'field' ? column.field : []))
  for (let index = 0; index < rows.length + SPARE_ROWS; index += 1) {
    const number = LABEL_ROW + 1 + index
    sheet.getRow(number).height = rowHeight(fields, rows[index]?.cells ?? {})
    columns.forEach((column, place) => {
      fill(sheet.getCell(number, place + 1), column, rows[index])
    })
  }
  const lastRow = LABEL_ROW + rows.length + SPARE_ROWS
  columns.forEach((column, place) => {
    if (column.is !== 'field') return
    const name = columnName(place)
    addInputRule(sheet, `${name}${LABEL_ROW + 1}:${name}${lastRow}`, ruleOf(column, about))
  })
  sheet.autoFilter = `A${LABEL_ROW}:${columnName(columns.length - 1)}${lastRow}`
  sheet.views = [{ state: 'frozen', xSplit: FROZEN_COLUMNS, ySplit: LABEL_ROW }]
  setUpSubmissionPage(sheet, columns.length, rows.length)
  await protect(sheet)
}

function columnsOf({ list, district, vocabulary }: SubmissionSheet): Column[] {
  return submissionColumns(list).map((column) =>
    column.is === 'rowId'
      ? column
      : { ...column, notes: columnNotes(list, column.field, district, vocabulary) },
  )
}

/** So many columns fit on no one page: three A3 pages wide, the frozen columns on each. */
function setUpSubmissionPage(sheet: Worksheet, columns: number, rows: number): void {
  setUpPage(sheet, `${TITLE_ROW}:${LABEL_ROW}`)
  // Of the empty rows no more is printed than fills a page; exceljs puts the first `$` of each end.
  const lastRow = LABEL_ROW + Math.max(rows, PRINTED_ROWS)
  Object.assign(sheet.pageSetup, {
    paperSize: A3,
    fitToWidth: 3,
    pageOrder: 'overThenDown',
    printTitlesColumn: `A:${columnName(FROZEN_COLUMNS - 1)}`,
    printArea: `A$1:${columnName(columns - 1)}$${lastRow}`,
  })
}

function addTitle(sheet: Worksheet, columns: Column[], about: SubmissionSheet): void {
  const width = screenColumns(columns)
  const title = sheet.getCell(TITLE_ROW, 1)
  title.value = about.title
  title.font = { name: FONTS.title, size: 18 }
  title.alignment = { horizontal: 'center', vertical: 'middle' }
  const note = sheet.getCell(NOTE_ROW, 1)
  note.value = about.note
  note.font = { name: '宋体', size: 10 }
  for (const row of [TITLE_ROW, NOTE_ROW]) sheet.mergeCells(row, 1, row, width)
  sheet.getRow(TITLE_ROW).height = 34
}

/** How many columns fit on a screen; at least the frozen ones and the first behind them. */
function screenColumns(columns: Column[]): number {
  let used = 0
  const count = columns.findIndex((column) => {
    used += column.is === 'field' ? columnWidth(column.field) : 0
    return used > TITLE_WIDTH
  })
  return count < 0 ? columns.length : Math.max(count, FROZEN_COLUMNS + 1)
}

function addHeader(sheet: Worksheet, list: ListDefinition, columns: Column[]): void {
  columns.forEach((column, place) => {
    const label = sheet.getCell(LABEL_ROW, place + 1)
    label.value = column.is === 'field' ? labelOf(column) : ROW_ID_HEADER
    styleHeading(sheet.getCell(GROUP_ROW, place + 1))
    styleHeading(label)
    const sheetColumn = sheet.getColumn(place + 1)
    sheetColumn.width = column.is === 'field' ? columnWidth(column.field) : 10
    sheetColumn.hidden = column.is === 'rowId'
  })
  for (const { key, label } of list.groups) {
    const isOfGroup = (column: Column) => column.is === 'field' && column.field.group === key
    const first = columns.findIndex(isOfGroup)
    const last = columns.findLastIndex(isOfGroup)
    if (first < 0) continue
    sheet.getCell(GROUP_ROW, first + 1).value = label
    if (last > first) sheet.mergeCells(GROUP_ROW, first + 1, GROUP_ROW, last + 1)
  }
  sheet.getRow(LABEL_ROW).height = 36
}

/** A star before what must or should be filled in. */
function labelOf({ field, notes }: Column & { is: 'field' }): string {
  return `${notes.isWanted ? '*' : ''}${headerOf(field)}`
}

function fill(cell: Cell, column: Column, row: Row | undefined): void {
  if (column.is === 'rowId') {
    cell.numFmt = '@'
    cell.value = row?.id ?? null
    return
  }
  const { field, notes } = column
  if (row === undefined) styleCell(cell, field)
  else fillCell(cell, field, row.cells[field.key] ?? null)
  // A new row may name its district, though it need not.
  const isLocked = field.assigned === true || (notes.isGiven && row !== undefined)
  cell.protection = { locked: isLocked }
  if (isLocked) cell.fill = { type: 'pattern', pattern: 'solid', fgColor: { argb: LOCKED_FILL } }
}

function ruleOf(
  { field, notes }: Column & { is: 'field' },
  { ranges }: SubmissionSheet,
): InputRule {
  const range = field.choices === undefined ? null : (ranges.get(field.choices) ?? null)
  const rule =
    field.choices === undefined ? valueRule(field) : choiceRule(field, notes.words, range)
  return {
    ...(rule ?? { type: 'any', formulae: [] }),
    showInputMessage: true,
    promptTitle: field.label.slice(0, MAX_PROMPT_TITLE),
    prompt: `${notes.demand}。${notes.notation}`.slice(0, MAX_PROMPT),
  }
}
