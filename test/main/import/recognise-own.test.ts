/** The program's own workbooks come back without a word of doubt about how they were read. */
import { afterAll, beforeAll, expect, it } from 'vitest'
import { makeDispatch } from '../../../src/main/exchange/dispatch.ts'
import type { Ledger } from '../../../src/main/ledger/ledger.ts'
import { readWorkbook } from '../../../src/main/workbook/read.ts'
import { makeLedger, projects } from '../../support/ledgers.ts'
import { takeSheet } from '../../support/sheets.ts'
import { temporaryFolder } from '../../support/temp-folder.ts'

const folder = temporaryFolder()
let ledger: Ledger
beforeAll(() => {
  ledger = makeLedger(folder, { sample: true })
})
afterAll(() => ledger.close())

it.each(['镇江新区', '镇江高新区', '润州区'])(
  'for %s: one table, every row, the district supposed from the title',
  async (name) => {
    const [sent] = (await makeDispatch(ledger, name)).workbooks
    if (sent === undefined) throw new Error('no workbook')
    const sheets = readWorkbook(sent.bytes, '报送.xlsx').sheets.map((sheet) => takeSheet(sheet))
    const own = projects(ledger).filter(({ cells }) => cells.district === name)
    const rows = sheets.flatMap((taken) => taken.rows)
    expect(sheets.flatMap(({ tables }) => tables)).toHaveLength(1)
    expect(rows).toHaveLength(own.length)
    expect(rows.map(({ supposed }) => supposed)).toEqual(own.map(() => ({ district: name })))
    expect(sheets.flatMap(({ issues }) => issues)).toEqual([])
    expect(sheets.flatMap(({ skipped }) => skipped)).toEqual([])
  },
)
