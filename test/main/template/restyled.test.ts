/** A template restyled by an office keeps all of it, and is filled right. */
import * as sheetjs from '@e965/xlsx'
import type { Worksheet } from 'exceljs'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { exportWorkbook } from '../../../src/main/export/export-workbook.ts'
import type { Ledger } from '../../../src/main/ledger/ledger.ts'
import { readSeedDocument } from '../../shared/plan/seed-document.ts'
import { makeLedger } from '../../support/ledgers.ts'
import { temporaryFolder } from '../../support/temp-folder.ts'
import { partOf, partsOf } from '../../support/templates.ts'
import { openOwn } from '../../support/workbooks.ts'
import { restyledTemplate, SAMPLE_ROW, TOTAL_ROW } from './restyled-template.ts'

const folder = temporaryFolder()
const [, seed] = readSeedDocument().tables

let ledger: Ledger
let template: Uint8Array
let bytes: Uint8Array
let table: Worksheet
let cover: Worksheet

beforeAll(async () => {
  ledger = makeLedger(folder, { sample: true })
  template = await restyledTemplate()
  const exported = await exportWorkbook(ledger, 'annex1', {
    template: { name: '本办.xlsx', bytes: template },
    firstPage: 18,
  })
  bytes = exported.bytes
  const workbook = await openOwn(bytes)
  const [first, second] = workbook.worksheets
  if (first === undefined || second === undefined) throw new Error('sheets are missing')
  table = first
  cover = second
})
afterAll(() => ledger.close())

/** Rows that were put in below the sample row. */
const ADDED = 7
const LAST = SAMPLE_ROW + ADDED

describe('the numbers', () => {
  it('stand in a row for each district, with the total above', () => {
    const book = sheetjs.read(bytes, { type: 'array' })
    const sheet = book.Sheets.表格 ?? {}
    const shown = sheetjs.utils.sheet_to_json<string[]>(sheet, {
      header: 1,
      raw: false,
      defval: '',
    })
    const rows = shown.slice(TOTAL_ROW - 1, LAST).map((row) => row.slice(0, 6))
    const expected = seed?.rows ?? []
    expect(rows).toEqual([expected.at(-1), ...expected.slice(0, -1)])
  })

  it('are added up over the rows that were put in', () => {
    const at = (cell: string) => table.getCell(cell).value
    expect(at('F5')).toEqual({ formula: `SUM(F6:F${LAST})`, result: 581 })
    expect(at('B5')).toEqual({ formula: `SUM(B6:B${LAST})`, result: 205 })
    expect(at('F13')).toEqual({ formula: 'SUM(B13:E13)', result: 25 })
  })

  it('go into single values, text of several fonts, and other sheets', () => {
    expect(table.getCell('C2').value).toBe('单位：项')
    expect(table.getCell('A14').value).toBe('注：共 8 个辖市区，2023 年。')
    expect([cover.getCell('A1').value, cover.getCell('A2').value]).toEqual([
      '镇江市2023年大气污染防治工作计划',
      2023,
    ])
    const title = table.getCell('A1').value
    expect(title).toEqual({
      richText: [
        expect.objectContaining({
          text: '镇江市',
          font: expect.objectContaining({ name: '楷体', size: 20, color: { argb: 'FFFF0000' } }),
        }),
        expect.objectContaining({
          text: `：${seed?.title}`,
          font: expect.objectContaining({ name: '隶书' }),
        }),
        expect.objectContaining({ text: '（讨论稿）' }),
      ],
    })
  })
})

describe('the look', () => {
  it('of the sample row is that of every row', () => {
    for (let row = SAMPLE_ROW; row <= LAST; row += 1) {
      expect(table.getRow(row).height).toBe(33)
      for (let column = 1; column <= 7; column += 1) {
        const { font, border, alignment } = table.getCell(row, column)
        expect(font).toMatchObject({ name: '华文中宋', size: 13 })
        expect(border.bottom).toMatchObject({ style: 'double', color: { argb: 'FF0000FF' } })
        expect(alignment).toMatchObject({ horizontal: 'right' })
      }
    }
    expect(table.getCell('B5').font.italic).toBe(true)
  })

  it('keeps its merges: above, in each row, and below', () => {
    const rows = Array.from({ length: 8 }, (_, index) => `G${6 + index}:H${6 + index}`)
    expect(table.model.merges.toSorted()).toEqual(['A1:G1', 'B3:F3', 'A14:G14', ...rows].toSorted())
  })

  it('keeps every part that no number goes into, byte for byte', () => {
    const [before, after] = [partsOf(template), partsOf(bytes)]
    const untouched = Object.keys(before).filter((path) =>
      /theme1|image1|docProps\/core|sharedStrings|drawing1\.xml\.rels/u.test(path),
    )
    expect(untouched.length).toBe(5)
    for (const path of untouched) expect(after[path], path).toEqual(before[path])
  })

  it('keeps fonts, fills, borders and conditional looks of the style sheet', () => {
    for (const list of ['fonts', 'fills', 'borders', 'cellStyleXfs', 'dxfs']) {
      const cut = (file: Uint8Array) =>
        new RegExp(`<${list}.*</${list}>`, 'su').exec(partOf(file, 'xl/styles.xml'))?.[0]
      expect(cut(bytes)).toBe(cut(template))
      expect(cut(bytes)).toBeDefined()
    }
  })
})

