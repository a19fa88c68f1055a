import { describe, expect, it } from 'vitest'
import { summarize } from '../../../src/shared/annex/summary.ts'
import type { Cells } from '../../../src/shared/changes/change.ts'
import { PROJECTS } from '../../../src/shared/lists/projects.ts'
import { scheduleRules } from '../../../src/shared/schedule/rules.ts'
import { type Schedule, scheduleOf } from '../../../src/shared/schedule/schedule.ts'
import { PLAN } from '../../support/plan.ts'

const FIELDS = PROJECTS.schedule ?? { deadline: '', status: '' }

function at(today: string, cells: Cells): Schedule {
  return scheduleOf(FIELDS, { status: '在建', ...cells }, scheduleRules(PLAN, today))
}

describe('days to the deadline', () => {
  it.each([
    ['2023-04-30', '2023-04-30', 0, 'dueSoon', 'the deadline is today'],
    ['2023-05-01', '2023-04-30', -1, 'overdue', 'it was yesterday'],
    ['2023-03-31', '2023-04-30', 30, 'dueSoon', 'it is 30 days off'],
    ['2023-03-30', '2023-04-30', 31, 'notDue', 'it is 31 days off'],
    ['2024-02-28', '2024-03-01', 2, 'dueSoon', 'a leap day lies between'],
    ['2023-02-28', '2023-03-01', 1, 'dueSoon', 'February ends between'],
    ['2024-02-29', '2024-02-29', 0, 'dueSoon', 'it is a leap day'],
    ['2024-01-01', '2023-12-31', -1, 'overdue', 'the year has ended'],
  ] as const)('on %s for %s are %i (%s), when %s', (today, deadline, daysLeft, due, _when) => {
    expect(at(today, { deadline })).toMatchObject({ daysLeft, due })
  })

  it('are none without a deadline or with one that is no day', () => {
    for (const deadline of [null, '', '长期坚持'])
      expect(at('2023-05-01', { deadline, progress: 10 })).toEqual({
        stage: 'open',
        daysLeft: null,
        due: null,
        elapsed: null,
        pace: null,
        closure: null,
      })
  })

  it('count as soon by the setting of the plan', () => {
    const plan = { ...PLAN, schedule: { ...PLAN.schedule, dueSoonDays: 10 } }
    const dueOn = (deadline: string) =>
      scheduleOf(FIELDS, { status: '在建', deadline }, scheduleRules(plan, '2023-04-01')).due
    expect([dueOn('2023-04-11'), dueOn('2023-04-12')]).toEqual(['dueSoon', 'notDue'])
  })
})

describe('work that is done', () => {
  it.each([
    ['2023-04-30', 'doneInTime'],
    ['2023-05-01', 'doneLate'],
    [null, 'done'],
  ] as const)('on %s for 2023-04-30 is %s, and nothing is due', (completedOn, due) => {
    expect(
      at('2023-09-01', { status: '已完成', deadline: '2023-04-30', completedOn, progress: 100 }),
    ).toMatchObject({ stage: 'done', due, daysLeft: null, pace: null, elapsed: null })
  })

  it('without a deadline is only done', () => {
    expect(at('2023-09-01', { status: '已完成', completedOn: '2023-05-01' }).due).toBe('done')
  })

  it('by closing the plant is done and waits for no inspection', () => {
    expect(
      at('2023-09-01', { status: '关停退出', deadline: '2023-06-30', completedOn: '2023-05-04' }),
    ).toMatchObject({ stage: 'done', due: 'doneInTime', closure: null })
  })

  it('is closed by its days, whatever the status says', () => {
    const closure = (cells: Cells) => at('2023-09-01', cells).closure
    expect(closure({ status: '已完成' })).toBe('awaiting')
    expect(closure({ status: '已销号' })).toBe('awaiting')
    expect(closure({ status: '已完成', acceptedOn: '2023-06-01' })).toBe('accepted')
    expect(closure({ status: '已完成', acceptedOn: '2023-06-01', closedOn: '2023-07-01' })).toBe(
      'closed',
    )
    expect(closure({ status: '在建' })).toBeNull()
  })
})

