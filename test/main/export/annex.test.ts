import * as sheetjs from '@e965/xlsx'
import type { Workbook, Worksheet } from 'exceljs'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { META_SHEET } from '../../../src/main/exchange/stamp.ts'
import { exportWorkbook } from '../../../src/main/export/export-workbook.ts'
import type { Ledger } from '../../../src/main/ledger/ledger.ts'
import { commitEdits } from '../../../src/main/lists/commit.ts'
import { readSeedDocument } from '../../shared/plan/seed-document.ts'
import { makeLedger, projects, TESTER } from '../../support/ledgers.ts'
import { temporaryFolder } from '../../support/temp-folder.ts'
import { openOwn } from '../../support/workbooks.ts'

const folder = temporaryFolder()
const [airSeed, annex1Seed, annex2Seed] = readSeedDocument().tables

let ledger: Ledger
beforeAll(() => {
  ledger = makeLedger(folder, { sample: true })
})
afterAll(() => ledger.close())

/** What a spreadsheet shows in the rows of the first sheet from this one on. */
function shownFrom(bytes: Uint8Array, row: number): string[][] {
  const book = sheetjs.read(bytes, { type: 'array', cellNF: true })
  const sheet = book.Sheets[book.SheetNames[0] ?? '']
  if (sheet === undefined) throw new Error('no sheet')
  const rows = sheetjs.utils.sheet_to_json<string[]>(sheet, { header: 1, raw: false, defval: '' })
  return rows.slice(row - 1)
}

/** The sheet that a reader sees; the stamp beside it is hidden. */
function onlySheet(workbook: Workbook): Worksheet {
  const [sheet, ...others] = workbook.worksheets.filter(({ state }) => state !== 'veryHidden')
  if (sheet === undefined || others.length > 0) throw new Error('not one sheet')
  return sheet
}

describe.each([
  ['annex1', annex1Seed, 'A3:F3'],
  ['annex2', annex2Seed, 'A3:E3'],
] as const)('the workbook of %s', (kind, seed, titleRange) => {
  it('shows the document cell by cell', async () => {
    const { bytes, name } = await exportWorkbook(ledger, kind)
    expect(name).toBe(`${seed?.mark} ${seed?.title}.xlsx`)
    expect(shownFrom(bytes, 6)).toEqual(seed?.rows)
  })

  it('has the mark on line 1, the title on line 3 across the table, the header in two rows', async () => {
    const sheet = onlySheet(await openOwn((await exportWorkbook(ledger, kind)).bytes))
    expect(sheet.name).toBe(seed?.mark)
    expect(sheet.getCell('A1').value).toBe(seed?.mark)
    expect(sheet.getCell('A3').value).toBe(seed?.title)
    expect(sheet.model.merges).toContain(titleRange)
    // A unit stands on a line of its own.
    const textOf = (row: number, column: number) =>
      String(sheet.getCell(row, column + 1).value).replace('\n', '')
    const leaves = seed?.headings.map((_, column) => textOf(5, column))
    expect(leaves).toEqual(seed?.headings.map((heading) => heading.name))
    const groups = seed?.headings.map((_, column) => textOf(4, column))
    expect(groups).toEqual(seed?.headings.map((heading) => heading.group ?? heading.name))
  })

  it('is to be printed on A4 across, its header on every page', async () => {
    const sheet = onlySheet(await openOwn((await exportWorkbook(ledger, kind)).bytes))
    expect(sheet.pageSetup).toMatchObject({ paperSize: 9, orientation: 'landscape' })
    expect(sheet.pageSetup.printTitlesRow).toBe('4:5')
    const { differentOddEven, oddFooter, evenFooter } = sheet.headerFooter
    expect(differentOddEven).toBe(true)
    expect([oddFooter, evenFooter]).toEqual([
      '&R&"宋体,Regular"&14— &P —　',
      '&L&"宋体,Regular"&14　— &P —',
    ])
  })
})

describe('the totals of an annex', () => {
  const formulasOf = async (kind: 'annex1' | 'annex2', cells: string[]) => {
    const sheet = onlySheet(await openOwn((await exportWorkbook(ledger, kind)).bytes))
    return cells.map((cell) => sheet.getCell(cell).value)
  }

  it('of 附件1 are sums with their results', async () => {
    expect(await formulasOf('annex1', ['F6', 'F10', 'B14', 'E14', 'F14'])).toEqual([
      { formula: 'SUM(B6:E6)', result: 164 },
      { formula: 'SUM(B10:E10)', result: 22 },
      { formula: 'SUM(B6:B13)', result: 205 },
      { formula: 'SUM(E6:E13)', result: 100 },
      { formula: 'SUM(F6:F13)', result: 581 },
    ])
  })

  it('of 附件2 are sums where the column adds up, and the value given where it does not', async () => {
    expect(await formulasOf('annex2', ['B14', 'C14', 'D14', 'E14'])).toEqual([
      { formula: 'SUM(B6:B13)', result: 3223 },
      { formula: 'SUM(C6:C13)', result: 1644 },
      { formula: 'SUM(D6:D13)', result: 3500 },
      2.3,
    ])
  })

  it('are shown as / when they are zero', async () => {
    const empty = makeLedger(folder)
    const { bytes } = await exportWorkbook(empty, 'annex1')
    empty.close()
    for (const [, ...cells] of shownFrom(bytes, 6)) expect(cells).toEqual(Array(5).fill('/'))
  })
})

describe('the workbook of all annexes', () => {
  it('has a sheet for each table, with the numbers of the document', async () => {
    const { bytes, name } = await exportWorkbook(ledger, 'annexes')
    expect(name).toBe('镇江市2023年大气污染防治工作计划附件.xlsx')
    const book = sheetjs.read(bytes, { type: 'array', cellNF: true })
    expect(book.SheetNames).toEqual(['附件1', '附件2', airSeed?.title, META_SHEET])
    const [first] = book.SheetNames.map((sheet) => book.Sheets[sheet]?.F14?.v)
    expect(first).toBe(581)
  })
})

describe('an annex of an earlier revision', () => {
  it('shows the numbers of that time', async () => {
    const changing = makeLedger(folder, { sample: true })
    const [row] = projects(changing)
    commitEdits(changing, TESTER, [{ edit: 'delete', list: 'project', id: row?.id ?? '' }])
    const now = shownFrom((await exportWorkbook(changing, 'annex1')).bytes, 6)
    const before = shownFrom((await exportWorkbook(changing, 'annex1', { at: 1 })).bytes, 6)
    changing.close()
    expect(before).toEqual(annex1Seed?.rows)
    expect([now.at(-1)?.at(-1), before.at(-1)?.at(-1)]).toEqual(['580', '581'])
  })
})
