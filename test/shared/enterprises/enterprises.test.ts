import { describe, expect, it } from 'vitest'
import type { Cells } from '../../../src/shared/changes/change.ts'
import { enterpriseRows } from '../../../src/shared/enterprises/enterprise-sheet.ts'
import { enterprisesOf } from '../../../src/shared/enterprises/enterprises.ts'
import { scheduleRules } from '../../../src/shared/schedule/rules.ts'
import { tagCounts } from '../../../src/shared/tags/tag-counts.ts'
import { PLAN } from '../../support/plan.ts'

const CODE = '91350100M000100Y43'
const rowsOf = (cells: Cells[]) => cells.map((item, place) => ({ id: String(place), cells: item }))

describe('an enterprise', () => {
  it('is one by its credit code, however its name is written', () => {
    const [only, ...others] = enterprisesOf(
      rowsOf([
        { enterprise: '云岭化工有限公司', creditCode: CODE, district: '丹阳市' },
        { enterprise: '丹阳云岭化工', creditCode: CODE, district: '句容市' },
        { enterprise: '云岭化工有限公司', creditCode: CODE, district: '丹阳市' },
      ]),
    )
    expect(others).toEqual([])
    expect(only).toMatchObject({
      key: CODE,
      names: ['云岭化工有限公司', '丹阳云岭化工'],
      districts: ['丹阳市', '句容市'],
    })
    expect(only?.projects).toHaveLength(3)
  })

  it('takes in a project that has only its name, in any spelling', () => {
    const found = enterprisesOf(
      rowsOf([
        { enterprise: '云岭（镇江）化工有限责任公司' },
        { enterprise: '云岭(镇江)化工有限公司', creditCode: CODE },
        { name: '没有企业的项目' },
      ]),
    )
    expect(found.map(({ key, projects }) => [key, projects.length])).toEqual([[CODE, 2]])
  })
})

describe('the sheet of enterprises', () => {
  const rules = scheduleRules(PLAN, '2023-07-01')
  it('adds up what the projects of each state, and leaves empty what none states', () => {
    const rows = enterpriseRows(
      rowsOf([
        { enterprise: '乙', status: '在建' },
        {
          enterprise: '甲',
          creditCode: CODE,
          district: '丹阳市',
          investment: 0.1,
          status: '已完成',
        },
        {
          enterprise: '甲（集团）',
          creditCode: CODE,
          district: '句容市',
          investment: 0.2,
          status: '在建',
          deadline: '2023-06-30',
          contact: '王工',
        },
      ]),
      rules,
    )
    expect(rows).toEqual([
      {
        id: CODE,
        cells: {
          name: '甲',
          otherNames: '甲（集团）',
          creditCode: CODE,
          districts: ['丹阳市', '句容市'],
          contacts: '王工',
          projects: 2,
          done: 1,
          overdue: 1,
          investment: 0.3,
        },
      },
      { id: '乙', cells: { name: '乙', projects: 1, done: 0, overdue: 0 } },
    ])
  })
})

describe('a named list', () => {
  const DONE = new Set(['已完成'])
  const projects = rowsOf([
    { enterprise: '甲', tags: ['首批', '绿岛'], status: '已完成' },
    { enterprise: '甲', tags: ['首批'], status: '在建' },
    { enterprise: '乙', tags: ['首批'], status: '在建' },
    { enterprise: '丙', status: '已完成' },
  ])
  const tags = [
    { name: '首批', expected: 3, unit: '家', text: null } as const,
    { name: '第二批', expected: 8, unit: '家', text: null } as const,
  ]

  it('counts enterprises, not projects, where the plan says 家, and tells the shortfall', () => {
    expect(tagCounts(tags, projects, DONE)[0]).toEqual({
      name: '首批',
      expected: 3,
      unit: '家',
      count: 2,
      projects: 3,
      done: 1,
      shortfall: 1,
    })
  })

  it('that nobody bears yet is short of all, and one that the plan does not know comes last', () => {
    expect(tagCounts(tags, projects, DONE).map((tag) => [tag.name, tag.shortfall])).toEqual([
      ['首批', 1],
      ['第二批', 8],
      ['绿岛', 0],
    ])
  })
})
