/** A form that districts fill in: title, how many rows, groups, headings, sample row. */
import type { Cell, Workbook, Worksheet } from 'exceljs'
import type { FieldDefinition, ListDefinition } from '../../../shared/lists/definition.ts'
import { headerOf } from '../../../shared/lists/headers.ts'
import type { PlanDefinition } from '../../../shared/plan/definition.ts'
import { vocabularyOf } from '../../../shared/plan/vocabulary.ts'
import { ROW_ID_HEADER } from '../../exchange/stamp.ts'
import { columnWidth, styleCell } from '../../export/list-cells.ts'
import { columnNotes } from '../../export/notation.ts'
import { FONTS, styleHeading } from '../../export/sheet-style.ts'
import { submissionFields } from '../../export/submission-fields.ts'
import { charactersOf } from '../../ooxml/usual-font.ts'
import { cellName, columnName } from '../../workbook/cells.ts'
import { ROW_ID_MARK } from '../form-data.ts'
import { addFormGuide } from './form-guide.ts'
import { A3, setUpOfficialPage } from './page.ts'

const TITLE_ROW = 1
const NOTE_ROW = 2
const GROUP_ROW = 3
const LABEL_ROW = 4
const SAMPLE_ROW = 5

/** Columns that stay when scrolling sideways: 编号 and 企业. */
const FROZEN_COLUMNS = 2

/**
 * The hidden row ids stand behind the second column (企业), before 项目名称: who sorts a part of the
 * table takes both of these and so takes the ids along.
 */
const ROW_ID_PLACE = 2

/** Width in characters over which the title is centred: about a screen. */
const TITLE_WIDTH = 130

const LOCKED = 'FFF2F2F2'

/** Null: the row ids. */
type Column = FieldDefinition | null

/** Points. */
const BODY_SIZE = 11
const SMALLEST_PRINT = 8

export function addFormTemplate(
  workbook: Workbook,
  plan: PlanDefinition,
  list: ListDefinition,
  pagesWide: number,
): string[] {
  const sheet = workbook.addWorksheet('{{表名}}')
  const fields = submissionFields(list)
  const columns: Column[] = [...fields.slice(0, ROW_ID_PLACE), null, ...fields.slice(ROW_ID_PLACE)]
  addHeader(sheet, plan, list, columns)
  if (pagesWide === 1) narrowToPage(sheet)
  // Where all fits on one page, the title stands over all of it.
  addTitle(sheet, list, pagesWide === 1 ? columns.length : screenColumns(columns))
  columns.forEach((field, index) => {
    const cell = sheet.getCell(SAMPLE_ROW, index + 1)
    if (field === null) cell.value = `{{${ROW_ID_MARK}}}`
    else styleSample(cell, field)
  })
  sheet.getRow(SAMPLE_ROW).height = 20
  greyKnownDistricts(sheet, columns)
  const last = columnName(columns.length - 1)
  sheet.autoFilter = `A${LABEL_ROW}:${last}${SAMPLE_ROW}`
  sheet.views = [{ state: 'frozen', xSplit: FROZEN_COLUMNS, ySplit: LABEL_ROW }]
  setUpOfficialPage(sheet, A3, `${TITLE_ROW}:${LABEL_ROW}`)
  Object.assign(sheet.pageSetup, {
    fitToWidth: pagesWide,
    // exceljs puts the first `$` of each end.
    printArea: `A$1:${last}$${SAMPLE_ROW}`,
    ...(pagesWide > 1
      ? { pageOrder: 'overThenDown', printTitlesColumn: `A:${columnName(FROZEN_COLUMNS - 1)}` }
      : {}),
  })
  addFormGuide(workbook, list.hasFixedRows === true)
  return [...fields.map(({ label }) => label), ROW_ID_MARK]
}

