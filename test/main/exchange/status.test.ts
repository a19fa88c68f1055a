import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { sendOut } from '../../../src/main/exchange/dispatch.ts'
import { exchangedMonths, exchangeStatus } from '../../../src/main/exchange/status.ts'
import type { Ledger } from '../../../src/main/ledger/ledger.ts'
import { commitEdits } from '../../../src/main/lists/commit.ts'
import { addLists } from '../../../src/main/lists/special/add-lists.ts'
import { shippedList } from '../../../src/main/lists/special/templates.ts'
import { planOf } from '../../../src/main/plan/current-plan.ts'
import type { Cells } from '../../../src/shared/changes/change.ts'
import { localDay } from '../../../src/shared/schedule/days.ts'
import { makeLedger, TESTER } from '../../support/ledgers.ts'
import { temporaryFolder } from '../../support/temp-folder.ts'
import { moveTo, restoreTimeZone } from '../../support/time-zones.ts'

const folder = temporaryFolder()
restoreTimeZone()
let ledger: Ledger
beforeEach(() => {
  ledger = makeLedger(folder)
})
afterEach(() => ledger.close())

let rows = 0
function record(list: string, cells: Cells): void {
  rows += 1
  const op = { op: 'insert', list, id: `r${rows}`, cells } as const
  ledger.commit({ author: TESTER, kind: 'exchange', note: '记录', ops: [op] })
}

const sent = (at: string, more: Cells = {}) =>
  record('dispatch', { district: '丹阳市', at, by: TESTER, baseSeq: 1, file: '丹.xlsx', ...more })
const received = (receivedAt: string, state: string, more: Cells = {}) =>
  record('submission', {
    district: '丹阳市',
    receivedAt,
    state,
    file: '报.xls',
    version: 1,
    ...more,
  })

function statusOn(today: string, district = '丹阳市') {
  const found = exchangeStatus(ledger, today).find((status) => status.district === district)
  if (found === undefined) throw new Error(`no ${district}`)
  return found
}

describe('where a district stands', () => {
  it('is told for every district in the order of the plan', () => {
    const statuses = exchangeStatus(ledger, '2023-04-01')
    expect(statuses.map(({ district }) => district)).toEqual(
      planOf(ledger).districts.map(({ name }) => name),
    )
    expect(statuses[0]).toEqual({
      district: '丹阳市',
      state: '未下发',
      waitingDays: null,
      dispatch: null,
      submission: null,
    })
  })

  it('is told of the city alone for a list without districts, which it can be sent', async () => {
    const list = 'research'
    if (ledger.row('special', list) === null) addLists(ledger, TESTER, [shippedList(list)])
    const about = () =>
      exchangeStatus(ledger, localDay(), { list }).map(({ district, state }) => [district, state])
    expect(about()).toEqual([['全市', '未下发']])
    await sendOut(ledger, TESTER, '全市', { list })
    expect(about()).toEqual([['全市', '已下发']])
  })

  it('is 已下发 on the day of sending and 未报 with the days after it', () => {
    moveTo(['Asia/Shanghai', -480])
    sent('2023-03-31T16:30:00.000Z')
    expect(statusOn('2023-04-01')).toMatchObject({ state: '已下发', waitingDays: 0 })
    expect(statusOn('2023-04-11')).toMatchObject({ state: '未报', waitingDays: 10 })
    expect(statusOn('2023-04-11', '句容市').state).toBe('未下发')
  })

  it('is that of the newest workbook that came back, with its version', () => {
    sent('2023-04-01T02:00:00.000Z')
    received('2023-04-05T02:00:00.000Z', '有问题', { errors: 3 })
    expect(statusOn('2023-04-06')).toMatchObject({ state: '有问题', submission: { errors: 3 } })
    received('2023-04-07T02:00:00.000Z', '已合并', { version: 2, mergedSeq: 9, changed: 4 })
    expect(statusOn('2023-04-08')).toMatchObject({
      state: '已合并',
      waitingDays: null,
      submission: { version: 2, mergedSeq: 9, changed: 4, added: 0, file: '报.xls' },
    })
  })

  it('is told of each month by itself, and of projects apart from all of them', () => {
    commitEdits(ledger, TESTER, [
      {
        edit: 'insert',
        list: 'project',
        cells: { district: '丹阳市', category: 'VOCs治理项目', enterprise: '甲公司' },
      },
    ])
    sent('2023-04-01T02:00:00.000Z', { month: '2023-03' })
    sent('2023-04-30T02:00:00.000Z', { month: '2023-04' })
    received('2023-04-05T02:00:00.000Z', '已合并', { month: '2023-03' })
    const stateOf = (month: string | null) =>
      exchangeStatus(ledger, '2023-05-02', { month }).find(({ district }) => district === '丹阳市')
        ?.state
    expect([null, '2023-03', '2023-04', '2023-05'].map(stateOf)).toEqual([
      '未下发',
      '已合并',
      '未报',
      '未下发',
    ])
    expect(exchangedMonths(ledger)).toEqual(['2023-03', '2023-04'])
  })

  it('waits again once another workbook is sent', () => {
    sent('2023-04-01T02:00:00.000Z')
    received('2023-04-05T02:00:00.000Z', '已合并')
    sent('2023-05-01T02:00:00.000Z', { file: '丹二.xlsx', baseSeq: 7 })
    expect(statusOn('2023-05-03')).toMatchObject({
      state: '未报',
      waitingDays: 2,
      dispatch: { file: '丹二.xlsx', baseSeq: 7 },
      submission: { version: 1 },
    })
  })

  it('stays with a district that is renamed', () => {
    sent('2023-04-01T02:00:00.000Z')
    const district = ledger.rows('district').find(({ cells }) => cells.name === '丹阳市')
    const edit = { edit: 'set', list: 'district', field: 'name', value: '新丹阳' } as const
    commitEdits(ledger, TESTER, [{ ...edit, id: district?.id ?? '' }])
    expect(statusOn('2023-04-03', '新丹阳')).toMatchObject({ state: '未报', waitingDays: 2 })
  })

  it('counts what comes back without having been asked for', () => {
    received('2023-04-05T02:00:00.000Z', '已回收')
    expect(statusOn('2023-04-06')).toMatchObject({ state: '已回收', dispatch: null })
  })

  it('takes the day of an instant where the user is', () => {
    moveTo(['Asia/Shanghai', -480])
    expect(localDay(new Date('2023-03-31T16:30:00Z'))).toBe('2023-04-01')
  })
})

