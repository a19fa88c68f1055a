/** Workbooks that still bear the former name of an enterprise. */
import { afterEach, beforeEach, expect, it } from 'vitest'
import type { Ledger } from '../../../src/main/ledger/ledger.ts'
import { commitEdits } from '../../../src/main/lists/commit.ts'
import type { Cells } from '../../../src/shared/changes/change.ts'
import { importRows } from '../../support/importing.ts'
import { makeLedger, projectWith, TESTER } from '../../support/ledgers.ts'
import { temporaryFolder } from '../../support/temp-folder.ts'

const folder = temporaryFolder()
let ledger: Ledger
const names = ['辖市区', '工程类别', '企业名称', '项目名称', '总投资']

beforeEach(async () => {
  ledger = makeLedger(folder)
  await importRows(ledger, [names, ['丹阳市', 'VOCs治理项目', '丹阳甲公司', '一号线治理', 100]])
  enter({ name: '丹阳甲公司' })
  const id = ledger.rows('enterprise')[0]?.id ?? ''
  commitEdits(ledger, TESTER, [
    { edit: 'set', list: 'enterprise', id, field: 'name', value: '丹阳甲化工' },
  ])
})
afterEach(() => ledger.close())

function enter(cells: Cells): void {
  commitEdits(ledger, TESTER, [{ edit: 'insert', list: 'enterprise', cells }])
}

it('a row under the former name finds its project, which keeps the present name', async () => {
  const row = ['丹阳市', 'VOCs治理项目', '丹阳甲公司', '一号线治理', 150]
  const report = await importRows(ledger, [names, row])
  expect(report.counts).toMatchObject({ added: 0, changed: 1 })
  expect(projectWith(ledger, {})).toMatchObject({ enterprise: '丹阳甲化工', investment: 150 })
  expect((await importRows(ledger, [names, row])).counts).toMatchObject({ unchanged: 1, added: 0 })
})

it('a row under the former name that another district reports is said to be one there', async () => {
  const report = await importRows(
    ledger,
    [names, ['镇江新区', 'VOCs治理项目', '丹阳甲公司', '一号线治理', 100]],
    { dryRun: true },
  )
  expect(report.issues.map(({ code }) => code)).toContain('DUPLICATE_ELSEWHERE')
})

it('two rows of one workbook under both names are one project', async () => {
  const report = await importRows(ledger, [
    names,
    ['丹阳市', 'VOCs治理项目', '丹阳甲公司', '二号线治理', 1],
    ['丹阳市', 'VOCs治理项目', '丹阳甲化工', '二号线治理', 2],
  ])
  expect(report.issues.map(({ code }) => code)).toContain('DUPLICATE')
})

it('a name that the register never had for the code is a new one of the row', async () => {
  const code = '91350100M000100Y43'
  enter({ name: '甲厂', creditCode: code })
  const head = [...names, '统一社会信用代码']
  const row = (name: string) => ['丹阳市', 'VOCs治理项目', name, '二号线治理', 1, code]
  await importRows(ledger, [head, row('甲厂')])
  const report = await importRows(ledger, [head, row('甲化工科技公司')])
  expect(report.counts).toMatchObject({ added: 0, changed: 1 })
  expect(projectWith(ledger, { name: '二号线治理' }).enterprise).toBe('甲化工科技公司')
})
