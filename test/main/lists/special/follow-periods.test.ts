/** A ledger with rows that is to be reported by month or quarter from now on, or no longer. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { addAttachment } from '../../../../src/main/attachments/attachments.ts'
import { cellVersions } from '../../../../src/main/history/cell-versions.ts'
import type { Ledger } from '../../../../src/main/ledger/ledger.ts'
import { commitEdits } from '../../../../src/main/lists/commit.ts'
import { carryOver } from '../../../../src/main/lists/special/carry-over.ts'
import { setLocked } from '../../../../src/main/progress/lock.ts'
import type { Cells } from '../../../../src/shared/changes/change.ts'
import { SPECIALS } from '../../../../src/shared/lists/special/definitions.ts'
import { makeLedger, TESTER } from '../../../support/ledgers.ts'
import { refusalOf } from '../../../support/refusals.ts'
import { temporaryFolder } from '../../../support/temp-folder.ts'

const folder = temporaryFolder()
const KEY = 'biomass-boilers'

let ledger: Ledger
beforeEach(() => {
  ledger = makeLedger(folder)
})
afterEach(() => {
  expect(ledger.verify()).toMatchObject({ ok: true, problems: [] })
  ledger.close()
})

function add(boiler: string, cells: Cells = {}): string {
  const own = { district: '丹阳市', enterprise: '木业', boiler, kind: '生物质锅炉' }
  const edit = { edit: 'insert', list: KEY, cells: { ...own, ...cells } } as const
  return commitEdits(ledger, TESTER, [edit])?.ops[0]?.id ?? ''
}
const set = (id: string, field: string, value: string) =>
  commitEdits(ledger, TESTER, [{ edit: 'set', list: KEY, id, field, value }])
const report = (value: string, rowsInto?: string) =>
  commitEdits(ledger, TESTER, [
    {
      ...{ edit: 'set', list: SPECIALS.key, id: KEY, field: 'period', value },
      ...(rowsInto === undefined ? {} : { rowsInto }),
    },
  ])
const rows = () => ledger.rows(KEY)
const periods = () => rows().map(({ cells }) => cells.period ?? null)
const rowOf = (boiler: string, period?: string) =>
  rows().find(
    ({ cells }) => cells.boiler === boiler && (period === undefined || cells.period === period),
  ) ?? { id: '', cells: {} }

describe('a ledger without periods that has rows', () => {
  it('is not reported by quarter before someone says to which one they go', () => {
    add('1号')
    const refusal = refusalOf(() => report('每季度'))
    expect(refusal.code).toBe('VALUE_INVALID')
    expect(refusal.message).toContain('已有 1 行，改为每季度时要写明这些行归入哪一期')
    expect(refusalOf(() => report('每季度', '去年')).message).toContain('“去年”不是季度')
    set(rowOf('1号').id, 'kind', '茶水炉')
  })

  it('takes them into the quarter in one change, to be edited, locked and carried over there', () => {
    const id = add('1号')
    set(id, 'kind', '茶水炉')
    add('2号')
    addAttachment(
      ledger,
      TESTER,
      { list: KEY, row: id },
      { name: '照片.jpg', bytes: new Uint8Array([1]) },
    )
    const aside = { rule: 'phone', row: id, field: 'phone', value: '1', reason: '总机' }
    commitEdits(ledger, TESTER, [{ edit: 'insert', list: 'exemption', cells: aside }])
    expect(report('每季度', '二季度')?.note).toBe(
      '生物质锅炉管理清单 报送周期：不分期 → 每季度，2 行归入2023年二季度',
    )
    expect(periods()).toEqual(['2023-06', '2023-06'])
    const row = rowOf('1号')
    expect(row.id).toBe(`${id}/2023-06`)
    expect(ledger.rows('attachment').map(({ cells }) => cells.row)).toEqual([row.id])
    expect(ledger.rows('exemption').map(({ cells }) => cells.row)).toEqual([row.id])
    set(row.id, 'kind', '生物质锅炉')
    expect(cellVersions(ledger, KEY, row.id, 'kind').map(({ text }) => text)).toEqual([
      '生物质锅炉',
      '茶水炉',
      '茶水炉',
      '生物质锅炉',
    ])
    setLocked(ledger, TESTER, { month: '2023-06', list: KEY }, true)
    expect(refusalOf(() => set(row.id, 'kind', '茶水炉')).code).toBe('LOCKED')
    expect(carryOver(ledger, TESTER, KEY, '2023-09')?.note).toContain('2 个')
    expect(rowOf('1号', '2023-09').id).toBe(`${id}/2023-09`)
  })

  it('has them back as they were by one undo', () => {
    add('1号')
    const before = Object.fromEntries(ledger.everything())
    report('每月', '2023-04')
    expect(periods()).toEqual(['2023-04'])
    ledger.undo(TESTER)
    expect(Object.fromEntries(ledger.everything())).toEqual(before)
    ledger.redo(TESTER)
    set(rowOf('1号').id, 'kind', '茶水炉')
  })

  it('asks nothing where it has no rows', () => {
    report('每季度')
    add('1号', { period: '一季度' })
    expect(periods()).toEqual(['2023-03'])
  })
})

describe('a ledger with periods', () => {
  beforeEach(() => {
    report('每季度')
    add('1号', { period: '一季度' })
  })

  it('is reported without them again where nothing was reported twice, and goes back under its ids', () => {
    const { id } = rowOf('1号')
    add('2号', { period: '二季度' })
    report('不分期')
    expect(periods()).toEqual([null, null])
    set(rowOf('1号').id, 'kind', '茶水炉')
    report('每季度', '一季度')
    expect(rowOf('1号').id).toBe(id)
    expect(rowOf('1号').cells.kind).toBe('茶水炉')
  })

  it('stays as it is where one thing was reported in several', () => {
    carryOver(ledger, TESTER, KEY, '2023-06')
    expect(refusalOf(() => report('不分期')).message).toContain(
      '有 1 行是同一锅炉在另一期的填报，改为不分期就分不清了，没有保存',
    )
    set(rowOf('1号', '2023-06').id, 'kind', '茶水炉')
  })

  it('takes quarters for their last months, and months into their quarters', () => {
    report('每月')
    expect(periods()).toEqual(['2023-03'])
    add('1号', { period: '2023-04' })
    add('2号', { period: '2023-05' })
    report('每季度')
    expect(rowOf('2号').id).toMatch(/\/2023-06$/u)
    expect(rowOf('1号', '2023-06').cells.kind).toBe('生物质锅炉')
    report('每月')
    add('2号', { period: '2023-05' })
    expect(refusalOf(() => report('每季度')).message).toContain('在同一季度另一个月的填报')
    expect(periods()).toContain('2023-05')
  })

  it('is not moved while a period is locked', () => {
    setLocked(ledger, TESTER, { month: '2023-03', list: KEY }, true)
    expect(refusalOf(() => report('不分期')).code).toBe('LOCKED')
    expect(periods()).toEqual(['2023-03'])
  })
})
