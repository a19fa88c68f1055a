import { describe, expect, it } from 'vitest'
import { sampleProjects } from '../../../../src/main/projects/sample.ts'
import { planDefinitionSchema } from '../../../../src/shared/plan/definition.ts'
import { vocabularyOf } from '../../../../src/shared/plan/vocabulary.ts'
import { carryOver } from '../../../../src/shared/plan/years/carry-over.ts'
import {
  mappingFaults,
  NO_MAPPING,
  planMappingSchema,
} from '../../../../src/shared/plan/years/mapping.ts'
import { nextPlan } from '../../../../src/shared/plan/years/next-plan.ts'
import { PLAN } from '../../../support/plan.ts'

const rows = sampleProjects(PLAN).map((cells, index) => ({ id: `p${index}`, cells }))
const [industry = '', source = '', vocs = '', other = ''] = PLAN.categories.map(({ name }) => name)

const mapping = planMappingSchema.parse({
  districts: [{ from: '镇江高新区', to: '润州区' }],
  categories: [
    { from: source, to: 'VOCs综合治理' },
    { from: vocs, to: 'VOCs综合治理' },
    { from: other, to: '移动源治理', kinds: ['机动车污染治理', '非道路移动机械治理'] },
    { from: other, to: '面源治理' },
  ],
})

describe('the plan of the next year', () => {
  it('bears the new year, and leaves to be filled in what only its document can say', () => {
    const plan = nextPlan(PLAN, 2024, NO_MAPPING)
    expect(planDefinitionSchema.parse(plan)).toEqual(plan)
    expect(plan.key).toBe('zhenjiang-2024')
    expect(plan.document).toMatchObject({
      title: '镇江市2024年大气污染防治工作计划',
      issuer: PLAN.document.issuer,
      number: null,
      issuedOn: null,
    })
    expect(plan.tables.map(({ title }) => title)).toContain(
      '2024年各辖市区大气污染防治重点工程项目表',
    )
    expect(plan.districts).toEqual(PLAN.districts)
    expect(plan.categories).toEqual(PLAN.categories)
    expect(plan.indicators).toEqual(PLAN.indicators)
    expect(plan).toMatchObject({ quotas: {}, targets: {}, tasks: [], milestones: [] })
  })

  it('has renamed, joined and parted categories where the first of them stood', () => {
    const plan = nextPlan(PLAN, 2024, mapping)
    expect(planDefinitionSchema.safeParse(plan).success).toBe(true)
    expect(plan.categories.map(({ name, short }) => `${short} ${name}`)).toEqual([
      `A ${industry}`,
      'B VOCs综合治理',
      'D 移动源治理',
      'E 面源治理',
    ])
    expect(plan.districts.map(({ name }) => name)).not.toContain('镇江高新区')
  })

  it('still understands the old names where they mean one thing', () => {
    const { words } = vocabularyOf(nextPlan(PLAN, 2024, mapping))
    expect(words.category.find(vocs)).toBe('VOCs综合治理')
    expect(words.category.find('VOCs源头替代')).toBe('VOCs综合治理')
    expect(words.category.find(other)).toBeNull()
    expect(words.district.find('高新区')).toBe('润州区')
  })

  it('leaves its letter to a category of which only a part gets a name of its own', () => {
    const { categories } = nextPlan(
      PLAN,
      2024,
      planMappingSchema.parse({
        categories: [
          { from: other, to: '移动源治理', kinds: ['机动车污染治理'] },
          { from: other, to: other },
        ],
      }),
    )
    expect(categories.map(({ short, name }) => `${short} ${name}`).slice(3)).toEqual([
      'E 移动源治理',
      `D ${other}`,
    ])
  })

  it('may give a name to another category than the one that had it', () => {
    const swapped = planMappingSchema.parse({
      categories: [
        { from: source, to: vocs },
        { from: vocs, to: source },
      ],
    })
    const { categories } = nextPlan(PLAN, 2024, swapped)
    expect(categories.map(({ short }) => short)).toEqual(['A', 'B', 'C', 'D'])
    expect(categories.map(({ name }) => name)).toEqual([industry, vocs, source, other])
  })
})

describe('the projects carried over', () => {
  const { carried, left } = carryOver(PLAN, rows, 2024, mapping)

  it('are those neither finished nor given up, each once', () => {
    const over = new Set(
      PLAN.statuses.filter(({ done, ended }) => done || ended).map(({ name }) => name),
    )
    expect(carried.length).toBeGreaterThan(100)
    expect(carried.length + [...left.values()].reduce((sum, count) => sum + count)).toBe(581)
    for (const { cells } of carried) expect(over.has(String(cells.status))).toBe(false)
    for (const status of left.keys()) expect(over.has(status)).toBe(true)
  })

  it('leave a project behind whose closing is dated, whatever its status says', () => {
    const [row = { id: '', cells: {} }] = carried.map(({ origin }) => origin)
    const closed = { ...row, cells: { ...row.cells, closedOn: '2023-12-01' } }
    expect(carryOver(PLAN, [closed], 2024, mapping).carried).toEqual([])
  })

  it('stand at their new place, without number, year and month of the old one', () => {
    for (const { origin, cells } of carried) {
      expect(cells).not.toHaveProperty('code')
      expect(cells).not.toHaveProperty('year')
      expect(cells).not.toHaveProperty('reportMonth')
      expect(cells.name).toBe(origin.cells.name)
      if (origin.cells.category !== other) continue
      const isMobile = /机动车|非道路/u.test(String(origin.cells.kind))
      expect(cells.category).toBe(isMobile ? '移动源治理' : '面源治理')
    }
  })
})

describe('a mapping', () => {
  it('says what is wrong with it', () => {
    const wrong = planMappingSchema.parse({
      districts: [{ from: '南京市', to: '句容市' }],
      categories: [{ from: other, to: '移动源治理', kinds: ['机动车污染治理'] }],
    })
    expect(mappingFaults(PLAN, mapping)).toEqual([])
    expect(mappingFaults(PLAN, wrong)).toEqual([
      '对应关系中的“南京市”不是上年计划的辖市区',
      `“${other}”拆分后，要有一条不限定工程类型，放其余的项目（可以写原来的名称）`,
    ])
  })
})
