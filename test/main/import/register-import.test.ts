/** Workbooks of the register itself. */
import { afterEach, beforeEach, expect, it } from 'vitest'
import type { Ledger } from '../../../src/main/ledger/ledger.ts'
import { commitEdits } from '../../../src/main/lists/commit.ts'
import type { Cells } from '../../../src/shared/changes/change.ts'
import { ENTERPRISES } from '../../../src/shared/lists/enterprises.ts'
import { importRows } from '../../support/importing.ts'
import { makeLedger, TESTER } from '../../support/ledgers.ts'
import { temporaryFolder } from '../../support/temp-folder.ts'
import type { Value } from '../../support/workbooks.ts'

const CODE = '91350100M000100Y43'
const OTHER = '51420000MJH2003604'
const NAMES = ['企业（单位）名称', '统一社会信用代码', '辖市区']

const folder = temporaryFolder()
let ledger: Ledger
beforeEach(() => {
  ledger = makeLedger(folder)
})
afterEach(() => ledger.close())

const enter = (list: string, cells: Cells) =>
  commitEdits(ledger, TESTER, [{ edit: 'insert', list, cells }])
const importRegister = (...rows: Value[][]) =>
  importRows(ledger, [NAMES, ...rows], { list: ENTERPRISES })
const codes = (list: string) => ledger.rows(list).map(({ cells }) => cells.creditCode)

it('another enterprise of the same name is entered beside the one that is there', async () => {
  enter('enterprise', { name: '宏达机械厂', creditCode: CODE, district: '丹阳市' })
  enter('project', {
    ...{ enterprise: '宏达机械厂', creditCode: CODE, district: '丹阳市' },
    ...{ category: 'VOCs治理项目', name: '治理' },
  })
  const report = await importRegister(['宏达机械厂', OTHER, '句容市'])
  expect(report.counts).toMatchObject({ added: 1, changed: 0 })
  expect(report.issues.map(({ code }) => code)).toContain('SIMILAR')
  expect(codes('enterprise')).toEqual([CODE, OTHER])
  expect(codes('project')).toEqual([CODE])
})

it('two enterprises of one name in one workbook are two', async () => {
  enter('enterprise', { name: '宏达机械厂', creditCode: CODE, district: '丹阳市' })
  const report = await importRegister(
    ['宏达机械厂', CODE, '丹阳市'],
    ['宏达机械厂', OTHER, '句容市'],
  )
  expect(report.issues.map(({ code }) => code)).not.toContain('DUPLICATE')
  expect(report.counts).toMatchObject({ added: 1, unchanged: 1 })
})

it('a code that is told for an enterprise without one is written into its entry', async () => {
  enter('enterprise', { name: '宏达机械厂', district: '丹阳市' })
  const report = await importRegister(['宏达机械厂', CODE, '丹阳市'])
  expect(report.counts).toMatchObject({ added: 0, changed: 1 })
})

it('enterprises whose codes are still to come are as many as their names', async () => {
  const report = await importRegister(['甲厂', '待补', '丹阳市'], ['乙厂', '待补', '句容市'])
  expect(report.counts).toMatchObject({ added: 2 })
  expect(report.issues.map(({ code }) => code)).not.toContain('DUPLICATE')
  const later = await importRegister(['丙厂', '待补', '丹阳市'])
  expect(later.issues.map(({ code }) => code)).not.toContain('SIMILAR')
})

it('a former name that holds a sign between words comes back whole', async () => {
  enter('enterprise', { name: '甲厂', formerNames: ['一厂、二厂联合体', 'ABC Co., Ltd'] })
  const head = ['企业（单位）名称', '曾用名', '辖市区']
  const rows = [head, ['甲厂', '一厂、二厂联合体、ABC Co., Ltd', '丹阳市']]
  const report = await importRows(ledger, rows, { list: ENTERPRISES })
  expect(report.counts).toMatchObject({ added: 0, changed: 1 })
  expect(ledger.rows('enterprise')[0]?.cells).toMatchObject({
    formerNames: ['一厂、二厂联合体', 'ABC Co., Ltd'],
    district: '丹阳市',
  })
})