it('a cancelled project owes nothing, however late', () => {
  expect(at('2023-09-01', { status: '取消调整', deadline: '2023-01-31', progress: 0 })).toEqual({
    stage: 'cancelled',
    daysLeft: null,
    due: null,
    elapsed: null,
    pace: null,
    closure: null,
  })
})

describe('the pace (序时)', () => {
  // 100 days from 1 January to 10 April 2023, so that a day is a per cent.
  const hundred = { startedOn: '2023-01-01', deadline: '2023-04-10' }

  it.each([
    ['2023-02-19', 50, 'on', 'exactly on schedule'],
    ['2023-02-19', 45, 'on', 'exactly as far behind as is tolerated'],
    ['2023-02-19', 44, 'behind', 'one point further behind'],
    ['2023-02-19', 55, 'on', 'exactly as far ahead as is tolerated'],
    ['2023-02-19', 56, 'ahead', 'one point further ahead'],
    ['2023-01-01', 0, 'on', 'on the first day'],
    ['2023-04-10', 95, 'on', 'on the last day'],
    ['2023-04-10', 94, 'behind', 'on the last day with more left than is tolerated'],
    ['2023-12-01', 99, 'on', 'long after the deadline with all but done'],
    ['2022-12-01', 0, 'on', 'before the start'],
    ['2022-12-01', 10, 'ahead', 'before the start with something done'],
  ] as const)('on %s at %i %% is %s: %s', (today, progress, pace, _when) => {
    expect(at(today, { ...hundred, progress }).pace).toBe(pace)
  })

  it('says which share of the time has passed', () => {
    expect(at('2023-02-19', { ...hundred, progress: 0 }).elapsed).toBe(50)
    expect(
      at('2024-02-29', { startedOn: '2024-02-28', deadline: '2024-03-02', progress: 0 }).elapsed,
    ).toBe(50)
  })

  it('counts from the first day of the year of the plan where no start is known', () => {
    expect(at('2023-02-19', { deadline: '2023-04-10', progress: 0 }).elapsed).toBe(50)
  })

  it.each([
    ['2023-04-09', 0],
    ['2023-04-10', 100],
    ['2023-04-11', 100],
  ])('of work of a single day is on %s at %i', (today, elapsed) => {
    const day = { startedOn: '2023-04-10', deadline: '2023-04-10', progress: 0 }
    expect(at(today, day).elapsed).toBe(elapsed)
  })

  it('of work begun after its deadline has used up its time with the deadline', () => {
    const late = { startedOn: '2023-05-01', deadline: '2023-04-10', progress: 30 }
    expect(at('2023-04-09', late).elapsed).toBe(0)
    expect(at('2023-05-02', late)).toMatchObject({ elapsed: 100, pace: 'behind', due: 'overdue' })
  })

  it('is behind where nothing is begun, and unknown where nobody said how far it is', () => {
    expect(at('2023-02-19', { ...hundred, status: '未开工' }).pace).toBe('behind')
    expect(at('2023-02-19', { ...hundred, status: '在建' }).pace).toBeNull()
  })

  it('tolerates what the plan tolerates', () => {
    const plan = { ...PLAN, schedule: { ...PLAN.schedule, paceTolerance: 0 } }
    const paceOf = (progress: number) =>
      scheduleOf(
        FIELDS,
        { status: '在建', ...hundred, progress },
        scheduleRules(plan, '2023-02-19'),
      ).pace
    expect([49.9, 50, 50.1].map(paceOf)).toEqual(['behind', 'on', 'ahead'])
  })
})

it('a project that packs many sites counts once in the annex', () => {
  const cells = { district: '丹阳市', category: 'VOCs治理项目' }
  expect(summarize(PLAN, [cells, { ...cells, subItems: 125 }]).total).toBe(2)
})
