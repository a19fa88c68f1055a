/** The tables of the overview, a sheet each. */
import type { Workbook, Worksheet } from 'exceljs'
import { border, FONTS, SIZES, styleHeading } from '../../src/main/export/sheet-style.ts'
import { charactersOf } from '../../src/main/ooxml/usual-font.ts'
import { A4, setUpOfficialPage } from '../../src/main/template/made/page.ts'
import { columnName } from '../../src/main/workbook/cells.ts'
import { cityFigures } from '../../src/shared/overview/city-figures.ts'
import { OVERVIEW_SHEETS, overviewTables } from '../../src/shared/overview/paper/tables.ts'
import { leafHeadings, type PaperTable } from '../../src/shared/paper/paper-table.ts'
import type { PlanDefinition } from '../../src/shared/plan/definition.ts'
import { scheduleRules } from '../../src/shared/schedule/rules.ts'

const NOTE_ROW = 2
const HEADER_ROW = 3
const SAMPLE_ROW = HEADER_ROW + 1

/** Millimetres of the type area. */
const ROOM = 225

export function addOverviewTemplate(workbook: Workbook, plan: PlanDefinition): string[] {
  const rules = scheduleRules(plan, plan.document.issuedOn ?? `${plan.year}-01-01`)
  const tables = overviewTables(plan, cityFigures({ plan, projects: [], rules }))
  tables.forEach((table, index) => {
    addTable(workbook.addWorksheet(OVERVIEW_SHEETS[index]), table)
  })
  return ['附注', ...new Set(tables.flatMap(leafHeadings))]
}

function addTable(sheet: Worksheet, table: PaperTable): void {
  const { columns, bodySize, note } = table
  addHead(sheet, columns.length, note !== undefined)
  leafHeadings(table).forEach((heading, index) => {
    const head = sheet.getCell(HEADER_ROW, index + 1)
    styleHeading(head)
    head.value = heading
    sheet.getCell(SAMPLE_ROW, index + 1).value = `{{${heading}}}`
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
  sheet.getRow(HEADER_ROW).height = 32
  sheet.getRow(SAMPLE_ROW).height = 20
  sheet.autoFilter = `A${HEADER_ROW}:${columnName(columns.length - 1)}${SAMPLE_ROW}`
  sheet.views = [{ state: 'frozen', ySplit: HEADER_ROW, showGridLines: false }]
  setUpOfficialPage(sheet, A4, `${HEADER_ROW}:${HEADER_ROW}`)
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
