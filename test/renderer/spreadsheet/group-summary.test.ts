import { describe, expect, it } from 'vitest'
import { sampleProjects } from '../../../src/main/projects/sample.ts'
import {
  type SummaryGroup,
  summarizeGroups,
  summaryOrders,
  summedFields,
} from '../../../src/renderer/spreadsheet/model/group-summary.ts'
import type { Cells } from '../../../src/shared/changes/change.ts'
import { PROJECTS } from '../../../src/shared/lists/projects.ts'
import { PLAN, VOCABULARY } from '../../support/plan.ts'

const summarize = (rows: Cells[], order = ['district', 'category']) =>
  summarizeGroups(PROJECTS, VOCABULARY, rows, order)
const labels = (group: SummaryGroup) => group.groups.map((item) => item.label)

describe('a summary', () => {
  const sample = sampleProjects(PLAN)

  it('of the sample counts every project once, at every level', () => {
    const total = summarize(sample)
    expect(total).toMatchObject({ label: '合计', count: 581, place: {} })
    expect(labels(total)).toEqual(PLAN.districts.map((district) => district.name))
    for (const district of total.groups)
      for (const category of district.groups)
        expect(category.count).toBe(PLAN.quotas[district.label]?.[category.label])
  })

  it('has subtotals that add up to the total to the last digit', () => {
    const check = (group: SummaryGroup) => {
      if (group.groups.length === 0) return
      for (const { key } of summedFields(PROJECTS)) {
        const parts = group.groups.map((part) => Math.round((part.sums[key] ?? 0) * 1e6))
        const sum = parts.reduce((a, b) => a + b, 0)
        expect(sum).toBe(Math.round((group.sums[key] ?? 0) * 1e6))
      }
      for (const part of group.groups) check(part)
    }
    for (const order of summaryOrders(PROJECTS)) check(summarize(sample, order))
  })

  it('adds without binary dust, and tells no amount from zero', () => {
    const rows: Cells[] = [
      { district: '丹阳市', investment: 0.1, nox: 0 },
      { district: '丹阳市', investment: 0.2 },
    ]
    expect(summarize(rows).sums).toMatchObject({ investment: 0.3, nox: 0, vocs: null })
  })

  it('goes by the order asked for, and says what all rows of a group have', () => {
    const rows: Cells[] = [
      { status: '在建', district: '句容市' },
      { status: '未开工', district: '丹阳市' },
      { status: '在建', district: '丹阳市' },
    ]
    const total = summarize(rows, ['status', 'district'])
    expect(labels(total)).toEqual(['未开工', '在建'])
    expect(total.groups[1]?.groups.map((group) => group.place)).toEqual([
      { status: '在建', district: '丹阳市' },
      { status: '在建', district: '句容市' },
    ])
  })

  it('keeps rows without a value, or with an unknown one, in groups of their own at the end', () => {
    const rows: Cells[] = [{ district: '外地' }, {}, { district: '丹徒区' }]
    const total = summarize(rows, ['district'])
    expect(total.count).toBe(3)
    expect(labels(total)).toEqual(['丹徒区', '外地', '（空）'])
  })

  it('of no rows is an empty total', () => {
    expect(summarize([])).toMatchObject({ count: 0, groups: [], sums: { investment: null } })
  })
})

describe('what is summed and by what', () => {
  it('follows from the definition: amounts with a unit, no shares', () => {
    const keys = summedFields(PROJECTS).map((field) => field.key)
    expect(keys).toEqual(expect.arrayContaining(['investment', 'invested', 'nox', 'vocs']))
    expect(keys).not.toContain('progress')
  })

  it('is the place either way round, or the status', () => {
    expect(summaryOrders(PROJECTS)).toEqual([
      ['district', 'category'],
      ['category', 'district'],
      ['status', 'district'],
    ])
  })
})
