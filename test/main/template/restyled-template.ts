/** A template of 附件1 as an office restyles it, with everything that a careless filler would lose. */
import { patched } from '../../support/templates.ts'
import { xlsxOf } from '../../support/workbooks.ts'

/** A dot, as a logo. */
export const PNG =
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=='

/** The same with a sign behind its end, to be told apart. */
const GUIDE_PNG = Buffer.from(
  `${Buffer.from(PNG, 'base64').toString('latin1')}!`,
  'latin1',
).toString('base64')

const CATEGORIES = [
  '产业结构、能源结构和重点行业治理项目',
  '源头替代项目',
  'VOCs治理项目',
  '其他大气污染防治项目',
]
const MARKS = [...CATEGORIES, '合计'].map((name) => `{{${name}}}`)

/** Total row 5 above sample row 6; below it a note, a formula, a logo, a chart. */
export const TOTAL_ROW = 5
export const SAMPLE_ROW = 6

export async function restyledTemplate(): Promise<Uint8Array> {
  const plain = await xlsxOf(
    {
      表格: [
        [],
        ['', '', '单位：{{单位}}'],
        ['辖市区', '', '', '', '', '', '占比'],
        ['', '产业', '源头', '治理', '其他', '小计'],
        ['{{合计行}}', ...MARKS],
        ['{{辖市区}}', ...MARKS],
        ['注：共 {{项数}} 个辖市区，{{年度}} 年。'],
        ['复核'],
      ],
      '{{年度}}封面': [['{{文件标题}}'], ['{{年度}}'], ['合计']],
      模板说明: [['随便写 {{什么}}']],
    },
    (book) => {
      const table = book.getWorksheet('表格')
      const cover = book.getWorksheet('{{年度}}封面')
      if (table === undefined || cover === undefined) throw new Error('no sheets')
      table.getCell('A1').value = {
        richText: [
          { text: '{{城市}}', font: { name: '楷体', size: 20, color: { argb: 'FFFF0000' } } },
          { text: '：{{标', font: { name: '隶书', size: 18 } },
          { text: '题}}（讨论稿）', font: { name: '楷体', size: 18 } },
        ],
      }
      table.mergeCells('A1:G1')
      table.mergeCells('B3:F3')
      table.mergeCells('A7:G7')
      table.mergeCells('G6:H6')
      for (const row of [TOTAL_ROW, SAMPLE_ROW])
        for (let column = 1; column <= 7; column += 1) {
          const cell = table.getCell(row, column)
          cell.font = { name: '华文中宋', size: 13, italic: row === TOTAL_ROW }
          cell.border = { bottom: { style: 'double', color: { argb: 'FF0000FF' } } }
          cell.alignment = { horizontal: 'right' }
        }
      table.getRow(SAMPLE_ROW).height = 33
      table.getCell('G6').value = { formula: 'F6/F$5', result: 0 }
      table.getCell('G6').numFmt = '0.0%'
      table.getCell('B8').value = { formula: 'SUM(F6:F6)-F5', result: 9 }
      table.getCell('D8').value = { formula: "'{{年度}}封面'!A2", result: 0 }
      table.getCell('C8').value = { formula: 'F7&"F7"', result: '' }
      cover.getCell('B3').value = { formula: '表格!F5', result: 0 }
      cover.getCell('B4').value = { formula: "SUM('表格'!F6:F6)+表格!A8", result: 0 }
      table.addConditionalFormatting({
        ref: 'B6:F6',
        rules: [
          {
            type: 'expression',
            priority: 1,
            formulae: ['B6>AVERAGE(B$6:B$6)'],
            style: { font: { color: { argb: 'FFCC0000' } } },
          },
        ],
      })
      table.getCell('C8').dataValidation = { type: 'list', formulae: ['"是,否"'] }
      table.getCell('A8').note = '请两人复核'
      table.getCell('A6').note = '各辖市区'
      table.autoFilter = 'A4:F6'
      table.pageSetup.printArea = 'A1:H8'
      table.pageSetup.printTitlesRow = '3:4'
      table.headerFooter = { oddHeader: '&L{{城市}}&R&D', oddFooter: '&C第 &P 页' }
      table.views = [{ state: 'frozen', ySplit: 4, activeCell: 'A8' }]
      const image = book.addImage({ base64: PNG, extension: 'png' })
      table.addImage(image, { tl: { col: 6, row: 0 }, ext: { width: 40, height: 40 } })
      table.addImage(image, { tl: { col: 0, row: 8 }, ext: { width: 40, height: 40 } })
      const guide = book.addImage({ base64: GUIDE_PNG, extension: 'png' })
      book.getWorksheet('模板说明')?.addImage(guide, 'C3:D9')
      // It was saved while the cover was looked at.
      book.views = [
        { x: 0, y: 0, width: 1, height: 1, firstSheet: 0, activeTab: 1, visibility: 'visible' },
      ]
      book.definedNames.add("'表格'!$B$6:$B$6", '产业数')
    },
  )
  return withChart(plain)
}

