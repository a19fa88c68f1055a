/** 填报说明: how a form is filled in and sent back, and what each column takes. */
import type { Cell, Workbook, Worksheet } from 'exceljs'
import { GUIDE_SHEET } from '../../exchange/program-sheets.ts'
import { border, FONTS, styleHeading } from '../../export/sheet-style.ts'
import { GUIDE_MARKS } from '../form-data.ts'
import { A4, setUpOfficialPage } from './page.ts'

const WIDTHS = [26, 18, 92]

const OF_PROJECTS = [
  '“{{表名}}”表只填{{填报地区}}的项目，一行一个；已有项目直接在原行修改，新增项目接着往下填在空行中，编号留空。',
  '不再实施的项目可以删去整行；删除要经市里逐项确认后才生效。原来有内容、现在要清空的单元格，直接清空即可。',
]

const OF_A_MONTH = [
  '“{{表名}}”表填{{填报地区}}各项目{{报告期}}的进展：白色的列填写，灰色的列供核对；请勿增加、删除行。',
  '本月没有进展的也请填写；只填一部分的，其余的状态、比例和投资沿用上次。',
]

const OF_ALL = [
  '带 * 的列要填写；选中单元格时会显示填写方法，有下拉列表的请从列表中选择。',
  '可以调整列宽、筛选、插入行。表头和灰色单元格已锁定（没有密码）；需要排序或删除行时，请先“审阅 → 撤销工作表保护”，排序时选中整个表格。',
  '隐藏的列和工作表用来核对修改，请不要删除；也请不要把内容粘贴到别的表格报送。',
  '保存为 .xlsx 或 .xls 均可，文件名不限；有问题的文件会带着“问题清单”退回，改好后直接再报。',
]

export function addFormGuide(workbook: Workbook, isOfMonth: boolean): void {
  const sheet = workbook.addWorksheet(GUIDE_SHEET)
  sheet.columns = WIDTHS.map((width) => ({ width }))
  const title = sheet.getCell('A1')
  title.value = GUIDE_SHEET
  title.font = { name: FONTS.title, size: 18 }
  title.alignment = { horizontal: 'center', vertical: 'middle' }
  sheet.mergeCells(1, 1, 1, WIDTHS.length)
  sheet.getRow(1).height = 34
  const notes = [...(isOfMonth ? OF_A_MONTH : OF_PROJECTS), ...OF_ALL]
  notes.forEach((note, index) => {
    addNote(sheet, index + 2, `${index + 1}. ${note}`)
  })
  const top = notes.length + 3
  GUIDE_MARKS.forEach((name, index) => {
    const heading = sheet.getCell(top, index + 1)
    heading.value = name
    styleHeading(heading)
    const sample = sheet.getCell(top + 1, index + 1)
    sample.value = `{{${name}}}`
    styleText(sample)
    border(sample)
  })
  sheet.getRow(top).height = 22
  sheet.getRow(top + 1).height = 18
  setUpOfficialPage(sheet, A4, `${top}:${top}`)
  sheet.views = [{ showGridLines: false }]
}

function addNote(sheet: Worksheet, row: number, text: string): void {
  const cell = sheet.getCell(row, 1)
  cell.value = text
  styleText(cell)
  sheet.mergeCells(row, 1, row, WIDTHS.length)
  sheet.getRow(row).height = 32
}

function styleText(cell: Cell): void {
  cell.font = { name: '宋体', size: 11 }
  cell.alignment = { wrapText: true, vertical: 'middle' }
}
