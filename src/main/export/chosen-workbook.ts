/**
 * A list as somebody chose it, as a workbook made anew: no template knows its columns. Rows are
 * written as they are made, so that a long list takes no more memory than a short one.
 */
import exceljs, { type Row as SheetRow, type Worksheet } from 'exceljs'
import type { Row } from '../../shared/contract/schemas.ts'
import type { ExportContent } from '../../shared/export/content.ts'
import { isSummed, sumOfField } from '../../shared/export/field-sums.ts'
import { groupsOf, type RowGroup } from '../../shared/export/groups.ts'
import type { FieldDefinition } from '../../shared/lists/definition.ts'
import { headerOf } from '../../shared/lists/headers.ts'
import { paperTables } from '../../shared/paper/content-paper.ts'
import { headingLines, printedColumns } from '../../shared/paper/lines.ts'
import type { PaperTable } from '../../shared/paper/paper-table.ts'
import { columnWidths, pageFor } from '../../shared/paper/table-page.ts'
import { formatValue } from '../../shared/values/format.ts'
import { type ExportStamp, exportStampRows, NO_TEMPLATE } from '../exchange/export-stamp.ts'
import { charactersOf } from '../ooxml/usual-font.ts'
import { neededHeight } from '../template/row-height.ts'
import { columnName } from '../workbook/cells.ts'
import { setUpChosenPage } from './chosen-page.ts'
import { collected } from './collected.ts'
import { fillCell } from './list-cells.ts'
import { border, FONTS, styleHeading } from './sheet-style.ts'
import { addStampSheet } from './stamp-sheet.ts'

export type ListContent = Extract<ExportContent, { is: 'list' }>

interface ChosenWorkbookOptions {
  stamp: Omit<ExportStamp, 'template'>
  firstPage?: number
  isDraft: boolean
}

const FIRST_ROW = 3

export async function chosenWorkbook(
  content: ListContent,
  { stamp, firstPage, isDraft }: ChosenWorkbookOptions,
): Promise<Uint8Array<ArrayBuffer>> {
  const { list, layout, rows } = content
  const [paper] = paperTables(content)
  if (paper === undefined) throw new TypeError('a list without a table')
  const { stream, bytes } = collected()
  const workbook = new exceljs.stream.xlsx.WorkbookWriter({ stream, useStyles: true })
  // What has no room goes on to further pages at its full size.
  const fitsWidth = paper.advice === undefined
  const sheet = workbook.addWorksheet(list.title, {
    // The head of the sheet is written at once, before it can be set up.
    pageSetup: { fitToPage: fitsWidth },
    views: [{ state: 'frozen', ySplit: FIRST_ROW - 1 }],
  })
  setUpChosenPage(sheet, pageFor(paper), {
    firstPage,
    isDraft,
    headerRow: FIRST_ROW - 1,
    fitsWidth,
  })
  addHead(sheet, paper, layout.fields)
  const sums = layout.fields.some(isSummed)
  const columns = columnsOf(layout.fields, paper)
  if (layout.group === null) addRows(sheet, rows, columns)
  else addGroups(sheet, groupsOf(rows, layout.group), columns, sums)
  sheet.commit()
  addStampSheet(workbook, exportStampRows({ ...stamp, template: NO_TEMPLATE }))
  await workbook.commit()
  return bytes()
}

/** The whole type area, where the table has room in it. */
function widthsOf(paper: PaperTable): number[] {
  return paper.advice === undefined
    ? columnWidths(paper, pageFor(paper))
    : printedColumns(paper).map(({ width }) => width)
}

function addHead(sheet: Worksheet, paper: PaperTable, fields: readonly FieldDefinition[]): void {
  const widths = widthsOf(paper)
  for (const [index, width] of widths.entries())
    sheet.getColumn(index + 1).width = charactersOf(width)
  const title = sheet.addRow([paper.title])
  title.height = 36
  title.getCell(1).font = { name: FONTS.title, size: 22 }
  // Centred over more than a page it would be cut in two.
  const horizontal = paper.advice === undefined ? 'center' : 'left'
  title.getCell(1).alignment = { horizontal, vertical: 'middle' }
  sheet.mergeCells(1, 1, 1, fields.length + 1)
  title.commit()
  const headings = ['序号', ...fields.map(headerOf)].map((text) => headingLines(text).join('\n'))
  const header = sheet.addRow(headings)
  const look = { fontSize: paper.bodySize, isWrapped: true }
  header.height = Math.max(
    HEADER_HEIGHT,
    ...headings.map((text, at) => neededHeight(text, { room: pointsOf(widths[at]), look })),
  )
  header.eachCell((cell) => {
    styleHeading(cell)
    cell.font = { name: FONTS.heading, size: paper.bodySize }
  })
  header.commit()
}

