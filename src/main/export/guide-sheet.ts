/** 填报说明: how the workbook is filled in and sent back, and what each column takes. */
import type { Cell, Workbook, Worksheet } from 'exceljs'
import type { ListDefinition } from '../../shared/lists/definition.ts'
import { headerOf } from '../../shared/lists/headers.ts'
import type { Vocabulary } from '../../shared/plan/vocabulary.ts'
import { columnNotes } from './notation.ts'
import { border, FONTS, protect, setUpPage, styleHeading } from './sheet-style.ts'
import { submissionColumns } from './submission-columns.ts'

/** The sheet holds no rows of any list. */
export const GUIDE_SHEET = '填报说明'

const COLUMNS = ['列名', '要求', '填写方法'] as const
const WIDTHS = [26, 18, 92]

export async function addGuideSheet(
  workbook: Workbook,
  list: ListDefinition,
  vocabulary: Vocabulary,
  district: string,
): Promise<void> {
  const sheet = workbook.addWorksheet(GUIDE_SHEET)
  WIDTHS.forEach((width, index) => {
    sheet.getColumn(index + 1).width = width
  })
  const title = sheet.getCell('A1')
  title.value = GUIDE_SHEET
  title.font = { name: FONTS.title, size: 18 }
  title.alignment = { horizontal: 'center' }
  sheet.mergeCells(1, 1, 1, COLUMNS.length)
  const notes = notesFor(list, district)
  notes.forEach((note, index) => {
    addNote(sheet, index + 2, `${index + 1}. ${note}`)
  })
  addColumnTable(sheet, notes.length + 3, list, vocabulary, district)
  setUpPage(sheet, '1:1')
  await protect(sheet)
}

function notesFor(list: ListDefinition, district: string): string[] {
  const { rowName, title } = list
  const filling = [
    `“${title}”表只填${district}的${rowName}，一行一个；已有${rowName}直接在原行修改，新增${rowName}接着往下填在空行中，编号留空。`,
    `不再实施的${rowName}可以删去整行；删除要经市里逐项确认后才生效。原来有内容、现在要清空的单元格，直接清空即可。`,
  ]
  const monthly = [
    `“${title}”表填${district}各${rowName}本月的进展：白色的列填写，灰色的列供核对；请勿增加、删除行。`,
    '本月没有进展的也请填写；只填一部分的，其余的状态、比例和投资沿用上次。',
  ]
  return [
    ...(list.hasFixedRows === true ? monthly : filling),
    '带 * 的列要填写；选中单元格时会显示填写方法，有下拉列表的请从列表中选择。',
    '可以调整列宽、筛选、插入行。表头和灰色单元格已锁定（没有密码）；需要排序或删除行时，请先“审阅 → 撤销工作表保护”，排序时选中整个表格。',
    '隐藏的列和工作表用来核对修改，请不要删除；也请不要把内容粘贴到别的表格报送。',
    '保存为 .xlsx 或 .xls 均可，文件名不限；有问题的文件会带着“问题清单”退回，改好后直接再报。',
  ]
}

function addNote(sheet: Worksheet, row: number, text: string): void {
  const cell = sheet.getCell(row, 1)
  cell.value = text
  styleText(cell)
  sheet.mergeCells(row, 1, row, COLUMNS.length)
  sheet.getRow(row).height = 32
}

function addColumnTable(
  sheet: Worksheet,
  top: number,
  list: ListDefinition,
  vocabulary: Vocabulary,
  district: string,
): void {
  COLUMNS.forEach((heading, index) => {
    const cell = sheet.getCell(top, index + 1)
    cell.value = heading
    styleHeading(cell)
  })
  const fields = submissionColumns(list).flatMap((column) =>
    column.is === 'field' ? column.field : [],
  )
  fields.forEach((field, index) => {
    const { demand, notation } = columnNotes(list, field, district, vocabulary)
    const texts = [headerOf(field), demand, notation]
    texts.forEach((text, column) => {
      const cell = sheet.getCell(top + 1 + index, column + 1)
      cell.value = text
      styleText(cell)
      border(cell)
    })
  })
}

function styleText(cell: Cell): void {
  cell.font = { name: '宋体', size: 11 }
  cell.alignment = { wrapText: true, vertical: 'middle' }
}
