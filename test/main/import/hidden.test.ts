/** What the sender of a workbook keeps out of sight. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Ledger } from '../../../src/main/ledger/ledger.ts'
import { importBytes } from '../../support/importing.ts'
import { makeLedger } from '../../support/ledgers.ts'
import { sheetOf, take, takeSheet } from '../../support/sheets.ts'
import { temporaryFolder } from '../../support/temp-folder.ts'
import { type Value, xlsxOf } from '../../support/workbooks.ts'

const folder = temporaryFolder()
let ledger: Ledger
beforeEach(() => {
  ledger = makeLedger(folder)
})
afterEach(() => ledger.close())

const header = ['辖市区', '工程类别', '企业名称', '项目名称']
const project = (name: string): Value[] => ['丹阳市', '其他', '甲公司', name]

const workbook = (...visible: string[]) =>
  xlsxOf(
    { 今年: [header, project('一号线')], 去年: [header, project('旧线'), project('老线')] },
    (book) => {
      for (const sheet of book.worksheets) if (!visible.includes(sheet.name)) sheet.state = 'hidden'
    },
  )

const rowsOf = ({ sheets }: ReturnType<typeof importBytes>) =>
  Object.fromEntries(sheets.map(({ name, rows }) => [name, rows]))

describe('a hidden sheet', () => {
  it('is left out beside a visible one, and said to be', async () => {
    const report = importBytes(ledger, await workbook('今年'), { dryRun: true })
    expect(rowsOf(report)).toEqual({ 今年: 1, 去年: 0 })
    expect(report.sheets[1]?.tables[0]?.isLeft).toBe(true)
    expect(report.issues.filter(({ code }) => code === 'HIDDEN_SHEET')).toMatchObject([
      {
        level: 'warning',
        sheet: '去年',
        cell: 'A1',
        message: expect.stringContaining('2 行没有读'),
      },
    ])
  })

  it('is read where someone says so', async () => {
    const bytes = await workbook('今年')
    const told = importBytes(ledger, bytes, {
      dryRun: true,
      tables: { '去年!1': { isLeft: false } },
    })
    expect(rowsOf(told)).toEqual({ 今年: 1, 去年: 2 })
    const chosen = importBytes(ledger, bytes, { dryRun: true, sheet: '去年' })
    expect(rowsOf(chosen)).toEqual({ 去年: 2 })
  })

  it('is read where all tables are hidden', async () => {
    const bytes = await xlsxOf(
      { 说明: [['请见各表']], 今年: [header, project('一号线')] },
      (book) => {
        const sheet = book.getWorksheet('今年')
        if (sheet !== undefined) sheet.state = 'hidden'
      },
    )
    expect(rowsOf(importBytes(ledger, bytes, { dryRun: true }))).toEqual({ 说明: 0, 今年: 1 })
  })
})

describe('hidden rows', () => {
  it('are read, and named', async () => {
    const sheet = await sheetOf({ rows: [header, project('一'), project('二'), project('三')] })
    const taken = takeSheet({ ...sheet, hiddenRows: new Set([2, 3, 40]) })
    expect(taken.rows).toHaveLength(3)
    expect(taken.issues).toMatchObject([
      { code: 'HIDDEN_ROWS', cell: 'A3', message: expect.stringMatching(/^第 3、4 行是隐藏的/u) },
    ])
  })

  it('are counted where they are many', async () => {
    const names = Array.from({ length: 9 }, (_, index) => project(`${index + 1}号线`))
    const sheet = await sheetOf({ rows: [header, ...names] })
    const taken = takeSheet({ ...sheet, hiddenRows: new Set([1, 2, 3, 4, 5, 6, 7]) })
    expect(taken.issues[0]?.message).toMatch(/^第 2、3、4、5、6 等 7 行是隐藏的/u)
  })

  it('are no matter where they hold no project', async () => {
    const taken = await take({ rows: [header, project('一'), ['合计', null, null, 1]] })
    expect(taken.said).toEqual([])
  })
})
