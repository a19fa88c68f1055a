import { readdirSync, readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type WorkbookData, workbookOf } from '../../../src/main/workbook/cell-columns.ts'
import { NotPlain } from '../../../src/main/workbook/plain-cells.ts'
import { bookCells, readData } from '../../../src/main/workbook/read.ts'
import { readZip } from '../../../src/main/workbook/zip-book.ts'
import { detailedXlsx } from '../../support/detailed-workbook.ts'
import { rawXlsx, sharedStrings, sheetXml, workbookXml } from '../../support/raw-xlsx.ts'

const scanned = (bytes: Uint8Array): WorkbookData => bookCells(readZip(Buffer.from(bytes), true))
const byLibrary = (bytes: Uint8Array): WorkbookData => bookCells(readZip(Buffer.from(bytes), false))

/** Built-in formats, and those that a file brings along. */
const OWN_FORMATS = [
  'General',
  '0.00_ ',
  '#,##0.00;[Red]-#,##0.00',
  '@',
  '@"（吨）"',
  '0.0%',
  'yyyy"年"m"月"d"日"',
  'yyyy.mm',
  '[$-F800]dddd',
  '0"万元"',
  '# ?/?',
  '"<&>"0',
  '[DBNum1]0',
]
const FORMATS = [
  0,
  1,
  2,
  4,
  9,
  10,
  11,
  14,
  20,
  22,
  27,
  31,
  57,
  49,
  ...OWN_FORMATS.map((_code, at) => 200 + at),
]

const escaped = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;')

const STYLES = `<styleSheet><numFmts>${OWN_FORMATS.map(
  (code, at) => `<numFmt numFmtId="${200 + at}" formatCode="${escaped(code)}"/>`,
).join(
  '',
)}</numFmts><cellXfs>${FORMATS.map((id) => `<xf numFmtId="${id}"/>`).join('')}</cellXfs></styleSheet>`

const STRINGS = ['企业名称', ' 甲 ', 'A<B & "C"', '第一行\n第二行', '']

const text = fc.string({ unit: fc.constantFrom(...'甲乙 丙\n0.-#吨𠮷'), maxLength: 12 })
const number = fc.oneof(
  fc.integer({ min: -3, max: 60_000 }),
  fc.maxSafeInteger(),
  fc.tuple(fc.maxSafeNat(), fc.nat(16)).map(([digits, places]) => digits / 10 ** places),
  fc.tuple(fc.integer({ min: -9999, max: 9999 }), fc.nat(9)).map(([v, places]) => v / 10 ** places),
  fc.double({ noNaN: true, noDefaultInfinity: true }),
  fc.double({ min: 0, max: 100_000, noNaN: true }),
)
const formula = fc.constantFrom(
  '',
  '',
  '',
  '<f>SUM(A1:A2)</f>',
  '<f>A1&amp;"&lt;"</f>',
  '<f aca="false">A1*2</f>',
  '<f></f>',
)

/** What stands in a cell, without its name and style. */
const content = fc.oneof(
  fc.tuple(formula, number).map(([of, value]) => ['', `${of}<v>${value}</v>`]),
  fc
    .tuple(formula, fc.constantFrom('', '<v></v>', '<v/>', '<v />'))
    .map((both) => ['', both.join('')]),
  fc.nat(STRINGS.length - 1).map((at) => [' t="s"', `<v>${at}</v>`]),
  fc.tuple(formula, text).map(([of, value]) => [' t="str"', `${of}<v>${escaped(value)}</v>`]),
  text.map((value) => [' t="inlineStr"', `<is><t xml:space="preserve">${escaped(value)}</t></is>`]),
  fc.constantFrom('0', '1').map((value) => [' t="b"', `<v>${value}</v>`]),
  fc.constantFrom('#REF!', '#N/A', '#DIV/0!').map((value) => [' t="e"', `<v>${value}</v>`]),
)

const cell = (name: string) =>
  fc.tuple(fc.option(fc.nat(FORMATS.length - 1)), content).map(([style, [type, inside]]) => {
    const attributes = `r="${name}"${style === null ? '' : ` s="${style}"`}${type}`
    return inside === '' ? `<c ${attributes} />` : `<c ${attributes}>${inside}</c>`
  })

