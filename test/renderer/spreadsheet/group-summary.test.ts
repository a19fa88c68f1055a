import { describe, expect, it } from 'vitest'
import { listsOf } from '../../../src/main/lists/lists-of.ts'
import { sampleProjects } from '../../../src/main/projects/sample.ts'
import {
  type SummaryGroup,
  summarizeGroups,
  summaryOrders,
  summedFields,
} from '../../../src/renderer/spreadsheet/model/group-summary.ts'
import type { Cells } from '../../../src/shared/changes/change.ts'
import { listByKey } from '../../../src/shared/lists/known-lists.ts'
import { PROJECTS } from '../../../src/shared/lists/projects.ts'
import { makeLedger } from '../../support/ledgers.ts'
import { PLAN, VOCABULARY } from '../../support/plan.ts'
import { temporaryFolder } from '../../support/temp-folder.ts'

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

describe('a summary of a special ledger', () => {
  const folder = temporaryFolder()
  const listOf = (key: string) => {
    const ledger = makeLedger(folder)
    const list = listByKey(listsOf(ledger), key)
    ledger.close()
    return list
  }

  it('is by district, by town and by each of its choices', () => {
    expect(summaryOrders(listOf('source-substitution'))).toEqual([
      ['district'],
      ['district', 'town'],
      ['suitable', 'district'],
      ['progress', 'district'],
      ['fake', 'district'],
    ])
  })

  it('adds amounts and numbers, and no shares, contents or days', () => {
    const labelsOf = (key: string) => summedFields(listOf(key)).map(({ label }) => label)
    expect(labelsOf('source-substitution')).toEqual(['年使用量'])
    expect(labelsOf('activated-carbon')).toEqual(['填充量', '设计风量'])
    expect(labelsOf('shore-power')).toEqual([
      '供电容量',
      '本季靠港船舶',
      '本季使用岸电',
      '本季用电量',
    ])
    expect(labelsOf('biomass-boilers')).toEqual(['额定蒸发量', '年燃料用量'])
  })

  it('counts rows of each group with their sums', () => {
    const list = listOf('source-substitution')
    const rows: Cells[] = [
      { district: '丹阳市', town: '云阳街道', amount: 2.5 },
      { district: '句容市', amount: 3 },
      { district: '丹阳市', amount: 1 },
    ]
    const total = summarizeGroups(list, VOCABULARY, rows, ['district', 'town'])
    const [danyang] = total.groups
    expect([total.count, total.sums.amount]).toEqual([3, 6.5])
    expect(danyang).toMatchObject({ label: '丹阳市', count: 2, sums: { amount: 3.5 } })
    expect(labels(danyang ?? total)).toEqual(['云阳街道', '（空）'])
  })
})
