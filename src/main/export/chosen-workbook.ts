/**
 * A list as somebody chose it, as a workbook made anew: no template knows its columns. Rows are
 * written as they are made, so that a long list takes no more memory than a short one.
 */
import { Writable } from 'node:stream'
import exceljs, { type Row as SheetRow, type Worksheet } from 'exceljs'
import type { Row } from '../../shared/contract/schemas.ts'
import type { ExportContent } from '../../shared/export/content.ts'
import { isSummed, sumOfField } from '../../shared/export/field-sums.ts'
import { groupsOf, type RowGroup } from '../../shared/export/groups.ts'
import type { FieldDefinition } from '../../shared/lists/definition.ts'
import { headerOf } from '../../shared/lists/headers.ts'
import { paperTables } from '../../shared/paper/content-paper.ts'
import { printedColumns } from '../../shared/paper/lines.ts'
import { pageFor } from '../../shared/paper/page.ts'
import type { PaperTable } from '../../shared/paper/paper-table.ts'
import { type ExportStamp, exportStampRows, NO_TEMPLATE } from '../exchange/export-stamp.ts'
import { columnName } from '../workbook/cells.ts'
import { setUpChosenPage } from './chosen-page.ts'
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
  const sheet = workbook.addWorksheet(list.title, {
    views: [{ state: 'frozen', ySplit: FIRST_ROW - 1 }],
  })
  setUpChosenPage(sheet, pageFor(paper), {
    firstPage,
    isDraft,
    headerRow: FIRST_ROW - 1,
    // What has no room goes on to further pages at its full size.
    fitsWidth: paper.advice === undefined,
  })
  addHead(sheet, paper, layout.fields)
  const sums = layout.fields.some(isSummed)
  if (layout.group === null) addRows(sheet, rows, layout.fields)
  else addGroups(sheet, groupsOf(rows, layout.group), layout.fields, sums)
  sheet.commit()
  addStampSheet(workbook, exportStampRows({ ...stamp, template: NO_TEMPLATE }))
  await workbook.commit()
  return bytes()
}

/** A stream into memory. */
function collected(): { stream: Writable; bytes(): Uint8Array<ArrayBuffer> } {
  const chunks: Uint8Array[] = []
  const stream = new Writable({
    write(chunk: Uint8Array, _encoding, done) {
      chunks.push(chunk)
      done()
    },
  })
  return { stream, bytes: () => new Uint8Array(Buffer.concat(chunks)) }
}

/** Millimetres to the width of a column in characters. */
const MM_PER_CHARACTER = 1.9

function addHead(sheet: Worksheet, paper: PaperTable, fields: readonly FieldDefinition[]): void {
  for (const [index, { width }] of printedColumns(paper).entries())
    sheet.getColumn(index + 1).width = width / MM_PER_CHARACTER
  const title = sheet.addRow([paper.title])
  title.height = 36
  title.getCell(1).font = { name: FONTS.title, size: 22 }
  title.getCell(1).alignment = { horizontal: 'center', vertical: 'middle' }
  sheet.mergeCells(1, 1, 1, fields.length + 1)
  title.commit()
  const header = sheet.addRow(['序号', ...fields.map(headerOf)])
  header.eachCell((cell) => {
    styleHeading(cell)
    cell.font = { name: FONTS.heading, size: paper.bodySize }
  })
  header.commit()
}

/** The number of the first row and of the last. */
function addRows(
  sheet: Worksheet,
  rows: readonly Row[],
  fields: readonly FieldDefinition[],
): [first: number, last: number] {
  let last = 0
  rows.forEach(({ cells }, index) => {
    const line = sheet.addRow([index + 1])
    numberCell(line)
    fields.forEach((field, at) => {
      const cell = line.getCell(at + 2)
      fillCell(cell, field, cells[field.key] ?? null)
      cell.font = { ...cell.font, size: BODY_SIZE }
    })
    last = line.number
    line.commit()
  })
  return [last - rows.length + 1, last]
}

/** Points; the fonts of a grid on paper. */
const BODY_SIZE = 9

function numberCell(line: SheetRow): void {
  const cell = line.getCell(1)
  cell.font = { name: FONTS.digits, size: BODY_SIZE }
  cell.alignment = { horizontal: 'center', vertical: 'middle' }
  border(cell)
}

function addGroups(
  sheet: Worksheet,
  groups: readonly RowGroup[],
  fields: readonly FieldDefinition[],
  hasSums: boolean,
): void {
  const ranges: [number, number][] = []
  for (const { name, rows } of groups) {
    addBand(sheet, `${name}（${rows.length} 项）`, fields.length + 1)
    const range = addRows(sheet, rows, fields)
    ranges.push(range)
    if (hasSums) addSums(sheet, '小计', fields, [range], rows)
  }
  const all = groups.flatMap(({ rows }) => rows)
  if (hasSums && all.length > 0) addSums(sheet, '合计', fields, ranges, all)
}

function addBand(sheet: Worksheet, text: string, columns: number): void {
  const line = sheet.addRow([text])
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
