import { describe, expect, it } from 'vitest'
import type { Cells } from '../../../src/shared/changes/change.ts'
import { milestoneState } from '../../../src/shared/milestones/milestone-state.ts'
import { askedText } from '../../../src/shared/milestones/words.ts'
import type { Milestone } from '../../../src/shared/plan/definition.ts'
import { PLAN } from '../../support/plan.ts'

const DONE = new Set(['已完成', '已验收', '已销号'])
const HALF: Milestone = {
  name: '过半',
  by: '2024-02-29',
  categories: ['VOCs治理项目'],
  districts: [],
  tag: null,
  share: 50,
  count: null,
  text: null,
}
const BEFORE = '2024-02-28'

const voc = (status: string, completedOn?: string): Cells => ({
  category: 'VOCs治理项目',
  district: '丹阳市',
  status,
  ...(completedOn === undefined ? {} : { completedOn }),
})
const rowsOf = (cells: Cells[]) => cells.map((item, place) => ({ id: String(place), cells: item }))
const state = (cells: Cells[], milestone = HALF, today = BEFORE) =>
  milestoneState(milestone, rowsOf(cells), today, DONE)

const done = (count: number) => Array.from({ length: count }, () => voc('已完成', '2024-02-10'))
const open = (count: number) => Array.from({ length: count }, () => voc('在建'))

describe('a milestone of a share', () => {
  it.each([
    [2, 2, 2, 'attained'],
    [2, 3, 3, 'running'],
    [3, 2, 3, 'attained'],
    [0, 1, 1, 'running'],
    [1, 0, 1, 'attained'],
    [0, 0, null, 'empty'],
  ])('with %i finished and %i open needs %s and is %s', (finished, running, needed, verdict) => {
    expect(state([...done(finished), ...open(running)])).toMatchObject({
      total: finished + running,
      done: finished,
      needed,
      verdict,
    })
  })

  it('takes a share of a hundred as a hundred, whatever binary fractions say', () => {
    expect(state(open(100), { ...HALF, share: 7 }).needed).toBe(7)
    expect(state(open(7), { ...HALF, share: 100 }).needed).toBe(7)
  })

  it('of nought per cent is attained with nothing finished', () => {
    expect(state(open(3), { ...HALF, share: 0 })).toMatchObject({ needed: 0, verdict: 'attained' })
  })
})

describe('the day of a milestone', () => {
  it('itself still counts: the month ends on the 29th of a leap year', () => {
    expect(state(open(2), HALF, '2024-02-29')).toMatchObject({ verdict: 'running', daysLeft: 0 })
    expect(state(open(2), HALF, '2024-03-01')).toMatchObject({ verdict: 'missed', daysLeft: -1 })
  })

  it('tells apart what was finished in time and what came after it', () => {
    const cells = [voc('已完成', '2024-02-29'), voc('已验收', '2024-03-01'), ...open(1)]
    expect(state(cells, HALF, '2024-04-01')).toMatchObject({ done: 2, late: 1, verdict: 'late' })
  })

  it('takes a finished project without a day as finished, and says how many there are', () => {
    expect(state([voc('已销号'), ...open(1)])).toMatchObject({
      done: 1,
      undated: 1,
      verdict: 'attained',
    })
  })
})

describe('the scope of a milestone', () => {
  const mixed = [
    ...open(1),
    { ...voc('在建'), category: '源头替代项目' },
    { ...voc('在建'), district: '句容市' },
    { ...voc('在建'), tags: ['首批28家'] },
  ]
  const totalOf = (scope: Partial<Milestone>) => state(mixed, { ...HALF, ...scope }).total

  it('counts its categories, its districts and its named list, and all of them without scope', () => {
    expect(totalOf({})).toBe(3)
    expect(totalOf({ categories: [] })).toBe(4)
    expect(totalOf({ districts: ['句容市'] })).toBe(1)
    expect(totalOf({ tag: '首批28家' })).toBe(1)
    expect(totalOf({ tag: '第二批8家钢结构' })).toBe(0)
  })

  it('lists what is missing', () => {
    expect(state([...done(1), ...open(2)]).open.map(({ id }) => id)).toEqual(['1', '2'])
  })

  it('of a number asks for the number, also where there are fewer projects', () => {
    const eight = { ...HALF, share: null, count: 8 }
    expect(state(done(7), eight)).toMatchObject({ needed: 8, verdict: 'running' })
    expect(state(done(8), eight)).toMatchObject({ needed: 8, verdict: 'attained' })
  })

  it('of a share and a number asks for both, and says so', () => {
    const both = { ...HALF, count: 8 }
    expect(askedText(both)).toBe('50% 以上且不少于 8 个')
    expect(state(done(5), both)).toMatchObject({ needed: 8, verdict: 'running' })
    expect(state([...done(8), ...open(12)], both).needed).toBe(10)
  })
})

it('the plan ships the milestone of its task 10: half of the VOCs projects by the end of April', () => {
  const [milestone] = PLAN.milestones
  expect(milestone).toMatchObject({ by: '2023-04-30', share: 50 })
  const texts = PLAN.tasks.find((task) => task.number === 10)?.paragraphs.map((item) => item.text)
  expect(texts?.join('')).toContain(milestone?.text)
})
