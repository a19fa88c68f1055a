import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Ledger } from '../../../src/main/ledger/ledger.ts'
import { commitEdits } from '../../../src/main/lists/commit.ts'
import { setLocked } from '../../../src/main/progress/lock.ts'
import type { Cells } from '../../../src/shared/changes/change.ts'
import type { Edit } from '../../../src/shared/contract/schemas.ts'
import { makeLedger, projects, TESTER } from '../../support/ledgers.ts'
import { refusalOf } from '../../support/refusals.ts'
import { temporaryFolder } from '../../support/temp-folder.ts'

const folder = temporaryFolder()

let ledger: Ledger
let project: string

beforeEach(() => {
  ledger = makeLedger(folder)
  const cells = { district: '丹阳市', category: 'VOCs治理项目', enterprise: '甲公司' }
  commitEdits(ledger, TESTER, [{ edit: 'insert', list: 'project', cells }])
  project = projects(ledger)[0]?.id ?? ''
})
afterEach(() => ledger.close())

const apply = (...edits: Edit[]) => commitEdits(ledger, TESTER, edits)
const report = (month: string, cells: Cells): Edit => ({
  edit: 'insert',
  list: 'progress',
  cells: { project, month, status: '在建', ...cells },
})
const set = (month: string, field: string, value: string | number): Edit => ({
  edit: 'set',
  list: 'progress',
  id: `${project}/${month}`,
  field,
  value,
})
const present = () => {
  const { status, progress, invested, progressNote, reportMonth } =
    ledger.row('project', project) ?? {}
  return { status, progress, invested, progressNote, reportMonth }
}

describe('a monthly report', () => {
  it('sets the present of its project in the same change, and the day it was written', () => {
    const change = apply(report('2023-03', { percent: 40, invested: 12.5, note: '土建完成' }))
    expect(change?.note).toBe('新增月度调度 甲公司 2023-03')
    expect(new Set(change?.ops.map((op) => op.list))).toEqual(new Set(['progress', 'project']))
    expect(present()).toEqual({
      status: '在建',
      progress: 40,
      invested: 12.5,
      progressNote: '土建完成',
      reportMonth: '2023-03',
    })
    expect(ledger.rows('progress')[0]?.cells.reportedOn).toMatch(/^\d{4}-\d{2}-\d{2}$/u)
  })

  it('of an older month leaves the present alone, and so does a change of it', () => {
    apply(report('2023-03', { percent: 40 }))
    apply(report('2023-02', { percent: 10, status: '未开工' }))
    apply(set('2023-02', 'percent', 15))
    expect(present()).toMatchObject({ status: '在建', progress: 40, reportMonth: '2023-03' })
    apply(set('2023-03', 'percent', 45))
    expect(present()).toMatchObject({ progress: 45 })
  })

  it('does not empty what it does not say', () => {
    apply(report('2023-03', { percent: 40, invested: 12.5 }))
    apply(report('2023-04', { percent: 60 }))
    expect(present()).toMatchObject({ progress: 60, invested: 12.5, reportMonth: '2023-04' })
  })

  it('taken away gives the present back to the month before, and undo brings both back', () => {
    apply(report('2023-03', { percent: 40 }))
    apply(report('2023-04', { percent: 60 }))
    apply({ edit: 'delete', list: 'progress', id: `${project}/2023-04` })
    expect(present()).toMatchObject({ progress: 40, reportMonth: '2023-03' })
    ledger.undo(TESTER)
    expect(present()).toMatchObject({ progress: 60, reportMonth: '2023-04' })
    expect(ledger.verify().ok).toBe(true)
  })

  it('reads its month as it is written, and refuses what is none', () => {
    apply(report('2023年4月', { percent: 1 }))
    expect(ledger.rows('progress').map(({ id }) => id)).toEqual([`${project}/2023-04`])
    for (const month of ['2023.1', '4月', '2023-13'])
      expect(refusalOf(() => apply(report(month, {}))).code).toBe('VALUE_INVALID')
  })

  it('of a project that is not there is refused', () => {
    const cells = { project: 'nobody', month: '2023-04', status: '在建' }
    expect(refusalOf(() => apply({ edit: 'insert', list: 'progress', cells })).code).toBe(
      'ROW_NOT_FOUND',
    )
  })

  it('needs no other month to stay when its project goes and comes back', () => {
    apply(report('2023-03', { percent: 40 }))
    apply({ edit: 'delete', list: 'project', id: project })
    ledger.undo(TESTER)
    expect(present()).toMatchObject({ progress: 40, reportMonth: '2023-03' })
  })
})

describe('a locked month', () => {
  beforeEach(() => {
    apply(report('2023-03', { percent: 40 }))
    setLocked(ledger, '王科长', { month: '2023年3月' }, true)
  })

  it('refuses edits, new rows and deletions with who locked it, and changes nothing', () => {
    const { seq } = ledger
    const refusal = refusalOf(() => apply(set('2023-03', 'percent', 50)))
    expect(refusal).toMatchObject({ code: 'LOCKED', data: { list: 'progress' } })
    expect(refusal.message).toMatch(/^2023年3月已由 王科长 于 .+锁定，不能改动；确需修改/u)
    const other: Edit = { edit: 'delete', list: 'progress', id: `${project}/2023-03` }
    expect(refusalOf(() => apply(other)).code).toBe('LOCKED')
    expect(refusalOf(() => apply(report('2023-04', {}), set('2023-03', 'note', '补'))).code).toBe(
      'LOCKED',
    )
    expect(ledger.seq).toBe(seq)
    expect(present()).toMatchObject({ progress: 40, reportMonth: '2023-03' })
  })

  it('refuses an undo that would touch it; the lock itself is not undone', () => {
    expect(refusalOf(() => ledger.undo(TESTER)).code).toBe('LOCKED')
    expect(present().progress).toBe(40)
  })

  it('leaves other months and the project alone', () => {
    apply(report('2023-04', { percent: 60 }))
    apply({ edit: 'set', list: 'project', id: project, field: 'progress', value: 61 })
    expect(present()).toMatchObject({ progress: 61, reportMonth: '2023-04' })
  })

  it('is written again once it is unlocked, which is a change too', () => {
    const change = setLocked(ledger, '李工', { month: '2023-03' }, false)
    expect(change).toMatchObject({ kind: 'lock', author: '李工', note: '解锁2023年3月的月度调度' })
    expect(setLocked(ledger, '李工', { month: '2023-03' }, false)).toBeNull()
    apply(set('2023-03', 'percent', 50))
    expect(present().progress).toBe(50)
    expect(ledger.verify()).toMatchObject({ ok: true, problems: [] })
  })

  it('can be locked by nobody but the program', () => {
    const cells = { list: 'progress', month: '2023-05', locked: '已锁定' }
    expect(refusalOf(() => apply({ edit: 'insert', list: 'period', cells })).code).toBe(
      'VALUE_INVALID',
    )
    expect(refusalOf(() => setLocked(ledger, TESTER, { month: '四月' }, true)).code).toBe(
      'VALUE_INVALID',
    )
  })
})
