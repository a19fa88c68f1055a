/** What is still awaited: workbooks of projects, months sent or due, special ledgers. */
import { afterEach, beforeEach, expect, it } from 'vitest'
import { awaitedSheets } from '../../../src/main/exchange/awaited.ts'
import type { Ledger } from '../../../src/main/ledger/ledger.ts'
import { commitEdits } from '../../../src/main/lists/commit.ts'
import { setLocked } from '../../../src/main/progress/lock.ts'
import type { Cells } from '../../../src/shared/changes/change.ts'
import { makeLedger, projects, TESTER } from '../../support/ledgers.ts'
import { temporaryFolder } from '../../support/temp-folder.ts'
import { moveTo, restoreTimeZone } from '../../support/time-zones.ts'

const folder = temporaryFolder()
restoreTimeZone()

let ledger: Ledger
beforeEach(() => {
  moveTo(['Asia/Shanghai', -480])
  ledger = makeLedger(folder)
  for (const district of ['丹阳市', '句容市'])
    commitEdits(ledger, TESTER, [
      {
        edit: 'insert',
        list: 'project',
        cells: { district, category: 'VOCs治理项目', enterprise: `${district}甲公司` },
      },
    ])
})
afterEach(() => ledger.close())

let records = 0
function record(list: string, cells: Cells): void {
  records += 1
  const op = { op: 'insert', list, id: `r${records}`, cells } as const
  ledger.commit({ author: TESTER, kind: 'exchange', note: '记录', ops: [op] })
}
const sent = (day: string, cells: Cells) =>
  record('dispatch', { at: `${day}T02:00:00.000Z`, by: TESTER, baseSeq: 1, file: '表', ...cells })
const received = (day: string, state: string, cells: Cells) =>
  record('submission', { receivedAt: `${day}T02:00:00.000Z`, state, file: '报', ...cells })

function report(month: string, district: string, cells: Cells = {}): void {
  const project = projects(ledger).find((row) => row.cells.district === district)?.id ?? ''
  const own = { project, month, status: '在建', ...cells }
  commitEdits(ledger, TESTER, [{ edit: 'insert', list: 'progress', cells: own }])
}

/** `2023-03: 丹阳市 未报 3`, with `-` where the district has answered. */
const awaitedOn = (today: string) =>
  awaitedSheets(ledger, today).map(
    ({ list, month, districts }) =>
      `${list ?? month ?? '填报表'}: ${districts
        .map(({ district, state, lateDays }) => `${district} ${state} ${lateDays ?? '-'}`)
        .join('、')}`,
  )

it('is nothing in a ledger that has sent and reported nothing', () => {
  expect(awaitedOn('2023-12-31')).toEqual([])
})

it('counts the days of a month from its end, or from the sending where that was later', () => {
  sent('2023-03-25', { month: '2023-03', district: '丹阳市' })
  expect(awaitedOn('2023-03-28')).toEqual(['2023-03: 丹阳市 未报 0'])
  sent('2023-04-05', { month: '2023-03', district: '句容市' })
  expect(awaitedOn('2023-04-11')).toEqual(['2023-03: 丹阳市 未报 11、句容市 未报 6'])
})

it('is the workbook of projects before any month, and it waits from its sending', () => {
  sent('2023-04-20', { month: '2023-04', district: '丹阳市' })
  sent('2023-04-20', { district: '句容市' })
  expect(awaitedOn('2023-04-22')).toEqual(['填报表: 句容市 未报 2', '2023-04: 丹阳市 未报 0'])
})

it('is settled by a workbook that was taken in, and is the office’s while it is not', () => {
  sent('2023-03-31', { month: '2023-03', district: '丹阳市' })
  received('2023-04-03', '有问题', { month: '2023-03', district: '丹阳市' })
  report('2023-03', '句容市')
  expect(awaitedOn('2023-04-06')).toEqual(['2023-03: 丹阳市 有问题 -'])
  received('2023-04-04', '已合并', { month: '2023-03', district: '丹阳市' })
  expect(awaitedOn('2023-04-06')).toEqual([])
  sent('2023-04-07', { month: '2023-03', district: '丹阳市' })
  expect(awaitedOn('2023-04-08')).toEqual(['2023-03: 丹阳市 未报 1'])
})

it('is settled too where all that was asked for has been typed in', () => {
  sent('2023-03-31', { month: '2023-03', district: '丹阳市' })
  report('2023-03', '丹阳市')
  report('2023-03', '句容市')
  expect(awaitedOn('2023-04-06')).toEqual([])
})

it('is every month that is over since the first one in use, sent or not', () => {
  report('2023-03', '丹阳市')
  expect(awaitedOn('2023-03-31')).toEqual([])
  expect(awaitedOn('2023-05-03')).toEqual([
    '2023-03: 句容市 未下发 33',
    '2023-04: 丹阳市 未下发 3、句容市 未下发 3',
  ])
})