describe('what counts its rows from the top moves along', () => {
  it('formulas of the sheet, of its rows, and of other sheets', () => {
    const formulas = (sheet: Worksheet, ...cells: string[]) =>
      cells.map((cell) => sheet.getCell(cell).formula)
    expect(formulas(table, 'G6', 'G7', 'G13')).toEqual(['F6/F$5', 'F7/F$5', 'F13/F$5'])
    expect(formulas(table, 'B15', 'C15')).toEqual(['SUM(F6:F13)-F5', 'F14&"F7"'])
    expect([cover.name, ...formulas(table, 'D15')]).toEqual(['2023封面', "'2023封面'!A2"])
    expect(formulas(cover, 'B3', 'B4')).toEqual(['表格!F5', "SUM('表格'!F6:F13)+表格!A15"])
  })

  it('names, print area, print titles and the filter', () => {
    const names = partOf(bytes, 'xl/workbook.xml')
    expect(names).toContain("'表格'!$B$6:$B$13</definedName>")
    expect(names).toContain("'表格'!$A1:$H15</definedName>")
    expect(table.pageSetup.printTitlesRow).toBe('3:4')
    expect(table.autoFilter).toBe('A4:F13')
  })

  it('conditional looks, dropdowns, notes and page breaks', () => {
    const sheet = partOf(bytes, 'xl/worksheets/sheet1.xml')
    expect(sheet).toContain('<conditionalFormatting sqref="B6:F13">')
    expect(sheet).toContain('<formula>B6&gt;AVERAGE(B$6:B$13)</formula>')
    expect(sheet).toContain('sqref="C15"')
    expect(sheet).toContain('<brk id="4"')
    expect(sheet).toContain('<brk id="14"')
    expect(sheet).toContain('activeCell="A15"')
    expect(JSON.stringify(table.getCell('A15').note)).toContain('请两人复核')
    expect(JSON.stringify(table.getCell('A6').note)).toContain('各辖市区')
    expect(partOf(bytes, 'xl/drawings/vmlDrawing1.vml')).toMatch(/<x:Row>14<\/x:Row>/u)
  })

  it('images and the chart, at their size', () => {
    const rows = [
      ...partOf(bytes, 'xl/drawings/drawing1.xml').matchAll(/<xdr:row>(\d+)<\/xdr:row>/gu),
    ].map(([, row]) => Number(row))
    expect(rows).toEqual([0, 8 + ADDED, 9 + ADDED, 24 + ADDED])
  })

  it('the chart’s ranges; the template’s own values are gone from it, its title is filled', () => {
    const chart = partOf(bytes, 'xl/charts/chart1.xml')
    expect(chart).toContain('<c:f>表格!$A$6:$A$13</c:f>')
    expect(chart).toContain('<c:f>表格!$F$6:$F$13</c:f>')
    expect(chart).not.toContain('Cache')
    expect(chart).toContain('<a:t>2023</a:t>')
  })
})

describe('the file', () => {
  it('has no guide, no order of calculation, and is worked out on opening', () => {
    const workbook = partOf(bytes, 'xl/workbook.xml')
    expect(workbook).not.toContain('模板说明')
    expect(workbook).toContain('fullCalcOnLoad="1"')
    const parts = Object.keys(partsOf(bytes))
    expect(parts).not.toContain('xl/calcChain.xml')
    expect(partOf(bytes, 'docProps/app.xml')).not.toContain('模板说明')
    expect(partOf(bytes, 'xl/worksheets/sheet1.xml')).not.toMatch(/<f>F6\/F\$5<\/f><v>/u)
  })

  it('leaves nothing behind of what the guide alone showed', () => {
    const [before, after] = [partsOf(template), partsOf(bytes)].map((parts) =>
      Object.keys(parts).filter((path) => /\/(?:media\/image|drawings\/drawing)\d/u.test(path)),
    )
    expect(before).toHaveLength(4)
    expect(after).toHaveLength(2)
    expect(partOf(bytes, '[Content_Types].xml')).not.toContain('drawing2.xml')
  })

  it('opens on the table, with no other sheet selected beside it', () => {
    expect(partOf(template, 'xl/worksheets/sheet2.xml')).toContain('tabSelected="1"')
    expect(partOf(bytes, 'xl/worksheets/sheet1.xml')).toContain('tabSelected="1"')
    expect(partOf(bytes, 'xl/worksheets/sheet2.xml')).not.toContain('tabSelected')
    expect(partOf(bytes, 'xl/workbook.xml')).toContain('activeTab="0"')
  })

  it('has its header and footer, and begins with the page that was asked for', () => {
    expect(table.headerFooter).toMatchObject({ oddHeader: '&L镇江市&R&D', oddFooter: '&C第 &P 页' })
    expect(partOf(bytes, 'xl/worksheets/sheet1.xml')).toContain('firstPageNumber="18"')
  })

  it('holds no mark any more', () => {
    for (const [path, part] of Object.entries(partsOf(bytes)))
      if (!path.includes('sharedStrings'))
        expect(Buffer.from(part).toString(), path).not.toMatch(/\{\{/u)
  })
})
