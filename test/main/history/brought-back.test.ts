import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { restore } from '../../../src/main/history/restore.ts'
import { samePicks, takeBack, takeBackPlan } from '../../../src/main/history/take-back.ts'
import type { Ledger } from '../../../src/main/ledger/ledger.ts'
import { commitEdits } from '../../../src/main/lists/commit.ts'
import type { Cells, CellValue } from '../../../src/shared/changes/change.ts'
import type { Edit } from '../../../src/shared/contract/schemas.ts'
import { LedgerError } from '../../../src/shared/errors.ts'
import { questionsOf } from '../../../src/shared/history/take-back.ts'
import { makeLedger, TESTER } from '../../support/ledgers.ts'
import { refusalOf } from '../../support/refusals.ts'
import { temporaryFolder } from '../../support/temp-folder.ts'

const folder = temporaryFolder()
const CATEGORY = 'VOCs治理项目'

let ledger: Ledger
beforeEach(() => {
  ledger = makeLedger(folder)
})
afterEach(() => ledger.close())

function write(...edits: Edit[]) {
  const change = commitEdits(ledger, TESTER, edits)
  if (change === null) throw new Error('nothing changed')
  return change
}
const set = (list: string, id: string, field: string, value: CellValue): Edit => ({
  ...{ edit: 'set', list, id, field, value },
})
const remove = (list: string, id: string): Edit => ({ edit: 'delete', list, id })
const insert = (list: string, cells: Cells): Edit => ({ edit: 'insert', list, cells })

const add = (enterprise: string, district: string) =>
  write(insert('project', { district, category: CATEGORY, enterprise })).ops[0]?.id ?? ''
const districtId = (name: string) =>
  ledger.rows('district').find(({ cells }) => cells.name === name)?.id ?? ''
const rename = (name: string, now: string) =>
  write(set('district', districtId(name), 'name', now)).seq
const districtOf = (id: string) => ledger.row('project', id)?.district
const goBack = (seq: number, pick: 'ours' | 'theirs' = 'theirs') => {
  const picks = samePicks(takeBackPlan(ledger, seq), pick)
  return takeBack(ledger, TESTER, { seq, at: ledger.seq, picks })
}
const bring = (list: string, id: string, seq: number) =>
  restore(ledger, TESTER, { seq, at: ledger.seq, list, ids: [id] })

describe('what comes back after a district was renamed', () => {
  it('is of the district as it is called now: a deleted row, a whole row, a move taken back', () => {
    const [gone, changed, moved] = ['甲厂', '乙厂', '丙厂'].map((name) => add(name, '丹阳市'))
    const seq = ledger.seq
    const deletion = write(remove('project', gone ?? '')).seq
    const move = write(set('project', moved ?? '', 'district', '句容市')).seq
    rename('丹阳市', '丹阳区')
    rename('丹阳区', '丹阳新区')
    bring('project', gone ?? '', seq)
    bring('project', changed ?? '', seq)
    goBack(move)
    expect([gone, changed, moved].map((id) => districtOf(id ?? ''))).toEqual([
      '丹阳新区',
      '丹阳新区',
      '丹阳新区',
    ])
    ledger.undo(TESTER)
    ledger.undo(TESTER)
    goBack(deletion)
    expect(districtOf(gone ?? '')).toBe('丹阳新区')
    expect(ledger.verify().ok).toBe(true)
  })

  it('is the quota of the district that there is, and no second one', () => {
    const before = ledger.seq
    const quotas = ledger.rows('quota').length
    rename('丹阳市', '丹阳区')
    bring('quota', `丹阳市/${CATEGORY}`, before)
    expect(ledger.rows('quota').filter(({ cells }) => cells.district === '丹阳市')).toEqual([])
    expect(ledger.rows('quota')).toHaveLength(quotas)
  })

  it('is refused where the quota that goes on under the new name was set to something else since', () => {
    const before = ledger.seq
    rename('丹阳市', '丹阳区')
    write(set('quota', `丹阳区/${CATEGORY}`, 'count', 99))
    expect(refusalOf(() => bring('quota', `丹阳市/${CATEGORY}`, before))).toMatchObject({
      code: 'CHANGE_CONFLICT',
      message: expect.stringContaining('改名以后'),
    })
    expect(ledger.row('quota', `丹阳区/${CATEGORY}`)?.count).toBe(99)
  })

  it('takes along what was entered under the new name, where the renaming is taken back', () => {
    const renaming = rename('丹阳市', '丹阳区')
    const since = add('甲厂', '丹阳区')
    goBack(renaming)
    expect(districtOf(since)).toBe('丹阳市')
  })
})

