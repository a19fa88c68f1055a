/**
 * A workbook with something of all that a reader has to tell. `test/fixtures/workbooks` holds it as
 * saved again by LibreOffice, as .xls and .ods.
 */
import type exceljs from 'exceljs'
import { xlsxOf } from './workbooks.ts'

export const detailedXlsx = () => xlsxOf({}, addDetails)

function addDetails(book: exceljs.Workbook): void {
  const sheet = book.addWorksheet('项目')
  sheet.addRow(['项目表'])
  sheet.mergeCells('A1:D1')
  sheet.addRow(['企业名称', '完成时限', '投资', '去除率', '合计'])
  sheet.addRow(['甲', new Date('2023-04-30T00:00:00Z'), 12.5, 0.9467])
  sheet.addRow(['乙', new Date('2023-06-01T00:00:00Z'), 7, 0.5])
  sheet.addRow(['丙', new Date('2023-12-31T00:00:00Z'), 1234.5, 1])
  sheet.addRow(['年底前', '第一行\n第二行', true])
  sheet.getCell('B3').numFmt = 'yyyy/m/d'
  sheet.getCell('B4').numFmt = 'yyyy"年"m"月"'
  sheet.getCell('B5').numFmt = 'yyyy"年"m"月"d"日"'
  sheet.getCell('C5').numFmt = '#,##0.00'
  for (const cell of ['D3', 'D4', 'D5']) sheet.getCell(cell).numFmt = '0.00%'
  sheet.getCell('E3').value = { formula: 'C3*2', result: 25 }
  sheet.getCell('E4').value = { formula: '1/0', result: { error: '#DIV/0!' } }
  sheet.getCell('A3').note = '须与营业执照一致'
  sheet.getCell('A4').value = {
    richText: [{ text: '乙', font: { bold: true } }, { text: '（新）' }],
  }
  sheet.getRow(4).hidden = true
  sheet.getColumn(3).hidden = true
  book.addWorksheet('_meta', { state: 'veryHidden' }).getCell('B1').value = '盖章'
  book.addWorksheet('字典', { state: 'hidden' }).addRow(['丹阳市'])
  book.definedNames.add('_meta!$B$1', 'ledger_stamp')
}
