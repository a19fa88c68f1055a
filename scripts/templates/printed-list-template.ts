/** The list as an annex to be printed: title, units, numbered rows, total. */
import type { Workbook, Worksheet } from 'exceljs'
import { border, FONTS, SIZES, styleHeading } from '../../src/main/export/sheet-style.ts'
import { charactersOf } from '../../src/main/ooxml/usual-font.ts'
import { A3, setUpOfficialPage } from '../../src/main/template/made/page.ts'
import { TOTAL_ROW } from '../../src/main/template/mark-names.ts'
import { type FieldDefinition, fieldOf } from '../../src/shared/lists/definition.ts'
import { PROJECTS } from '../../src/shared/lists/projects.ts'

/** Fields and their widths in millimetres: with the numbers the 347 mm of an A3 page across. */
const COLUMNS: [string, number][] = [
  ['district', 20],
  ['category', 32],
  ['enterprise', 40],
  ['name', 46],
  ['measures', 66],
  ['deadlineText', 26],
  ['respUnit', 32],
  ['status', 17],
  ['investment', 20],
  ['nox', 19],
  ['vocs', 18],
]

const NUMBER_MM = 11

const HEADER_ROW = 5
const SAMPLE_ROW = HEADER_ROW + 1
/** As on the other paper. */
const BODY_SIZE = 9
const HEADING_SIZE = 10

export function addPrintedListTemplate(workbook: Workbook): string[] {
  const sheet = workbook.addWorksheet('{{表名}}')
  const width = COLUMNS.length + 1
  addTitle(sheet, width)
  sheet.getColumn(1).width = charactersOf(NUMBER_MM)
  addColumn(sheet, 1, '序号', null)
  COLUMNS.forEach(([key, millimetres], index) => {
    const field = fieldOf(PROJECTS, key)
    sheet.getColumn(index + 2).width = charactersOf(millimetres)
    addColumn(sheet, index + 2, headingOf(field), field)
  })
  sheet.getCell(SAMPLE_ROW + 1, 1).value = `{{${TOTAL_ROW}}}`
  sheet.getCell(SAMPLE_ROW + 1, 5).value = '共 {{项数}} 项'
  sheet.getRow(HEADER_ROW).height = 48
  sheet.getRow(SAMPLE_ROW).height = 32
  sheet.getRow(SAMPLE_ROW + 1).height = 28
  setUpOfficialPage(sheet, A3, `${HEADER_ROW}:${HEADER_ROW}`)
  sheet.views = [{ state: 'frozen', xSplit: 0, ySplit: HEADER_ROW, showGridLines: false }]
  return ['序号', ...PROJECTS.fields.map(({ label }) => label)]
}

/** A unit stands under its name. */
function headingOf({ label, unit }: FieldDefinition): string {
  return unit === undefined ? label : `${label}\n（${unit}）`
}

function addTitle(sheet: Worksheet, width: number): void {
  const mark = sheet.getCell('A1')
  mark.value = '{{附件号}}'
  mark.font = { name: FONTS.heading, size: SIZES.mark }
  const title = sheet.getCell('A3')
  title.value = '{{标题}}'
  title.font = { name: FONTS.title, size: SIZES.title }
  title.alignment = { horizontal: 'center', vertical: 'middle' }
  sheet.mergeCells(3, 1, 3, width)
  sheet.getRow(3).height = 42
  const units = sheet.getCell('A4')
  units.value = '单位：{{单位}}'
  units.font = { name: FONTS.body, size: SIZES.body }
  units.alignment = { horizontal: 'right', vertical: 'middle' }
  sheet.mergeCells(4, 1, 4, width)
  sheet.getRow(4).height = 20
}

function addColumn(
  sheet: Worksheet,
  column: number,
  heading: string,
  field: FieldDefinition | null,
): void {
  const isNumber = field === null || field.type === 'decimal' || field.type === 'integer'
  const head = sheet.getCell(HEADER_ROW, column)
  styleHeading(head)
  head.font = { ...head.font, size: HEADING_SIZE }
  head.value = heading
  const isLong = ['enterprise', 'name', 'measures'].includes(field?.key ?? '')
  for (const row of [SAMPLE_ROW, SAMPLE_ROW + 1]) {
    const cell = sheet.getCell(row, column)
    cell.font = { name: isNumber ? FONTS.digits : FONTS.body, size: BODY_SIZE }
    cell.alignment = {
      horizontal: isLong ? 'left' : 'center',
      vertical: 'middle',
      wrapText: !isNumber,
    }
    cell.numFmt = field === null ? '0' : isNumber ? '0.00' : '@'
    border(cell)
  }
  sheet.getCell(SAMPLE_ROW, column).value = `{{${field?.label ?? '序号'}}}`
  if (field?.type === 'decimal') sheet.getCell(SAMPLE_ROW + 1, column).value = `{{${field.label}}}`
}
