import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { cellName, type Sheet, type WorkbookCells } from '../../../src/main/workbook/cells.ts'
import { readWorkbook } from '../../../src/main/workbook/read.ts'
import { detailedXlsx } from '../../support/detailed-workbook.ts'
import { rawXlsx, sheetXml, stylesXml, textCell } from '../../support/raw-xlsx.ts'
import { moveTo, restoreTimeZone, ZONES } from '../../support/time-zones.ts'
import { xlsxOf } from '../../support/workbooks.ts'

restoreTimeZone()

const fixture = (name: string) =>
  new Uint8Array(readFileSync(new URL(`../../fixtures/workbooks/${name}`, import.meta.url)))

const SOURCES: [string, () => Uint8Array | Promise<Uint8Array>][] = [
  ['xlsx', detailedXlsx],
  ['xls', () => fixture('libreoffice.xls')],
  ['ods', () => fixture('libreoffice.ods')],
]

/** What is said of each cell, by its name, in a form that all formats share. */
function cellsOf(sheet: Sheet | undefined): Record<string, unknown[]> {
  const found: [string, unknown[]][] = []
  for (const [row, cells] of sheet?.rows ?? [])
    for (const [column, { value, text, isPercent, isError }] of cells) {
      const note = sheet?.notes.get(cellName(row, column))
      const marks = [isPercent && '%', isError && 'error', note].filter(Boolean)
      found.push([cellName(row, column), [value, text, ...marks]])
    }
  return Object.fromEntries(found)
}

const same = (text: string) => [text, text]

describe.each(SOURCES)('a workbook with all kinds of things, as %s', (format, bytes) => {
  const read = async (): Promise<WorkbookCells> => readWorkbook(await bytes(), '甲')

  it.each(ZONES)(
    'gives values, the text shown, percentages, errors and notes in %s',
    async (...zone) => {
      moveTo(zone)
      const workbook = await read()
      expect(workbook.format).toBe(format)
      expect(cellsOf(workbook.sheets[0])).toEqual({
        A1: same('项目表'),
        A2: same('企业名称'),
        B2: same('完成时限'),
        C2: same('投资'),
        D2: same('去除率'),
        E2: same('合计'),
        A3: [...same('甲'), '须与营业执照一致'],
        B3: ['2023-04-30', '2023/4/30'],
        C3: [12.5, '12.5'],
        D3: [0.9467, '94.67%', '%'],
        E3: [25, '25'],
        A4: same('乙（新）'),
        B4: ['2023-06-01', '2023年6月'],
        C4: [7, '7'],
        D4: [0.5, '50.00%', '%'],
        E4: ['#DIV/0!', '#DIV/0!', 'error'],
        A5: same('丙'),
        B5: ['2023-12-31', '2023年12月31日'],
        C5: [1234.5, '1,234.50'],
        D5: [1, '100.00%', '%'],
        A6: same('年底前'),
        B6: same('第一行\n第二行'),
        C6: [true, 'TRUE'],
      })
    },
  )

  it('gives merges, hidden rows and columns, and formulas beside their results', async () => {
    const [sheet] = (await read()).sheets
    expect(sheet?.merges).toEqual([{ top: 0, left: 0, bottom: 0, right: 3 }])
    expect([sheet?.hiddenRows, sheet?.hiddenColumns]).toEqual([new Set([3]), new Set([2])])
    expect(sheet?.rows.get(2)?.get(4)?.formula).toBe('C3*2')
    expect(sheet?.rows.get(2)?.get(3)?.format).toBe('0.00%')
    expect(sheet?.rows.get(2)?.get(0)?.format).toBeUndefined()
  })

  it('gives hidden sheets and defined names', async () => {
    const { sheets, names } = await read()
    expect(sheets.map((sheet) => sheet.name)).toEqual(['项目', '_meta', '字典'])
    // LibreOffice knows hidden sheets only.
    const hidden = format === 'xlsx' ? 'veryHidden' : 'hidden'
    expect(sheets.map((sheet) => sheet.visibility)).toEqual(['visible', hidden, 'hidden'])
    expect(names).toEqual(new Map([['ledger_stamp', '_meta!$B$1']]))
  })
})

