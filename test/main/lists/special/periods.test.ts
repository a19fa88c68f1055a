/** A ledger that is reported every quarter. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { makeDispatch, recordDispatch } from '../../../../src/main/exchange/dispatch.ts'
import { readStamp } from '../../../../src/main/exchange/read-stamp.ts'
import { exchangeStatus } from '../../../../src/main/exchange/status.ts'
import { exportFile } from '../../../../src/main/export/export-file.ts'
import { importWorkbook } from '../../../../src/main/import/import-workbook.ts'
import type { Ledger } from '../../../../src/main/ledger/ledger.ts'
import { commitEdits } from '../../../../src/main/lists/commit.ts'
import { listsOf } from '../../../../src/main/lists/lists-of.ts'
import { carryOver, notCarried } from '../../../../src/main/lists/special/carry-over.ts'
import { listStandings } from '../../../../src/main/lists/special/standings.ts'
import { planOf } from '../../../../src/main/plan/current-plan.ts'
import { setLocked } from '../../../../src/main/progress/lock.ts'
import { readWorkbook } from '../../../../src/main/workbook/read.ts'
import { canonicalJson } from '../../../../src/shared/changes/canonical-json.ts'
import type { Cells } from '../../../../src/shared/changes/change.ts'
import { fieldOf } from '../../../../src/shared/lists/definition.ts'
import { listByKey } from '../../../../src/shared/lists/known-lists.ts'
import { PROJECTS } from '../../../../src/shared/lists/projects.ts'
import { sentList } from '../../../../src/shared/lists/sent-list.ts'
import type { SpecialList } from '../../../../src/shared/lists/special/from-rows.ts'
import {
  comparePeriods,
  unreportedDistricts,
} from '../../../../src/shared/lists/special/periods.ts'
import { formatValue } from '../../../../src/shared/values/format.ts'
import { makeLedger, TESTER } from '../../../support/ledgers.ts'
import { refusalOf } from '../../../support/refusals.ts'
import { temporaryFolder } from '../../../support/temp-folder.ts'
import { openOwn } from '../../../support/workbooks.ts'

const folder = temporaryFolder()
const KEY = 'vapour-recovery'
const [FIRST, SECOND] = ['2023-03', '2023-06']

let ledger: Ledger
beforeEach(() => {
  ledger = makeLedger(folder)
  for (const name of ['1号泊位', '2号泊位']) add({ name })
})
afterEach(() => {
  expect(ledger.verify()).toMatchObject({ ok: true, problems: [] })
  ledger.close()
})

function add(cells: Cells) {
  const own = { period: '2023年一季度', district: '扬中市', kind: '码头泊位', enterprise: '油库' }
  commitEdits(ledger, TESTER, [{ edit: 'insert', list: KEY, cells: { ...own, ...cells } }])
}
const rowsOf = (period: string) => ledger.rows(KEY).filter(({ cells }) => cells.period === period)
const list = (): SpecialList => {
  const found = listsOf(ledger).special.find(({ key }) => key === KEY)
  if (found === undefined) throw new Error(`no list ${KEY}`)
  return found
}
/** Districts that have yet to report the period, as the page of the list says. */
const unreported = (period: string) => {
  const states = exchangeStatus(ledger, '2100-01-01', { list: KEY, month: period })
  const merged = states.filter(({ state }) => state === '已合并').map(({ district }) => district)
  const districts = planOf(ledger).districts.map(({ name }) => name)
  return unreportedDistricts(list(), districts, rowsOf(period), new Set(merged))
}
const change = (period: string, name: string, field: string, value: string) => {
  const id = rowsOf(period).find(({ cells }) => cells.name === name)?.id ?? ''
  return commitEdits(ledger, TESTER, [{ edit: 'set', list: KEY, id, field, value }])
}

