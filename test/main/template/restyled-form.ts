/** A template of the 填报表 as an office makes its own: other fonts, order and headings, fewer columns. */
import { patched } from '../../support/templates.ts'
import { xlsxOf } from '../../support/workbooks.ts'
import { chartParts, PNG } from './restyled-template.ts'

export const TOTAL_ROW = 5
export const SAMPLE_ROW = 6

/** Left to right; the ids are hidden in C. */
export const COLUMNS = ['编号', '企业', '', '名称', '状态', '投资', '人均', '备注'] as const

export async function restyledForm(): Promise<Uint8Array> {
  const plain = await xlsxOf(
    {
      '{{年度}}年报送': [
        ['{{填报地区}}{{年度}}年项目报送（本办格式）'],
        ['共 {{项数}} 项'],
        ['', '', '', '基本', '', '资金'],
        [
          '项目编号',
          '*企业名称',
          '行号',
          '*项目名称（全称）',
          '项目状态',
          '总投资\n（万元）',
          '换算',
          '备注（可不填）',
        ],
        ['{{合计行}}', '', '', '', '', '{{总投资}}'],
        [
          '{{项目编号}}',
          '{{企业名称}}',
          '{{行标识}}',
          '{{项目名称}}',
          '{{项目状态}}',
          '{{总投资}}',
          '',
          '{{备注}}',
        ],
        ['填表人：', '', '', '', '', '', '', '（盖章）'],
      ],
      // An office explains in its own words, without the table of columns.
      填报说明: [['填报说明'], ['{{填报地区}}请于 5 日前交回。']],
    },
    (book) => {
      const [sheet] = book.worksheets
      if (sheet === undefined) throw new Error('no sheet')
      sheet.mergeCells('A1:H1')
      sheet.mergeCells('D3:E3')
      sheet.getCell('A1').font = { name: '华文中宋', size: 20, color: { argb: 'FFC00000' } }
      for (const row of [TOTAL_ROW, SAMPLE_ROW])
        for (let column = 1; column <= 8; column += 1) {
          const cell = sheet.getCell(row, column)
          cell.font = { name: '楷体', size: 12 }
          cell.border = { bottom: { style: 'hair' } }
          cell.alignment = { wrapText: true, vertical: 'top' }
        }
      sheet.getCell(SAMPLE_ROW, 7).value = { formula: `F${SAMPLE_ROW}/10000`, result: 0 }
      sheet.getCell(SAMPLE_ROW, 5).dataValidation = { type: 'list', formulae: ['"在建,已完成"'] }
      sheet.getColumn(3).hidden = true
      sheet.views = [{ state: 'frozen', xSplit: 2, ySplit: 4 }]
      sheet.pageSetup.printTitlesRow = '3:4'
      sheet.pageSetup.printArea = `A1:H${SAMPLE_ROW}`
      sheet.headerFooter = { oddHeader: '&R{{填报地区}}' }
      const image = book.addImage({ base64: PNG, extension: 'png' })
      sheet.addImage(image, { tl: { col: 7, row: 0 }, ext: { width: 30, height: 30 } })
    },
  )
  const name = "'{{年度}}年报送'"
  return patched(plain, chartParts(`${name}!$B$${SAMPLE_ROW}`, `${name}!$F$${SAMPLE_ROW}`))
}