describe('a month or quarter that was told without a workbook', () => {
  const list = 'vapour-recovery'
  const berth = { kind: '码头泊位', enterprise: '油库', name: '1号泊位', period: '2023年一季度' }
  const add = (to: string, cells: Cells) =>
    commitEdits(ledger, TESTER, [{ edit: 'insert', list: to, cells }])
  const statesOf = (month: string, about: string | null = null) =>
    Object.fromEntries(
      exchangeStatus(ledger, '2023-05-02', { list: about, month }).map(
        ({ district, state, waitingDays }) => [district, [state, waitingDays]],
      ),
    )

  it('is 已录入 on the page of the exchange too, sent or not', () => {
    const quarter = { list, month: '2023-03' }
    for (const district of ['丹阳市', '扬中市'])
      sent('2023-04-01T02:00:00.000Z', { ...quarter, district })
    add(list, { ...berth, district: '丹阳市', amount: 3 })
    add(list, { ...berth, district: '句容市', amount: 3 })
    // Carried over, and nothing said of the quarter.
    add(list, { ...berth, district: '扬中市' })
    expect(statesOf('2023-03', list)).toMatchObject({
      丹阳市: ['已录入', null],
      句容市: ['已录入', null],
      扬中市: ['未报', 31],
      丹徒区: ['未下发', null],
    })
    received('2023-05-01T02:00:00.000Z', '有问题', quarter)
    expect(statesOf('2023-03', list)).toMatchObject({ 丹阳市: ['有问题', null] })
  })

  it('is 已录入 or 免报 where no project of the district has anything left to report', () => {
    const month = '2023-03'
    for (const district of ['丹阳市', '扬中市', '丹徒区']) {
      sent('2023-04-01T02:00:00.000Z', { month, district })
      const status = district === '丹徒区' ? '已完成' : '在建'
      add('project', {
        district,
        category: 'VOCs治理项目',
        enterprise: `${district}甲公司`,
        status,
      })
    }
    const own = ledger.rows('project').find(({ cells }) => cells.district === '丹阳市')
    add('progress', { project: own?.id ?? '', month, status: '在建' })
    expect(statesOf(month)).toMatchObject({
      丹阳市: ['已录入', null],
      扬中市: ['未报', 31],
      丹徒区: ['免报', null],
      京口区: ['未下发', null],
    })
  })
})