describe('a quarterly ledger', () => {
  it('keeps a quarter however it is written, and never moves a row to another', () => {
    expect(rowsOf(FIRST)).toHaveLength(2)
    const field = fieldOf(listByKey(listsOf(ledger), KEY), 'period')
    expect(formatValue(field, FIRST)).toBe('2023年一季度')
    expect(refusalOf(() => add({ name: '3号', period: '去年' })).message).toContain('不是季度')
    expect(refusalOf(() => change(FIRST, '1号泊位', 'period', '二季度')).code).toBe('VALUE_INVALID')
  })

  it('carries rows over once, and tells what differs from the last quarter', () => {
    expect(notCarried(ledger, KEY, SECOND)).toBe(2)
    expect(carryOver(ledger, TESTER, KEY, SECOND)?.note).toContain('2 个')
    expect(notCarried(ledger, KEY, SECOND)).toBe(0)
    expect(carryOver(ledger, TESTER, KEY, SECOND)).toBeNull()
    change(SECOND, '1号泊位', 'use', '停用')
    add({ name: '3号泊位', period: '2023Q2' })
    const compared = comparePeriods(list(), ledger.rows(KEY), SECOND, FIRST)
    expect([compared.added.size, compared.changed.size, compared.gone]).toEqual([1, 1, []])
    expect(rowsOf(FIRST).every(({ cells }) => cells.use === undefined)).toBe(true)
  })

  it('carries what belongs to a berth, and leaves what is reported each quarter to be filled in', () => {
    change(FIRST, '1号泊位', 'use', '正常使用')
    change(FIRST, '1号泊位', 'amount', '1200')
    change(FIRST, '1号泊位', 'facility', '已建成')
    expect(unreported(FIRST)).not.toContain('扬中市')
    carryOver(ledger, TESTER, KEY, SECOND)
    const berth = () => rowsOf(SECOND).find(({ cells }) => cells.name === '1号泊位')
    expect(berth()?.cells).toMatchObject({ facility: '已建成', enterprise: '油库' })
    expect(berth()?.cells).not.toHaveProperty('use')
    expect(berth()?.cells).not.toHaveProperty('amount')
    expect(unreported(SECOND)).toContain('扬中市')
    const compared = comparePeriods(list(), ledger.rows(KEY), SECOND, FIRST)
    expect(compared.changed.size).toBe(0)
    expect(compared.former.get(berth()?.id ?? '')?.cells.amount).toBe(1200)
    change(SECOND, '1号泊位', 'amount', '0')
    expect(unreported(SECOND)).not.toContain('扬中市')
    expect(comparePeriods(list(), ledger.rows(KEY), SECOND, FIRST).changed.size).toBe(1)
  })

  it('carries every cell where the ledger marks none, and any row is a report', () => {
    for (const { id } of ledger.rows('specialField').filter(({ id }) => id.startsWith(`${KEY}/`)))
      commitEdits(ledger, TESTER, [
        { edit: 'set', list: 'specialField', id, field: 'perPeriod', value: null },
      ])
    change(FIRST, '1号泊位', 'amount', '1200')
    carryOver(ledger, TESTER, KEY, SECOND)
    expect(rowsOf(SECOND).map(({ cells }) => cells.amount)).toContain(1200)
    expect(unreported(SECOND)).not.toContain('扬中市')
  })

  it('carries of a district that said nothing last quarter what it said before', () => {
    add({ district: '丹阳市', name: '一号池', kind: '储油罐' })
    add({ name: '1号泊位', period: '2023年二季度' })
    expect(carryOver(ledger, TESTER, KEY, '2023-09')?.note).toContain('由各地最近一期结转')
    // 2号泊位 is gone since the second quarter; of 丹阳市 nobody has heard in it.
    expect(rowsOf('2023-09').map(({ cells }) => cells.name)).toEqual(['一号池', '1号泊位'])
  })

  it('carries a thing that went to another district once, as the newer row has it', () => {
    carryOver(ledger, TESTER, KEY, SECOND)
    change(SECOND, '1号泊位', 'district', '丹阳市')
    change(SECOND, '2号泊位', 'district', '丹阳市')
    expect(carryOver(ledger, TESTER, KEY, '2023-09')?.note).toContain('由2023年二季度结转')
    expect(rowsOf('2023-09').map(({ cells }) => cells.district)).toEqual(['丹阳市', '丹阳市'])
  })

  it('carries nothing that went to another district and is gone from there', () => {
    carryOver(ledger, TESTER, KEY, SECOND)
    for (const name of ['1号泊位', '2号泊位']) change(SECOND, name, 'district', '丹阳市')
    add({ name: '3号泊位', district: '丹阳市', period: '2023年三季度' })
    carryOver(ledger, TESTER, KEY, '2023-12')
    expect(rowsOf('2023-12').map(({ cells }) => cells.name)).toEqual(['3号泊位'])
  })

  it('is reported, too, by a workbook that comes back without rows', async () => {
    const dispatch = await makeDispatch(ledger, '丹阳市', { list: `${KEY}/${SECOND}` })
    recordDispatch(ledger, TESTER, dispatch)
    const bytes = dispatch.workbooks[0]?.bytes ?? new Uint8Array()
    expect(unreported(SECOND)).toContain('丹阳市')
    const file = { name: '丹阳.xlsx', hash: 'h', workbook: readWorkbook(bytes, '丹阳.xlsx') }
    const sheet = sentList(listsOf(ledger), `${KEY}/${SECOND}`) ?? PROJECTS
    expect(importWorkbook(ledger, file, { list: sheet, author: TESTER, dryRun: false }).ok).toBe(
      true,
    )
    expect(unreported(SECOND)).not.toContain('丹阳市')
    expect(unreported(SECOND)).toHaveLength(7)
  })

  it('knows a berth again that was entered anew, and carries it over no second time', () => {
    add({ name: '1号泊位', period: '2023年二季度', tonnage: 5000 })
    expect(carryOver(ledger, TESTER, KEY, SECOND)?.note).toContain('1 个')
    expect(rowsOf(SECOND)).toHaveLength(2)
    const compared = comparePeriods(list(), ledger.rows(KEY), SECOND, FIRST)
    expect([compared.added.size, compared.changed.size, compared.gone]).toEqual([0, 1, []])
  })

  it('counts the newest row of each berth over the quarters that have begun', () => {
    const standing = (day: string) => listStandings(ledger, day).find(({ key }) => key === KEY)
    for (const { cells } of rowsOf(FIRST)) change(FIRST, String(cells.name), 'wanted', '是')
    const built = { wanted: '是', facility: '已建成' }
    add({ name: '1号泊位', period: '2023年二季度', ...built })
    expect(standing('2023-07-01')).toMatchObject({ rows: 2, period: SECOND })
    expect(standing('2023-07-01')?.goals[0]).toMatchObject({ rows: 2, done: 1, state: 'open' })
    // Of a quarter that lies ahead nothing is counted yet.
    add({ name: '2号泊位', period: '2023年三季度', ...built })
    expect(standing('2023-06-30')?.goals[0]).toMatchObject({ rows: 2, done: 1 })
    expect(standing('2023-07-01')?.goals[0]).toMatchObject({ rows: 2, done: 2, state: 'reached' })
    expect(standing('2023-03-31')?.goals[0]).toMatchObject({ rows: 2, done: 0 })
    // A berth that was carried over is the same one under another name.
    carryOver(ledger, TESTER, KEY, '2023-12')
    change('2023-12', '2号泊位', 'name', '东港池')
    expect(standing('2023-12-31')?.goals[0]).toMatchObject({ rows: 2, done: 2 })
  })

  it('counts for a requirement the quarters that its scope chooses', () => {
    const built = { wanted: '是', facility: '已建成' }
    change(FIRST, '2号泊位', 'wanted', '是')
    add({ name: '1号泊位', period: '2023年二季度', ...built })
    add({ name: '2号泊位', period: '2023年二季度', ...built })
    const goal = () => listStandings(ledger, '2023-07-01').find(({ key }) => key === KEY)?.goals[0]
    const { id = '', cells } =
      ledger.rows('specialGoal').find(({ cells }) => cells.list === KEY) ?? {}
    expect(goal()).toMatchObject({ rows: 2, done: 2 })
    const value = `${cells?.scope}；报告期=${FIRST}`
    commitEdits(ledger, TESTER, [{ edit: 'set', list: 'specialGoal', id, field: 'scope', value }])
    expect(goal()).toMatchObject({ rows: 1, done: 0 })
  })

  it('goes out by a view that was saved of the whole ledger', async () => {
    add({ name: '3号泊位', period: '2023年二季度' })
    const state = canonicalJson({
      columns: ['name', 'use'].map((key) => ({ key, width: 100 })),
      sort: [{ key: 'name', direction: 'desc' }],
      place: { period: SECOND },
    })
    commitEdits(ledger, TESTER, [
      { edit: 'insert', list: 'view', cells: { list: KEY, name: '只看名称', state } },
    ])
    const csv = async (key: string) => {
      const list = { key, view: '只看名称' }
      const { bytes } = await exportFile(ledger, 'projects', 'csv', { list })
      return new TextDecoder().decode(bytes).replaceAll('"', '')
    }
    expect(await csv(KEY)).toMatch(/名称（编号）,本季使用情况\r?\n1,3号泊位,/u)
    // The quarter is chosen already: the view's own is of no field that is shown.
    expect(await csv(`${KEY}/${FIRST}`)).toMatch(/1,2号泊位,.*\r?\n2,1号泊位,/u)
  })

  it('is locked against edits, undo and carrying over until it is unlocked', () => {
    setLocked(ledger, TESTER, { month: FIRST, list: KEY }, true)
    expect(refusalOf(() => change(FIRST, '1号泊位', 'use', '停用')).code).toBe('LOCKED')
    expect(refusalOf(() => ledger.undo(TESTER)).code).toBe('LOCKED')
    expect(carryOver(ledger, TESTER, KEY, SECOND)).not.toBeNull()
    setLocked(ledger, TESTER, { month: FIRST, list: KEY }, false)
    expect(change(FIRST, '1号泊位', 'use', '停用')).not.toBeNull()
  })

  it('is locked as a quarter by any of its months, and history says the quarter', () => {
    const locked = setLocked(ledger, TESTER, { month: '2023-01', list: KEY }, true)
    expect(locked?.note).toContain('锁定2023年一季度的')
    expect(refusalOf(() => change(FIRST, '1号泊位', 'name', '3号泊位')).code).toBe('LOCKED')
    expect(
      refusalOf(() => setLocked(ledger, TESTER, { month: '五季度', list: KEY }, true)),
    ).toMatchObject({ code: 'VALUE_INVALID', message: '“五季度”不是季度，请写成 2023年二季度' })
  })

  it('goes out and comes back quarter by quarter, and tells who has not reported', async () => {
    carryOver(ledger, TESTER, KEY, SECOND)
    const dispatch = await makeDispatch(ledger, null, { list: `${KEY}/${SECOND}` })
    recordDispatch(ledger, TESTER, dispatch)
    const own = dispatch.workbooks.find(({ district }) => district === '扬中市')
    const book = await openOwn(own?.bytes ?? new Uint8Array())
    const [sheet] = book.worksheets
    const labels = (sheet?.getRow(4).values ?? []) as unknown[] // exceljs gives any value
    const columnOf = (label: string) => labels.findIndex((text) => String(text).includes(label))
    expect(columnOf('报告期')).toBe(-1)
    if (sheet !== undefined) {
      sheet.getCell(5, columnOf('本季使用情况')).value = '正常使用'
      for (const [label, value] of [
        ['对象类型', '油船'],
        ['名称', '镇油1'],
        ['企业', '航运'],
      ] as const)
        sheet.getCell(7, columnOf(label)).value = value
    }
    const bytes = new Uint8Array(await book.xlsx.writeBuffer())
    const file = { name: '扬中.xlsx', hash: 'h', workbook: readWorkbook(bytes, '扬中.xlsx') }
    const list = sentList(listsOf(ledger), readStamp(file.workbook)?.list ?? '') ?? PROJECTS
    const report = importWorkbook(ledger, file, { list, author: TESTER, dryRun: false })
    expect(report).toMatchObject({ ok: true, counts: { added: 1, changed: 1, unchanged: 1 } })
    expect(rowsOf(SECOND)).toHaveLength(3)
    expect(rowsOf(FIRST)).toHaveLength(2)
    const states = exchangeStatus(ledger, '2100-01-01', { list: KEY, month: SECOND })
    expect(states.filter(({ state }) => state === '未报')).toHaveLength(7)
    expect(states.find(({ district }) => district === '扬中市')?.state).toBe('已合并')
    expect(exchangeStatus(ledger, '2100-01-01', { list: KEY, month: FIRST })[0]?.state).toBe(
      '未下发',
    )
  })
})
