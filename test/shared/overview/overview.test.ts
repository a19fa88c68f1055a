import { describe, expect, it } from 'vitest'
import { sampleProjects } from '../../../src/main/projects/sample.ts'
import type { Cells } from '../../../src/shared/changes/change.ts'
import { heatTable } from '../../../src/shared/overview/heat-table.ts'
import { overdueUnits } from '../../../src/shared/overview/overdue.ts'
import { sCurve } from '../../../src/shared/overview/s-curve.ts'
import { STANDINGS, standingOf } from '../../../src/shared/overview/standing.ts'
import { subsetOf } from '../../../src/shared/overview/subset.ts'
import { QUALITY_RULES } from '../../../src/shared/quality/findings.ts'
import { scheduleRules } from '../../../src/shared/schedule/rules.ts'
import { PLAN } from '../../support/plan.ts'

const RULES = scheduleRules(PLAN, '2023-06-30')
const BASE: Cells = { district: '丹阳市', category: 'VOCs治理项目', status: '在建' }

const rowsOf = (cells: Cells[]) =>
  cells.map((item, place) => ({ id: String(place), cells: { ...BASE, ...item } }))

const SAMPLE = sampleProjects(PLAN).map((cells, place) => ({ id: String(place), cells }))
const FACTS = { plan: PLAN, projects: SAMPLE, rules: RULES, enterprises: [], exemptions: [] }
const sizeOf = (name: string) => subsetOf(name, FACTS)?.ids.size

describe('the standing of a project', () => {
  it.each<[Cells, string]>([
    [{ status: '未开工', deadline: '2023-12-31' }, 'notStarted'],
    [{ deadline: '2023-12-31' }, 'underWay'],
    [{ deadline: '2023-06-30' }, 'dueSoon'],
    [{ status: '未开工', deadline: '2023-06-29' }, 'overdue'],
    [{ status: '已完成', deadline: '2023-01-31' }, 'done'],
    [{ status: '取消调整', deadline: '2023-01-31' }, 'cancelled'],
    [{}, 'underWay'],
  ])('with %j is %s', (cells, standing) => {
    expect(standingOf({ id: '1', cells: { ...BASE, ...cells } }, RULES)).toBe(standing)
  })
})

describe('the heat table', () => {
  const table = heatTable(PLAN, SAMPLE, RULES)

  it('adds up by row, by column and over standings, to all 581 projects beside their quotas', () => {
    expect(table.total).toMatchObject({ total: 581, quota: 581 })
    for (const row of table.rows) {
      expect(row.cells.reduce((sum, cell) => sum + cell.total, 0)).toBe(row.total.total)
      for (const { counts, total } of row.cells)
        expect(STANDINGS.reduce((sum, standing) => sum + counts[standing], 0)).toBe(total)
    }
  })

  it('totals projects whose district or category the plan does not have, as lists do', () => {
    const odd = heatTable(
      PLAN,
      rowsOf([{ district: '扬州市' }, { category: '其他项目' }, {}]),
      RULES,
    )
    const sums = (district: string | null) => {
      const row = odd.rows.find((item) => item.district === district)
      return [row?.cells.map(({ total }) => total).filter((total) => total > 0), row?.total.total]
    }
    expect([odd.astray, odd.total.total]).toEqual([2, 3])
    expect([sums('丹阳市'), sums(null)]).toEqual([
      [[1], 2],
      [[2], 3],
    ])
  })

  it('shows for each standing as many as the list behind it has', () => {
    for (const standing of STANDINGS)
      expect(sizeOf(`standing:${standing}`)).toBe(table.total.counts[standing])
  })
})

