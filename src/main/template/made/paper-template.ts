/** Tables of finished texts as sheets of a template: their headings are the marks. */
import type { Worksheet } from 'exceljs'
import { leafHeadings, type PaperTable } from '../../../shared/paper/paper-table.ts'
import { border, FONTS, SIZES, styleHeading } from '../../export/sheet-style.ts'
import { charactersOf } from '../../ooxml/usual-font.ts'
import { columnName } from '../../workbook/cells.ts'
import { A4, setUpOfficialPage } from './page.ts'

const NOTE_ROW = 2
const HEADER_ROW = 3
export const SAMPLE_ROW = HEADER_ROW + 1

/** Millimetres of the type area. */
const ROOM = 225

export function addPaperTable(sheet: Worksheet, table: PaperTable): void {
  const { columns, bodySize, note } = table
  addHead(sheet, columns.length, note !== undefined)
  leafHeadings(table).forEach((heading, index) => {
    const head = sheet.getCell(HEADER_ROW, index + 1)
    styleHeading(head)
    head.value = heading
    sheet.getCell(SAMPLE_ROW, index + 1).value = `{{${columns[index]?.mark ?? heading}}}`
  })
  const wanted = columns.reduce((sum, { width }) => sum + width, 0)
  const share = Math.min(1, ROOM / wanted)
  columns.forEach(({ width, align, isNumber, decimals = 0 }, index) => {
    sheet.getColumn(index + 1).width = charactersOf(width * share)
    const cell = sheet.getCell(SAMPLE_ROW, index + 1)
    cell.font = { name: isNumber ? FONTS.digits : FONTS.body, size: bodySize }
    cell.alignment = { horizontal: align, vertical: 'middle', wrapText: true }
    cell.numFmt = isNumber ? (decimals === 0 ? '0' : `0.${'0'.repeat(decimals)}`) : '@'
    border(cell)
  })
  sheet.getRow(HEADER_ROW).height = headerHeight(table, share)
  sheet.getRow(SAMPLE_ROW).height = 20
  sheet.autoFilter = `A${HEADER_ROW}:${columnName(columns.length - 1)}${SAMPLE_ROW}`
  sheet.views = [{ state: 'frozen', ySplit: HEADER_ROW, showGridLines: false }]
  setUpOfficialPage(sheet, A4, `${HEADER_ROW}:${HEADER_ROW}`)
}

/** Room for the heading that is broken into most lines. */
function headerHeight(table: PaperTable, share: number): number {
  const lines = leafHeadings(table).map((heading, index) => {
    const room = Math.max(
      2,
      Math.floor(charactersOf((table.columns[index]?.width ?? 0) * share) / 2),
    )
    return Math.ceil(heading.length / room)
  })
  return Math.max(32, ...lines.map((count) => count * 15))
}

function addHead(sheet: Worksheet, columns: number, hasNote: boolean): void {
  const title = sheet.getCell('A1')
  title.value = '{{标题}}'
  title.font = { name: FONTS.title, size: SIZES.title }
  title.alignment = { horizontal: 'center', vertical: 'middle', shrinkToFit: true }
  sheet.mergeCells(1, 1, 1, columns)
  sheet.getRow(1).height = 42
  if (!hasNote) return
  const note = sheet.getCell(NOTE_ROW, 1)
  note.value = '{{附注}}'
  note.font = { name: FONTS.body, size: 10.5 }
  note.alignment = { vertical: 'middle', wrapText: true }
  sheet.mergeCells(NOTE_ROW, 1, NOTE_ROW, columns)
  sheet.getRow(NOTE_ROW).height = 60
}