it('is no month in which nothing was left to report, and none that is locked', () => {
  report('2023-03', '丹阳市', { status: '已完成' })
  report('2023-03', '句容市')
  expect(awaitedOn('2023-05-03')).toEqual(['2023-04: 句容市 未下发 3'])
  setLocked(ledger, TESTER, { month: '2023-04' }, true)
  expect(awaitedOn('2023-05-03')).toEqual([])
})

it('is the quarter of a special ledger by its end, until the ledger is retired', () => {
  const sheet = { list: 'vapour-recovery', month: '2023-03', district: '扬中市' }
  sent('2023-03-20', sheet)
  expect(awaitedOn('2023-04-02')).toEqual(['vapour-recovery: 扬中市 未报 2'])
  expect(awaitedSheets(ledger, '2023-04-02')[0]?.title).toContain('2023年一季度')
  const id = 'vapour-recovery'
  commitEdits(ledger, TESTER, [
    { edit: 'set', list: 'special', id, field: 'retired', value: '停用' },
  ])
  expect(awaitedOn('2023-04-02')).toEqual([])
})

it('is the quarter of a special ledger that nobody sent, of districts that reported it before', () => {
  const list = 'vapour-recovery'
  const berth = { kind: '码头泊位', enterprise: '油库', name: '1号泊位', amount: 1 }
  const held = { ...berth, district: '扬中市', period: '2023年一季度' }
  commitEdits(ledger, TESTER, [{ edit: 'insert', list, cells: held }])
  expect(awaitedOn('2023-06-30')).toEqual([])
  expect(awaitedOn('2023-07-02')).toEqual(['vapour-recovery: 扬中市 未下发 2'])
  sent('2023-06-20', { list, month: '2023-06', district: '句容市' })
  expect(awaitedOn('2023-07-02')).toEqual(['vapour-recovery: 句容市 未报 2、扬中市 未下发 2'])
  // One that was sent a sheet is expected in the next quarter, too.
  expect(awaitedOn('2023-10-01').at(-1)).toBe('vapour-recovery: 句容市 未下发 1、扬中市 未下发 1')
  commitEdits(ledger, TESTER, [
    { edit: 'insert', list, cells: { ...held, period: '2023年二季度' } },
  ])
  expect(awaitedOn('2023-07-02')).toEqual(['vapour-recovery: 句容市 未报 2'])
})

it('is the first quarter into which the things of last year were carried', () => {
  const list = 'vapour-recovery'
  const berth = { kind: '码头泊位', enterprise: '油库', name: '1号泊位', district: '扬中市' }
  const cells = { ...berth, period: '2023年一季度' }
  commitEdits(ledger, TESTER, [{ edit: 'insert', list, cells }])
  expect(awaitedOn('2023-03-31')).toEqual([])
  expect(awaitedOn('2023-04-02')).toEqual(['vapour-recovery: 扬中市 未下发 2'])
})

it('is no sheet of a ledger that is reported by other periods since', () => {
  sent('2023-03-20', { list: 'biomass-boilers', month: null, district: '扬中市' })
  expect(awaitedOn('2023-04-02')).toEqual(['biomass-boilers: 扬中市 未报 13'])
  commitEdits(ledger, TESTER, [
    { edit: 'set', list: 'special', id: 'biomass-boilers', field: 'period', value: '每季度' },
  ])
  expect(awaitedOn('2023-04-02')).toEqual([])
  sent('2023-03-20', { list: 'biomass-boilers', month: '2023-03', district: '扬中市' })
  expect(awaitedOn('2023-04-02')).toEqual(['biomass-boilers: 扬中市 未报 2'])
})

it('is no quarter of which something was typed in, as the page of its ledger has it', () => {
  const list = 'vapour-recovery'
  const berth = { district: '扬中市', kind: '码头泊位', enterprise: '油库', name: '1号泊位' }
  const add = (cells: Cells) =>
    commitEdits(ledger, TESTER, [{ edit: 'insert', list, cells: { ...berth, ...cells } }])
  sent('2023-03-20', { list, month: '2023-03', district: '扬中市' })
  sent('2023-06-20', { list, month: '2023-06', district: '扬中市' })
  // What is carried over says nothing of its quarter.
  add({ period: '2023年一季度' })
  add({ period: '2023年二季度', amount: 0 })
  expect(awaitedOn('2023-07-02')).toEqual(['vapour-recovery: 扬中市 未报 93'])
  received('2023-07-03', '有问题', { list, month: '2023-06', district: '扬中市' })
  expect(awaitedOn('2023-07-04')).toEqual([
    'vapour-recovery: 扬中市 未报 95',
    'vapour-recovery: 扬中市 有问题 -',
  ])
})