describe('the S-curve', () => {
  it('adds up what is due and what was finished, and stops at the present month', () => {
    const curve = sCurve(
      2023,
      rowsOf([
        { deadline: '2023-04-30', status: '已完成', completedOn: '2023-03-31' },
        { deadline: '2023-06-30' },
        { deadline: '2023-12-31' },
      ]),
      RULES,
    )
    expect(curve.due).toEqual([0, 0, 0, 1, 1, 2, 2, 2, 2, 2, 2, 3])
    expect(curve.done).toEqual([0, 0, 1, 1, 1, 1, null, null, null, null, null, null])
  })

  it('counts early days in January, undated ones in the present month, and later years in none', () => {
    const curve = sCurve(
      2023,
      rowsOf([
        { deadline: '2022-12-31', status: '已完成', completedOn: '2022-11-01' },
        { status: '已完成' },
        { deadline: '2024-01-31' },
        {},
        { deadline: '2023-02-28', status: '取消调整' },
      ]),
      RULES,
    )
    expect([curve.due[0], curve.due[11]]).toEqual([1, 1])
    expect([curve.done[0], curve.done[5]]).toEqual([1, 2])
    expect([curve.withoutDeadline, curve.doneUndated]).toEqual([1, 1])
  })

  it('before the year begins has finished nothing yet', () => {
    const early = scheduleRules(PLAN, '2022-12-31')
    expect(sCurve(2023, rowsOf([{ deadline: '2023-04-30' }]), early).done).toEqual(
      Array.from({ length: 12 }, () => null),
    )
  })
})

describe('the list of late projects', () => {
  const late = (respUnit: string | null, deadline: string): Cells => ({ respUnit, deadline })

  it('puts units with most first, and within a unit the longest delay', () => {
    const units = overdueUnits(
      rowsOf([
        late('甲', '2023-06-01'),
        late('乙', '2023-06-29'),
        late('乙', '2023-05-31'),
        late(null, '2023-04-30'),
        late('甲', '2023-07-01'),
      ]),
      RULES,
    )
    expect(
      units.map(({ unit, projects }) => [unit, projects.map((item) => item.daysLate)]),
    ).toEqual([
      ['乙', [30, 1]],
      ['未填责任单位', [61]],
      ['甲', [29]],
    ])
  })

  it('of a unit holds what the figure beside it says', () => {
    for (const { unit, projects } of overdueUnits(SAMPLE, RULES).slice(0, 20))
      expect(sizeOf(`unit:${unit}`)).toBe(projects.length)
  })
})

describe('the name of a subset', () => {
  it('from elsewhere means nothing and does no harm', () => {
    for (const name of ['', 'standing', 'constructor:x', '__proto__:x', 'nothing:at all'])
      expect(subsetOf(name, FACTS)).toBeNull()
  })

  it('of a month holds as many as the curve counts up to its end', () => {
    const odd: Cells[] = [
      { deadline: '2022-12-31', status: '已完成', completedOn: '2022-11-01' },
      { deadline: '2023-02-28', status: '取消调整' },
      { status: '已完成' },
      { deadline: '2024-01-31', status: '已完成', completedOn: '2024-01-05' },
    ]
    const projects = [...SAMPLE, ...rowsOf(odd).map((row) => ({ ...row, id: `odd${row.id}` }))]
    const curve = sCurve(PLAN.year, projects, RULES)
    const sizes = (kind: string) =>
      curve.months.map((month) => subsetOf(`${kind}:${month}`, { ...FACTS, projects })?.ids.size)
    expect(sizes('due')).toEqual(curve.due)
    const begun = curve.done.filter((count) => count !== null)
    expect(sizes('finished').slice(0, begun.length)).toEqual(begun)
  })

  it('of every rule, of a milestone and of an enterprise can be opened', () => {
    for (const { key } of QUALITY_RULES) expect(sizeOf(`rule:${key}`)).toBeGreaterThanOrEqual(0)
    expect(sizeOf(`milestone:${PLAN.milestones[0]?.name}`)).toBeGreaterThan(0)
    expect(sizeOf(`enterprise:${SAMPLE[0]?.cells.creditCode}`)).toBe(1)
    expect(sizeOf('milestone:没有的')).toBe(0)
  })
})
