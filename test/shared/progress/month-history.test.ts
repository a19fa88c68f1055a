import { describe, expect, it } from 'vitest'
import type { Cells } from '../../../src/shared/changes/change.ts'
import { doneStatuses } from '../../../src/shared/lists/marks.ts'
import { historyRows, monthTotals } from '../../../src/shared/progress/month-history.ts'
import { PLAN } from '../../support/plan.ts'

const report = (project: string, month: string, cells: Cells) => ({
  id: `${project}/${month}`,
  cells: { project, month, ...cells },
})
const PROJECTS = ['p', 'q'].map((id) => ({ id, cells: { code: id, district: '丹阳市' } }))
const REPORTS = [
  report('p', '2023-05', { status: '已完成', percent: 100, invested: 120.3 }),
  report('p', '2023-02', { status: '在建', percent: 30, invested: 100.1 }),
  report('q', '2023-02', { status: '已完成', percent: 100 }),
  report('p', '2023-03', { status: '在建', percent: 30, invested: 90 }),
  report('q', '2023-03', { status: '已验收', percent: 100, invested: 10 }),
]

describe('the months of projects', () => {
  const rows = historyRows(PROJECTS, REPORTS)

  it('stand in order, each with what changed since the report before it', () => {
    expect(rows.map(({ id }) => id)).toEqual([
      'p/2023-02',
      'q/2023-02',
      'p/2023-03',
      'q/2023-03',
      'p/2023-05',
    ])
    const { project: _, ...last } = rows.at(-1)?.cells ?? {}
    expect(last).toEqual({
      code: 'p',
      district: '丹阳市',
      month: '2023-05',
      status: '已完成',
      percent: 100,
      invested: 120.3,
      statusChange: '在建→已完成',
      percentChange: 70,
      investedChange: 30.3,
      lastMonth: '2023-03',
    })
    expect(rows[2]?.cells).toMatchObject({ investedChange: -10.1, lastMonth: '2023-02' })
    expect(rows[2]?.cells).not.toHaveProperty('percentChange')
    // Nothing had been said before, so nobody knows how much of it is new.
    expect(rows[3]?.cells).not.toHaveProperty('investedChange')
  })

  it('are summed up by month; one that was done before is not finished again', () => {
    expect(monthTotals(rows, doneStatuses(PLAN))).toEqual([
      { month: '2023-02', reported: 2, moved: 0, finished: 0, invested: 0 },
      { month: '2023-03', reported: 2, moved: 1, finished: 0, invested: -10.1 },
      { month: '2023-05', reported: 1, moved: 1, finished: 1, invested: 30.3 },
    ])
  })
})