const CHART = 'xl/charts/chart1.xml'

/** exceljs writes no charts: one is put into the drawing beside its images. */
function withChart(bytes: Uint8Array): Uint8Array {
  return patched(bytes, {
    ...chartParts('表格!$A$6', '表格!$F$6:$F$6'),
    'xl/worksheets/sheet1.xml': (text) => text.replace('<drawing ', `${BREAKS}<drawing `),
    'xl/worksheets/sheet2.xml': (text) =>
      text.replace(
        '<sheetFormatPr',
        '<sheetViews><sheetView tabSelected="1" workbookViewId="0"/></sheetViews><sheetFormatPr',
      ),
    'xl/calcChain.xml':
      '<calcChain xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><c r="G6" i="1"/></calcChain>',
    'xl/_rels/workbook.xml.rels': (text) =>
      text.replace(
        '</Relationships>',
        '<Relationship Id="rIdChain" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/calcChain" Target="calcChain.xml"/></Relationships>',
      ),
  })
}

/** What puts a chart into the first drawing of a workbook: a bar for each category. */
export function chartParts(
  categories: string,
  values: string,
): Record<string, string | ((text: string) => string)> {
  return {
    [CHART]: chartXml(categories, values),
    '[Content_Types].xml': (text) =>
      text.replace(
        '</Types>',
        `<Override PartName="/${CHART}" ContentType="application/vnd.openxmlformats-officedocument.drawingml.chart+xml"/></Types>`,
      ),
    'xl/drawings/_rels/drawing1.xml.rels': (text) =>
      text.replace(
        '</Relationships>',
        '<Relationship Id="rIdChart" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/chart" Target="../charts/chart1.xml"/></Relationships>',
      ),
    'xl/drawings/drawing1.xml': (text) => text.replace('</xdr:wsDr>', `${CHART_ANCHOR}</xdr:wsDr>`),
  }
}

const BREAKS =
  '<rowBreaks count="2" manualBreakCount="2"><brk id="4" max="16383" man="1"/><brk id="7" max="16383" man="1"/></rowBreaks>'

const CHART_ANCHOR = `<xdr:twoCellAnchor><xdr:from><xdr:col>0</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>9</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:from><xdr:to><xdr:col>6</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>24</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:to><xdr:graphicFrame macro=""><xdr:nvGraphicFramePr><xdr:cNvPr id="9" name="图"/><xdr:cNvGraphicFramePr/></xdr:nvGraphicFramePr><xdr:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/></xdr:xfrm><a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/chart"><c:chart xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" r:id="rIdChart"/></a:graphicData></a:graphic></xdr:graphicFrame><xdr:clientData/></xdr:twoCellAnchor>`

const chartXml = (
  categories: string,
  values: string,
) => `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<c:chartSpace xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><c:chart><c:title><c:tx><c:rich><a:bodyPr/><a:p><a:r><a:t>{{年度}}</a:t></a:r><a:r><a:t>年项目数</a:t></a:r></a:p></c:rich></c:tx><c:overlay val="0"/></c:title><c:autoTitleDeleted val="0"/><c:plotArea><c:barChart><c:barDir val="col"/><c:grouping val="clustered"/><c:ser><c:idx val="0"/><c:order val="0"/><c:cat><c:strRef><c:f>${categories}</c:f><c:strCache><c:ptCount val="1"/><c:pt idx="0"><c:v>{{辖市区}}</c:v></c:pt></c:strCache></c:strRef></c:cat><c:val><c:numRef><c:f>${values}</c:f><c:numCache><c:ptCount val="1"/></c:numCache></c:numRef></c:val></c:ser><c:axId val="1"/><c:axId val="2"/></c:barChart><c:catAx><c:axId val="1"/><c:scaling/><c:delete val="0"/><c:axPos val="b"/><c:crossAx val="2"/></c:catAx><c:valAx><c:axId val="2"/><c:scaling/><c:delete val="0"/><c:axPos val="l"/><c:crossAx val="1"/></c:valAx></c:plotArea></c:chart></c:chartSpace>`
