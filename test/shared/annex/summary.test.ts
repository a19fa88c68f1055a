import { describe, expect, it } from 'vitest'
import { sampleProjects } from '../../../src/main/projects/sample.ts'
import { summarize } from '../../../src/shared/annex/summary.ts'
import { PLAN } from '../../support/plan.ts'

const sample = sampleProjects(PLAN)
const summary = summarize(PLAN, sample)
const [oldSource, newSource] = ['源头替代项目', 'VOCs治理项目']

describe('the summary of the sample', () => {
  it('has the totals of 附件1 by district and category', () => {
    expect(summary.rowTotals).toEqual({
      丹阳市: 164,
      句容市: 48,
      扬中市: 80,
      丹徒区: 133,
      京口区: 22,
      润州区: 8,
      镇江新区: 101,
      镇江高新区: 25,
    })
    expect(Object.values(summary.columnTotals)).toEqual([205, 75, 201, 100])
    expect(summary.total).toBe(581)
  })

  it('has every count of 附件1 and no gap', () => {
    expect(summary.counts).toEqual(PLAN.quotas)
    expect(summary.quotas).toEqual(PLAN.quotas)
    expect(summary.gaps).toEqual([])
  })

  it('names the plan, districts and categories in official order', () => {
    expect(summary.plan).toEqual({ city: '镇江市', year: 2023 })
    expect(summary.districts).toEqual(PLAN.districts.map((item) => item.name))
    expect(summary.categories).toEqual(PLAN.categories.map((item) => item.name))
  })

  it('closes added-up targets with their sum and 降尘量 with the value given', () => {
    const totals = Object.fromEntries(
      Object.entries(summary.targets).map(([key, column]) => [key, column.total]),
    )
    expect(totals).toMatchObject({ nox: 3223, vocs: 1644, dieselTrucks: 3500, dustfall: 2.3 })
    expect(totals).toMatchObject({ pm25: 33, goodDays: 80, heavyDays: 0 })
    expect(summary.targets.nox).toMatchObject({ 丹阳市: 630, 镇江高新区: 41 })
  })
})

describe('a summary', () => {
  it('shows a gap on both sides when a project changes its category', () => {
    const place = sample.findIndex(
      (cells) => cells.district === '丹阳市' && cells.category === oldSource,
    )
    const changed = sample.with(place, { ...sample[place], category: newSource })
    expect(summarize(PLAN, changed).gaps).toEqual([
      { district: '丹阳市', category: oldSource, quota: 5, count: 4 },
      { district: '丹阳市', category: newSource, quota: 43, count: 44 },
    ])
    expect(summarize(PLAN, changed).total).toBe(581)
  })

  it('shows every quota as a gap when there are no projects', () => {
    const empty = summarize(PLAN, [])
    const ordered = Object.values(PLAN.quotas).flatMap((row) => Object.values(row))
    expect(empty.gaps).toHaveLength(ordered.filter((quota) => quota > 0).length)
    expect(empty.total).toBe(0)
  })

  it('compares nothing with a quota or target that is still to be filled', () => {
    const plan = structuredClone(PLAN)
    delete plan.quotas.丹阳市?.[oldSource]
    delete plan.targets.nox?.districts.丹阳市
    const { gaps, targets } = summarize(plan, sample.slice(0, 0))
    expect(gaps.some((gap) => gap.district === '丹阳市' && gap.category === oldSource)).toBe(false)
    expect(targets.nox).toMatchObject({ 丹阳市: null, total: null })
  })

  it('counts no project whose district or category is not of the plan', () => {
    const strangers = [
      { district: '南京市', category: oldSource },
      { district: '丹阳市', category: '其他' },
      { district: '丹阳市' },
      { district: '__proto__', category: 'constructor' },
      {},
    ]
    expect(summarize(PLAN, strangers).total).toBe(0)
  })

  it('does not count a packed project by its sub-items', () => {
    const packed = { district: '丹阳市', category: oldSource, subItems: 28 }
    expect(summarize(PLAN, [packed]).total).toBe(1)
  })

  it('adds up decimal targets without binary dust and leaves a total out where there is none', () => {
    const plan = structuredClone(PLAN)
    const [nox, vocs] = plan.indicators
    if (nox === undefined || vocs === undefined) throw new Error('no indicators')
    nox.decimals = 1
    for (const target of [plan.targets.nox])
      if (target !== undefined)
        for (const district of Object.keys(target.districts)) target.districts[district] = 0.1
    vocs.total = 'none'
    const { targets } = summarize(plan, [])
    expect(targets.nox?.total).toBe(0.8)
    expect(targets.vocs?.total).toBeNull()
  })
})
