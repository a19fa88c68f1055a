import { describe, expect, it } from 'vitest'
import type { Cells } from '../../../src/shared/changes/change.ts'
import { doneStatuses } from '../../../src/shared/lists/marks.ts'
import { checkReport } from '../../../src/shared/progress/check-report.ts'
import { carriedCells, indexReports, lastBefore } from '../../../src/shared/progress/reports.ts'
import { PLAN } from '../../support/plan.ts'

const report = (month: string, cells: Cells) => ({
  id: `p/${month}`,
  cells: { project: 'p', month, ...cells },
})
const INDEX = indexReports([
  report('2023-04', { status: '调试', percent: 90, note: '调试中' }),
  report('2023-02', { status: '在建', percent: 30, invested: 5 }),
])

describe('a month without a report', () => {
  const project = { id: 'p', cells: { status: '调试', progress: 95, reportMonth: '2023-04' } }

  it('after the newest one takes over the present, and no note', () => {
    expect(carriedCells(INDEX, project, '2023-05')).toEqual({ status: '调试', percent: 95 })
  })

  it('between others takes over what had been reported before it', () => {
    expect(carriedCells(INDEX, project, '2023-03')).toEqual({
      status: '在建',
      percent: 30,
      invested: 5,
    })
  })

  it('before all others takes over nothing', () => {
    expect(carriedCells(INDEX, project, '2023-01')).toEqual({})
    expect(lastBefore(INDEX, 'p', '2023-02')).toBeNull()
  })

  it('of a project never reported takes over its present', () => {
    const cells = { status: '未开工', progress: 0 }
    expect(carriedCells(INDEX, { id: 'q', cells }, '2023-01')).toEqual({
      status: '未开工',
      percent: 0,
    })
  })
})

describe('what cannot be true of a report', () => {
  const done = doneStatuses(PLAN)
  const last = { month: '2023-03', percent: 60, invested: 100 }
  const found = (said: Cells, project: Cells = {}) =>
    checkReport({ report: { status: '在建', ...said }, last, project, done }).map(
      ({ message }) => message,
    )

  it('is less done and less spent than the month before', () => {
    expect(found({ percent: 59, invested: 99.5 })).toEqual([
      '本月完成比例 59%，比2023年3月的 60% 少',
      '本月累计完成投资 99.50万元，比2023年3月的 100.00万元 少',
    ])
    expect(found({ percent: 60, invested: 100 })).toEqual([])
    expect(found({})).toEqual([])
  })

  it('is done without a day, and all done while still being built', () => {
    expect(found({ status: '已完成', percent: 100 })).toEqual([
      '状态为已完成，但项目没有实际完成日期',
    ])
    expect(found({ status: '已完成', percent: 100 }, { completedOn: '2023-04-20' })).toEqual([])
    expect(found({ percent: 100 })).toEqual(['完成比例 100%，状态仍为在建'])
  })
})
