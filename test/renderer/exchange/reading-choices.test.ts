import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Ledger } from '../../../src/main/ledger/ledger.ts'
import {
  isSheetRead,
  withSheet,
} from '../../../src/renderer/pages/exchange/review/reading/reading-choices.ts'
import type { ImportChoices } from '../../../src/shared/import/plan.ts'
import { importBytes } from '../../support/importing.ts'
import { makeLedger } from '../../support/ledgers.ts'
import { temporaryFolder } from '../../support/temp-folder.ts'
import { xlsxOf } from '../../support/workbooks.ts'

const folder = temporaryFolder()
const sheets = ['甲表', '乙表', '去年']
let ledger: Ledger
let bytes: Uint8Array
beforeEach(async () => {
  ledger = makeLedger(folder)
  const rows = (name: string) => [
    ['辖市区', '工程类别', '企业名称', '项目名称'],
    ['丹阳市', '其他', '甲公司', name],
  ]
  bytes = await xlsxOf(Object.fromEntries(sheets.map((name) => [name, rows(name)])), (book) => {
    for (const sheet of book.worksheets) if (sheet.name === '去年') sheet.state = 'hidden'
  })
})
afterEach(() => ledger.close())

const read = (choices: ImportChoices) => ({
  plan: importBytes(ledger, bytes, { dryRun: true, ...choices }),
  choices,
  sheets,
})
const readSheets = (state: ReturnType<typeof read>) =>
  state.plan.sheets.filter(({ rows }) => rows > 0).map(({ name }) => name)

describe('sheets that are ticked', () => {
  it('leave a hidden one unread until it is ticked itself', () => {
    const first = read({})
    expect(readSheets(first)).toEqual(['甲表', '乙表'])
    const without = read(withSheet(first, '乙表', false))
    expect(readSheets(without)).toEqual(['甲表'])
    expect(readSheets(read(withSheet(without, '乙表', true)))).toEqual(['甲表', '乙表'])
    expect(readSheets(read(withSheet(without, '去年', true)))).toEqual(['甲表', '去年'])
  })

  it('are all there is to read once the hidden one is too', () => {
    const all = read(withSheet(read({}), '去年', true))
    expect(readSheets(all)).toEqual(sheets)
    expect(sheets.map((name) => isSheetRead(all, name))).toEqual([true, true, true])
    expect(readSheets(read(withSheet(all, '去年', false)))).toEqual(['甲表', '乙表'])
  })
})