describe('a district that came or went', () => {
  const found = () => write(insert('district', { name: '新设区', short: 'XS', order: 9 })).seq

  it('is not taken back, nor restored away, under the projects that are of it by now', () => {
    const founding = found()
    add('甲厂', '新设区')
    const says = { code: 'VALUE_INVALID', message: expect.stringContaining('还有 1 个项目') }
    expect(refusalOf(() => goBack(founding))).toMatchObject(says)
    expect(refusalOf(() => bring('district', districtId('新设区'), founding - 1))).toMatchObject(
      says,
    )
  })

  it('is asked for by a row that comes back to it, in words that say what to do', () => {
    found()
    const id = add('甲厂', '新设区')
    const seq = ledger.seq
    write(remove('project', id))
    write(remove('district', districtId('新设区')))
    const before = ledger.seq
    expect(refusalOf(() => bring('project', id, seq))).toMatchObject({
      code: 'VALUE_INVALID',
      message: expect.stringContaining('请先在设置中添加辖市区“新设区”'),
    })
    expect(ledger.seq).toBe(before)
    found()
    bring('project', id, seq)
    expect(districtOf(id)).toBe('新设区')
  })
})

it('a milestone of a category that is gone is not one of all projects', () => {
  write(insert('category', { name: '甲类', short: 'J', order: 9 }))
  const cells = { name: '甲类完成过半', categories: ['甲类'], by: '2023-06-30', share: 50 }
  const id = write(insert('milestone', cells)).ops[0]?.id ?? ''
  const deletion = write(remove('milestone', id)).seq
  const category = ledger.rows('category').find(({ cells }) => cells.name === '甲类')?.id ?? ''
  write(remove('category', category))
  expect(refusalOf(() => goBack(deletion))).toMatchObject({
    code: 'VALUE_INVALID',
    message: expect.stringContaining('“甲类”现在已没有'),
  })
})

describe('monthly reports that come or go', () => {
  const report = (project: string, month: string, cells: Cells) =>
    write(insert('progress', { project, month, ...cells })).seq

  it('leave the project to its newest report, where an older one is taken back', () => {
    const id = add('甲厂', '丹阳市')
    const march = report(id, '2023-03', { status: '在建', percent: 30 })
    report(id, '2023-04', { status: '在建', percent: 60 })
    const now = ledger.row('project', id)
    expect(questionsOf(takeBackPlan(ledger, march))).toEqual([])
    goBack(march)
    expect(ledger.row('project', id)).toEqual(now)
    expect(ledger.row('progress', `${id}/2023-03`)).toBeNull()
  })

  it('hand the project over to the report before, where the newest is restored away', () => {
    const id = add('甲厂', '丹阳市')
    const march = report(id, '2023-03', { status: '在建', percent: 30 })
    report(id, '2023-04', { status: '已完成', percent: 100 })
    bring('progress', `${id}/2023-04`, march)
    expect(ledger.row('project', id)).toMatchObject({
      ...{ reportMonth: '2023-03', status: '在建', progress: 30 },
    })
  })

  it('are not named by a project that comes back to a time when there were others', () => {
    const id = add('甲厂', '丹阳市')
    const march = report(id, '2023-03', { status: '在建', percent: 30 })
    report(id, '2023-04', { status: '已完成', percent: 100 })
    bring('project', id, march)
    expect(ledger.row('project', id)).toMatchObject({ status: '在建', reportMonth: '2023-04' })
  })
})