/** On one A3 page across, whose 347 mm hold it in print of 8 pt. */
function narrowToPage(sheet: Worksheet): void {
  const most = charactersOf(347) * (BODY_SIZE / SMALLEST_PRINT)
  const shown = sheet.columns.filter(({ hidden }) => hidden !== true)
  const share = most / shown.reduce((sum, { width = 0 }) => sum + width, 0)
  if (share < 1) for (const column of shown) column.width = (column.width ?? 0) * share
}

function styleSample(cell: Cell, field: FieldDefinition): void {
  styleCell(cell, field)
  cell.value = `{{${field.label}}}`
  if (field.assigned === true)
    cell.fill = { type: 'pattern', pattern: 'solid', fgColor: { argb: LOCKED } }
}

/** The district of a row that is known cannot be changed; a new one may name it. */
function greyKnownDistricts(sheet: Worksheet, columns: readonly Column[]): void {
  const place = columns.findIndex((field) => field?.choices === 'district')
  if (columns[place]?.assigned === true) return
  sheet.addConditionalFormatting({
    ref: cellName(SAMPLE_ROW - 1, place),
    rules: [
      {
        type: 'expression',
        priority: 1,
        formulae: [`$${columnName(ROW_ID_PLACE)}${SAMPLE_ROW}<>""`],
        style: { fill: { type: 'pattern', pattern: 'solid', bgColor: { argb: LOCKED } } },
      },
    ],
  })
}

function addTitle(sheet: Worksheet, list: ListDefinition, width: number): void {
  const title = sheet.getCell(TITLE_ROW, 1)
  title.value = '{{标题}}'
  title.font = { name: FONTS.title, size: 18 }
  title.alignment = { horizontal: 'center', vertical: 'middle' }
  const note = sheet.getCell(NOTE_ROW, 1)
  note.value = `现有 {{项数}} 个${list.rowName}，取自台账第 {{台账版本}} 版。带 * 的列要填写，填写方法见“填报说明”。`
  note.font = { name: '宋体', size: 10 }
  note.alignment = { vertical: 'middle' }
  for (const row of [TITLE_ROW, NOTE_ROW]) sheet.mergeCells(row, 1, row, width)
  sheet.getRow(TITLE_ROW).height = 34
  sheet.getRow(NOTE_ROW).height = 18
}

/** How many columns fit on a screen; at least the frozen ones and the first behind them. */
function screenColumns(columns: readonly Column[]): number {
  let used = 0
  const count = columns.findIndex((field) => {
    used += field === null ? 0 : columnWidth(field)
    return used > TITLE_WIDTH
  })
  return count < 0 ? columns.length : Math.max(count, FROZEN_COLUMNS + 1)
}

function addHeader(
  sheet: Worksheet,
  plan: PlanDefinition,
  list: ListDefinition,
  columns: readonly Column[],
): void {
  columns.forEach((field, index) => {
    const label = sheet.getCell(LABEL_ROW, index + 1)
    label.value = field === null ? ROW_ID_HEADER : labelOf(plan, list, field)
    for (const cell of [sheet.getCell(GROUP_ROW, index + 1), label]) {
      styleHeading(cell)
      cell.font = { ...cell.font, size: 11 }
    }
    const column = sheet.getColumn(index + 1)
    column.width = field === null ? 10 : columnWidth(field)
    column.hidden = field === null
  })
  for (const { key, label } of list.groups) {
    const isOfGroup = (field: Column) => field?.group === key
    const first = columns.findIndex(isOfGroup)
    const last = columns.findLastIndex(isOfGroup)
    if (first < 0) continue
    sheet.getCell(GROUP_ROW, first + 1).value = label
    if (last > first) sheet.mergeCells(GROUP_ROW, first + 1, GROUP_ROW, last + 1)
  }
  sheet.getRow(GROUP_ROW).height = 20
  sheet.getRow(LABEL_ROW).height = 36
}

/** A star before what must or should be filled in. */
function labelOf(plan: PlanDefinition, list: ListDefinition, field: FieldDefinition): string {
  const { isWanted } = columnNotes(list, field, '', vocabularyOf(plan))
  return `${isWanted ? '*' : ''}${headerOf(field)}`
}
