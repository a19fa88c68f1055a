import { describe, expect, it } from 'vitest'
import type { HeatCell } from '../../../src/shared/overview/heat-table.ts'
import { elapsedOfYear, ranking } from '../../../src/shared/overview/ranking.ts'
import { rankingRuleText } from '../../../src/shared/overview/ranking-words.ts'
import type { RankingRule } from '../../../src/shared/plan/definition.ts'
import { planFromRows, planToRows } from '../../../src/shared/plan/rows.ts'
import { PLAN } from '../../support/plan.ts'

const RULE = PLAN.ranking

function cell(total: number, counts: Partial<HeatCell['counts']> = {}): HeatCell {
  const none = { done: 0, overdue: 0, dueSoon: 0, underWay: 0, notStarted: 0, cancelled: 0 }
  return { total, quota: total, counts: { ...none, ...counts } }
}

function ranked(cells: Record<string, HeatCell>, rule: RankingRule = RULE, elapsed = 50) {
  const rows = Object.entries(cells).map(([district, total]) => ({ district, cells: [], total }))
  const city = { district: null, cells: [], total: cell(0) }
  return ranking({ rows: [...rows, city] }, rule, elapsed)
}

const order = (...given: Parameters<typeof ranked>) =>
  ranked(...given).map(({ rank, district }) => `${rank} ${district}`)

describe('the ranking of districts', () => {
  it('puts the largest finished share first, however many projects there are', () => {
    expect(order({ 甲: cell(100, { done: 40 }), 乙: cell(2, { done: 1 }) })).toEqual([
      '1 乙',
      '2 甲',
    ])
  })

  it('where these are equal, puts the smaller late share first', () => {
    const cells = {
      甲: cell(4, { done: 2, overdue: 1 }),
      乙: cell(8, { done: 4, overdue: 1 }),
    }
    expect(order(cells)).toEqual(['1 乙', '2 甲'])
  })

  it('lets equals share a rank in the order of the plan, and counts on behind them', () => {
    const cells = {
      甲: cell(9, { done: 3 }),
      乙: cell(3, { done: 1 }),
      丙: cell(2, { done: 1 }),
      丁: cell(6, { done: 1 }),
    }
    expect(order(cells)).toEqual(['1 丙', '2 甲', '2 乙', '4 丁'])
  })

  it('takes what was given up out of the whole, and ranks nobody who has nothing to finish', () => {
    const cells = {
      甲: cell(0),
      乙: cell(4, { done: 2 }),
      丙: cell(3, { done: 2, cancelled: 1 }),
      丁: cell(2, { cancelled: 2 }),
    }
    const found = ranked(cells)
    expect(found.map(({ rank, district }) => [rank, district])).toEqual([
      [1, '丙'],
      [2, '乙'],
      [null, '甲'],
      [null, '丁'],
    ])
    expect(found[0]?.doneShare).toBe(100)
    expect(found[2]).toMatchObject({ doneShare: null, lateShare: null, verdict: '没有项目' })
  })

  it('follows another order where the plan sets one', () => {
    const cells = {
      甲: cell(100, { done: 90, overdue: 3 }),
      乙: cell(4, { done: 1, overdue: 2 }),
    }
    expect(order(cells, { ...RULE, order: ['lateCount'] })).toEqual(['1 乙', '2 甲'])
  })
})

describe('what is said of a district', () => {
  const said = (done: number, overdue = 0, rule = RULE) =>
    ranked({ 甲: cell(100, { done, overdue }) }, rule, 50)[0]?.verdict

  it.each([
    [51, 0, '达到序时进度'],
    [50, 0, '达到序时进度'],
    [49, 0, '滞后'],
    [50, 3, '达到序时进度，逾期 3 项'],
    [0, 12, '滞后，逾期 12 项'],
  ])('with %i %% finished of 50 %% and %i late is %s', (done, overdue, verdict) => {
    expect(said(done, overdue)).toBe(verdict)
  })

  it('is said in as many words as the plan has', () => {
    const words = [
      { word: '超序时', lead: 10 },
      { word: '达序时', lead: 0 },
      { word: '略滞后', lead: -10 },
      { word: '严重滞后', lead: -100 },
    ]
    const rule = { ...RULE, words: words.toReversed() }
    expect([60, 59, 40, 39].map((done) => said(done, 0, rule))).toEqual([
      '超序时',
      '达序时',
      '略滞后',
      '严重滞后',
    ])
    const text = rankingRuleText(rule, 50)
    expect(text).toContain('高于序时进度10个百分点以上的为“超序时”')
    expect(text).toContain('低于序时进度不超过10个百分点的为“略滞后”，其余为“严重滞后”')
  })
})

describe('the elapsed share of a year', () => {
  it.each([
    [2023, '2022-12-31', 0],
    [2023, '2023-01-01', 100 / 365],
    [2024, '2024-02-29', (60 / 366) * 100],
    [2023, '2023-12-31', 100],
    [2023, '2024-06-30', 100],
  ])('of %i on %s', (year, day, share) => {
    expect(elapsedOfYear(year, day)).toBeCloseTo(share, 10)
  })
})

describe('the rule of a ranking', () => {
  const rowsOf = (plan: typeof PLAN) => {
    const lists = new Map<string, Map<string, Record<string, never>>>()
    for (const { list, id, cells } of planToRows(plan)) {
      const rows = lists.get(list) ?? new Map()
      lists.set(list, rows.set(id, cells))
    }
    return lists
  }

  it('is kept in the rows of the plan', () => {
    const ranking: RankingRule = {
      order: ['lateShare', 'doneShare'],
      words: [{ word: '好', lead: 5 }],
      lateWord: '超期n个',
    }
    expect(planFromRows(rowsOf({ ...PLAN, ranking })).ranking).toEqual(ranking)
  })

  it('is the usual one in a ledger that was made before there was any', () => {
    const rows = rowsOf(PLAN)
    rows.delete('rankingWord')
    const { rankingOrder: _, lateWord: __, ...cells } = rows.get('plan')?.get('plan') ?? {}
    rows.set('plan', new Map([['plan', cells]]))
    expect(planFromRows(rows).ranking).toEqual(PLAN.ranking)
  })
})