describe('number formats that a file names by number only', () => {
  it.each([
    [14, '2023/4/30'],
    [22, '2023/4/30 14:24'],
    [27, '2023年4月'],
    [28, '4月30日'],
    [31, '2023年4月30日'],
    [32, '14时24分'],
    [34, '下午2时24分'],
    [36, '2023年4月'],
    [50, '2023年4月'],
    [52, '2023年4月'],
    [57, '2023年4月'],
    [58, '4月30日'],
  ])('%d is shown as %s', (id, text) => {
    const bytes = rawXlsx(sheetXml('<row r="1"><c r="A1" s="0"><v>45046.6</v></c></row>'), {
      'xl/styles.xml': stylesXml([id]),
    })
    const cell = readWorkbook(bytes, '甲').sheets[0]?.rows.get(0)?.get(0)
    expect([cell?.value, cell?.text]).toEqual(['2023-04-30', text])
  })

  it('gives way to a format of that number in the file itself', () => {
    const formats = '<numFmts count="1"><numFmt numFmtId="27" formatCode="yyyy.mm"/></numFmts>'
    const bytes = rawXlsx(sheetXml('<row r="1"><c r="A1" s="0"><v>45046</v></c></row>'), {
      'xl/styles.xml': stylesXml([27]).replace('<cellXfs', `${formats}<cellXfs`),
    })
    expect(readWorkbook(bytes, '甲').sheets[0]?.rows.get(0)?.get(0)?.text).toBe('2023.04')
  })
})

describe('a number format', () => {
  it.each([
    ['yyyy.mm', 45_046, '2023.04'],
    ['yyyy年m月', 45_046, '2023年4月'],
    ['yyyy\\.m\\.d', 45_046, '2023.4.30'],
    ['[$-804]yyyy&quot;年&quot;m&quot;月&quot;;@', 45_046, '2023年4月'],
    ['[$-F800]dddd\\,\\ mmmm\\ dd\\,\\ yyyy', 45_046, '2023年4月30日'],
    ['¥#,##0.00', 1234.5, '¥1,234.50'],
    ['0&quot;万元&quot;', 12, '12万元'],
  ])('of %s shows %d as %s', (code, value, text) => {
    const formats = `<numFmts count="1"><numFmt numFmtId="200" formatCode="${code}"/></numFmts>`
    const bytes = rawXlsx(sheetXml(`<row r="1"><c r="A1" s="0"><v>${value}</v></c></row>`), {
      'xl/styles.xml': stylesXml([200]).replace('<cellXfs', () => `${formats}<cellXfs`),
    })
    expect(readWorkbook(bytes, '甲').sheets[0]?.rows.get(0)?.get(0)?.text).toBe(text)
  })
})

describe('a merged block', () => {
  it('hides what lies under it and keeps its first cell', () => {
    const rows = [1, 2].map(
      (row) =>
        `<row r="${row}">${['A', 'B', 'C'].map((column) => textCell(`${column}${row}`, `${column}${row}`)).join('')}</row>`,
    )
    const after = '<mergeCells><mergeCell ref="A1:B2"/></mergeCells>'
    const [sheet] = readWorkbook(rawXlsx(sheetXml(rows.join(''), { after })), '甲').sheets
    expect(Object.keys(cellsOf(sheet))).toEqual(['A1', 'C1', 'C2'])
  })
})

describe('a note', () => {
  it('is kept where its cell is empty too', async () => {
    const bytes = await xlsxOf({ 项目: [['甲']] }, (book) => {
      const sheet = book.getWorksheet('项目')
      if (sheet !== undefined) sheet.getCell('C3').note = '请填写'
    })
    const [sheet] = readWorkbook(bytes, '甲').sheets
    expect([sheet?.notes, cellsOf(sheet)]).toEqual([
      new Map([['C3', '请填写']]),
      { A1: same('甲') },
    ])
  })
})

describe('a formula', () => {
  const cellAt = (inside: string, attributes = '') =>
    readWorkbook(rawXlsx(sheetXml(`<row r="1"><c r="A1"${attributes}>${inside}</c></row>`)), '甲')
      .sheets[0]?.rows.get(0)
      ?.get(0)

  it.each(['<f>B1&amp;"、"</f>', '<f>B1&amp;"、"</f><v></v>', '<f>B1&amp;"、"</f><v/>'])(
    'that no program has calculated is an error, not a zero and not empty: %s',
    (inside) => {
      expect(cellAt(inside)).toEqual({
        value: '公式未计算',
        text: '公式未计算',
        isPercent: false,
        isError: true,
        formula: 'B1&"、"',
      })
    },
  )

  it('may be zero or an empty text', () => {
    expect(cellAt('<f>1-1</f><v>0</v>')).toMatchObject({ value: 0, isError: false })
    expect(cellAt('<f>""</f><v></v>', ' t="str"')).toBeUndefined()
  })

  it('shared by a column is told for each cell', () => {
    const rows =
      '<row r="1"><c r="B1"><f t="shared" ref="B1:B2" si="0">A1*2</f><v>2</v></c></row>' +
      '<row r="2"><c r="B2"><f t="shared" si="0"/><v>4</v></c></row>'
    const [sheet] = readWorkbook(rawXlsx(sheetXml(rows)), '甲').sheets
    expect([sheet?.rows.get(0), sheet?.rows.get(1)].map((row) => row?.get(1)?.formula)).toEqual([
      'A1*2',
      'A2*2',
    ])
  })
})