const row = (number: number) =>
  fc
    .tuple(...['A', 'B', 'D', 'AA'].map((letters) => fc.option(cell(`${letters}${number}`))))
    .map((cells) => `<row r="${number}">${cells.filter((one) => one !== null).join('')}</row>`)

const sheet = fc
  .tuple(fc.tuple(row(1), row(2), row(5)), fc.constantFrom('', 'A1:B2', 'B1:AA5'))
  .map(([rows, merge]) =>
    sheetXml(rows.join('\n'), {
      before: '<cols><col min="2" max="2" hidden="1"/></cols>',
      after: merge === '' ? '' : `<mergeCells><mergeCell ref="${merge}"/></mergeCells>`,
    }),
  )

function bytesOf(sheet: string, is1904: boolean): Uint8Array {
  const dates = `<workbookPr date1904="${is1904 ? 1 : 0}"/>`
  return rawXlsx(sheet, {
    'xl/styles.xml': STYLES,
    'xl/sharedStrings.xml': sharedStrings(STRINGS.map(escaped)),
    'xl/workbook.xml': workbookXml(['项目']).replace('<sheets>', `${dates}<sheets>`),
  })
}

describe('a sheet that is scanned', () => {
  it('has the cells that the library gives', () => {
    fc.assert(
      fc.property(sheet, fc.boolean(), (xml, is1904) => {
        const bytes = bytesOf(xml, is1904)
        expect(scanned(bytes)).toEqual(byLibrary(bytes))
      }),
      { seed: 2023, numRuns: 300 },
    )
  })

  it('has them in workbooks of other programs too', async () => {
    const templates = new URL('../../../templates/', import.meta.url)
    const files = readdirSync(templates).filter((name) => name.endsWith('.xlsx'))
    const all = [
      await detailedXlsx(),
      ...files.map((name) => readFileSync(new URL(name, templates))),
    ]
    for (const bytes of all) expect(scanned(bytes)).toEqual(byLibrary(bytes))
  })

  it('may hold texts that the library reads twice', () => {
    const inside = '<c r="A1" t="str"><v>&amp;lt;b&amp;gt; &#x1F600;&#20013;_x000D_\n</v></c>'
    const { sheets } = workbookOf(scanned(rawXlsx(sheetXml(`<row r="1">${inside}</row>`))))
    expect(sheets[0]?.rows.get(0)?.get(0)?.value).toBe('&lt;b&gt; 😀中\n')
  })
})

describe('a sheet that is not written as usual', () => {
  const plain = '<row r="1"><c r="A1"><v>1</v></c><c r="B1"><v>2</v></c></row>'

  it.each([
    ['shared formulas', plain.replace('<v>1', '<f t="shared" ref="A1:A2" si="0">B1*2</f><v>1')],
    ['rich text in a cell', plain.replace('><v>1</v>', ' t="inlineStr"><is><r><t>甲</t></r></is>')],
    ['cells without a name', plain.replace(' r="B1"', '')],
    ['cells out of order', plain.replace('B1', 'D1').replace('A1', 'E1')],
    ['the same cell twice', plain.replace('B1', 'A1')],
    ['prefixes', plain.replaceAll(/<(\/?)(\w)/gu, '<$1x:$2')],
    ['comments', `<!-- <c r="A1"><v>3</v></c> -->${plain}`],
    ['dates as text', plain.replace('><v>1', ' t="d"><v>2023-04-30')],
    ['numbers that are none', plain.replace('<v>1', '<v>1 2')],
  ])('is left to the library: %s', (_what, rows) => {
    const bytes = rawXlsx(sheetXml(rows))
    expect(() => scanned(bytes)).toThrow(NotPlain)
    expect(readData(bytes, '甲')).toEqual(byLibrary(bytes))
  })

  it('is left to the library where only that finds it', () => {
    const bytes = rawXlsx(sheetXml(plain), {
      'xl/_rels/workbook.xml.rels': null,
      'xl/worksheets/sheet1.xml': null,
      'xl/worksheets/sheet.xml': sheetXml(plain),
    })
    expect(readData(bytes, '甲').sheets[0]?.cells.columns).toHaveLength(2)
  })
})