interface Column {
  field: FieldDefinition
  /** Points between its borders. */
  room: number
}

/** Beside the column of numbers. */
function columnsOf(fields: readonly FieldDefinition[], paper: PaperTable): Column[] {
  const [, ...widths] = widthsOf(paper)
  return fields.map((field, at) => ({ field, room: pointsOf(widths[at]) }))
}

function pointsOf(millimetres = 0): number {
  return (millimetres * 72) / 25.4
}

/** As high as its longest text wants: rows of their own height are not all grown when they are opened. */
function heightOf({ cells }: Row, columns: readonly Column[]): number {
  const look = { fontSize: BODY_SIZE, isWrapped: true }
  return columns.reduce(
    (height, { field, room }) =>
      Math.max(height, neededHeight(formatValue(field, cells[field.key]), { room, look })),
    ROW_HEIGHT,
  )
}

/** The number of the first row and of the last. */
function addRows(
  sheet: Worksheet,
  rows: readonly Row[],
  columns: readonly Column[],
): [first: number, last: number] {
  let last = 0
  rows.forEach((row, index) => {
    const line = sheet.addRow([index + 1])
    line.height = heightOf(row, columns)
    numberCell(line)
    columns.forEach(({ field }, at) => {
      const cell = line.getCell(at + 2)
      fillCell(cell, field, row.cells[field.key] ?? null)
      cell.font = { ...cell.font, size: BODY_SIZE }
    })
    last = line.number
    line.commit()
  })
  return [last - rows.length + 1, last]
}

/** Points; the fonts of a grid on paper. */
const BODY_SIZE = 9
const ROW_HEIGHT = 17
const HEADER_HEIGHT = 30

function numberCell(line: SheetRow): void {
  const cell = line.getCell(1)
  cell.font = { name: FONTS.digits, size: BODY_SIZE }
  cell.alignment = { horizontal: 'center', vertical: 'middle' }
  border(cell)
}

function addGroups(
  sheet: Worksheet,
  groups: readonly RowGroup[],
  columns: readonly Column[],
  hasSums: boolean,
): void {
  const fields = columns.map(({ field }) => field)
  const ranges: [number, number][] = []
  for (const { name, rows } of groups) {
    addBand(sheet, `${name}（${rows.length} 项）`, fields.length + 1)
    const range = addRows(sheet, rows, columns)
    ranges.push(range)
    if (hasSums) addSums(sheet, '小计', fields, [range], rows)
  }
  const all = groups.flatMap(({ rows }) => rows)
  if (hasSums && all.length > 0) addSums(sheet, '合计', fields, ranges, all)
}

function addBand(sheet: Worksheet, text: string, columns: number): void {
  const line = sheet.addRow([text])
  line.height = ROW_HEIGHT
  sheet.mergeCells(line.number, 1, line.number, columns)
  const cell = line.getCell(1)
  cell.font = { name: FONTS.heading, size: BODY_SIZE }
  cell.alignment = { horizontal: 'left', vertical: 'middle' }
  border(cell)
  line.commit()
}

/** Formulas over the rows alone, with their results, so that a total counts nothing twice. */
function addSums(
  sheet: Worksheet,
  word: string,
  fields: readonly FieldDefinition[],
  ranges: readonly [number, number][],
  rows: readonly Row[],
): void {
  const line = sheet.addRow([word])
  line.height = ROW_HEIGHT
  numberCell(line)
  line.getCell(1).font = { name: FONTS.heading, size: BODY_SIZE }
  fields.forEach((field, at) => {
    const cell = line.getCell(at + 2)
    fillCell(cell, field, null)
    if (!isSummed(field)) return
    const letter = columnName(at + 1)
    const parts = ranges.map(([first, last]) => `${letter}${first}:${letter}${last}`)
    cell.value = { formula: `SUM(${parts.join(',')})`, result: sumOfField(field, rows) }
    cell.font = { name: FONTS.digits, size: BODY_SIZE, bold: true }
  })
  line.commit()
}