it('the target of the whole city comes back, though 合计 is no district', () => {
  const total = ledger.rows('target').find(({ cells }) => cells.district === '合计')
  if (total === undefined) throw new Error('no target of the city')
  const { seq } = write(remove('target', total.id))
  goBack(seq)
  expect(ledger.row('target', total.id)).toEqual(total.cells)
})

it('a row of a special ledger that was deleted is not put where nobody sees it', () => {
  const cells = { name: '检查台账', rowName: '检查' }
  const list = write(insert('special', cells)).ops[0]?.id ?? ''
  const field = { list, name: '检查内容', type: 'text', identity: '识别' }
  write(insert('specialField', field))
  const key = String(ledger.rows('specialField').find((row) => row.cells.list === list)?.cells.key)
  const row = write(insert(list, { [key]: '现场检查' })).ops[0]?.id ?? ''
  const seq = ledger.seq
  write(remove(list, row))
  const deletion = write(remove('special', list)).seq
  expect(refusalOf(() => bring(list, row, seq))).toMatchObject({
    code: 'VALUE_INVALID',
    message: expect.stringContaining('请先从历史中恢复那张台账'),
  })
  goBack(deletion)
  bring(list, row, seq)
  expect(ledger.row(list, row)).toMatchObject({ [key]: '现场检查' })
})

it('whatever is renamed, moved, deleted, restored and taken back, every project is of a district and of its newest report', () => {
  const step = fc.record({
    does: fc.constantFrom('rename', 'move', 'delete', 'report', 'found', 'restore', 'takeBack'),
    at: fc.nat(),
    which: fc.nat({ max: 3 }),
    month: fc.constantFrom('2023-03', '2023-04', '2023-05'),
  })
  fc.assert(
    fc.property(fc.array(step, { minLength: 4, maxLength: 14 }), (steps) => {
      const own = makeLedger(folder)
      ledger.close()
      ledger = own
      const ids = ['甲厂', '乙厂', '丙厂', '丁厂'].map((name, place) =>
        add(name, place % 2 === 0 ? '丹阳市' : '句容市'),
      )
      for (const { does, at, which, month } of steps) {
        const districts = ledger.rows('district')
        const district = districts[at % districts.length]
        const id = ids[which] ?? ''
        const seq = 1 + (at % ledger.seq)
        const wishes: Record<typeof does, () => unknown> = {
          rename: () => rename(String(district?.cells.name), `区${at % 5}`),
          move: () => write(set('project', id, 'district', String(district?.cells.name))),
          delete: () => write(remove('project', id)),
          report: () => write(insert('progress', { project: id, month, status: '在建' })),
          found: () => write(insert('district', { name: `新${at % 3}区`, short: `N${at % 3}` })),
          restore: () =>
            bring(at % 2 === 0 ? 'project' : 'progress', at % 2 === 0 ? id : `${id}/${month}`, seq),
          takeBack: () => goBack(seq, at % 2 === 0 ? 'ours' : 'theirs'),
        }
        try {
          wishes[does]()
        } catch (error) {
          // What cannot be is refused in words; anything else is a bug.
          if (!(error instanceof LedgerError) && !String(error).includes('nothing changed'))
            throw error
        }
        const names = new Set(ledger.rows('district').map(({ cells }) => cells.name))
        for (const project of ledger.rows('project')) {
          expect(names).toContain(project.cells.district)
          const months = ledger
            .rows('progress')
            .filter(({ cells }) => cells.project === project.id)
            .map(({ cells }) => cells.month)
            .sort()
          expect(project.cells.reportMonth).toBe(months.at(-1))
        }
      }
      expect(ledger.verify().ok).toBe(true)
    }),
    { seed: 20230701, numRuns: 30 },
  )
})
