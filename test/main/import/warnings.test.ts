import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Ledger } from '../../../src/main/ledger/ledger.ts'
import { importRows } from '../../support/importing.ts'
import { makeLedger } from '../../support/ledgers.ts'
import { temporaryFolder } from '../../support/temp-folder.ts'

const HEADER = ['辖市区', '工程类别', '企业名称', '项目名称', '年度', '市级验收专家']

const folder = temporaryFolder()
let ledger: Ledger
beforeEach(() => {
  ledger = makeLedger(folder)
})
afterEach(() => ledger.close())

describe('an import says what it does not take as it stands', () => {
  it('warns of a column that means no field, with its place', async () => {
    const report = await importRows(ledger, [
      HEADER,
      ['丹阳市', 'VOCs治理', '甲公司', '治理一', 2023, '张三'],
    ])
    expect(report.ok).toBe(true)
    expect(report.issues).toContainEqual(
      expect.objectContaining({ level: 'warning', code: 'UNMAPPED', sheet: '项目', cell: 'F1' }),
    )
  })

  it('warns of a row of another year and takes it into the year of the ledger', async () => {
    const report = await importRows(ledger, [
      HEADER,
      ['丹阳市', 'VOCs治理', '甲公司', '治理一', 2022, null],
    ])
    expect(report.counts.added).toBe(1)
    expect(report.issues).toContainEqual(
      expect.objectContaining({ level: 'warning', code: 'WRONG_YEAR', cell: 'E2' }),
    )
    expect(ledger.rows('project')[0]?.cells.year).toBe(2023)
  })

  it('skips a header that comes again below and says so', async () => {
    const row = ['丹阳市', 'VOCs治理', '甲公司', '治理一', 2023, null]
    const report = await importRows(ledger, [HEADER, row, HEADER, ['句容市', ...row.slice(1)]])
    expect(report.counts).toMatchObject({ added: 2, errors: 0 })
    expect(report.sheets[0]?.skipped).toEqual([
      { row: 3, reason: '重复的表头', confidence: 1, text: HEADER.join(' ') },
    ])
  })
})
