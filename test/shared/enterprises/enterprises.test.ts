import { describe, expect, it } from 'vitest'
import type { Cells } from '../../../src/shared/changes/change.ts'
import { enterpriseFields, namedBy } from '../../../src/shared/enterprises/enterprise-fields.ts'
import { enterpriseSheet, sheetCells } from '../../../src/shared/enterprises/enterprise-sheet.ts'
import {
  enterprisesOf,
  type PointingRow,
  rowsOf,
} from '../../../src/shared/enterprises/enterprises.ts'
import { registerOf } from '../../../src/shared/enterprises/register.ts'
import { entryCells } from '../../../src/shared/enterprises/registration.ts'
import { BUILT_IN } from '../../../src/shared/lists/known-lists.ts'
import { PROJECTS } from '../../../src/shared/lists/projects.ts'
import { scheduleRules } from '../../../src/shared/schedule/rules.ts'
import { tagCounts } from '../../../src/shared/tags/tag-counts.ts'
import { PLAN } from '../../support/plan.ts'

const CODE = '91350100M000100Y43'
const OTHER = '51420000MJH2003604'
const listed = (cells: Cells[], from = 'row') =>
  cells.map((item, place) => ({ id: `${from}${place}`, cells: item }))

const EMPTY = { name: '', code: '', district: '', town: '', industry: '', period: '' }
const found = (rows: Partial<PointingRow>[], entries: Cells[] = []) =>
  enterprisesOf(
    [
      {
        list: PROJECTS,
        rows: rows.map((row, place) => ({ ...EMPTY, id: `row${place}`, ...row })),
      },
    ],
    listed(entries, 'firm'),
  )

describe('an enterprise that is not registered', () => {
  it('is one by its credit code, however its name is written', () => {
    const [only, ...others] = found([
      { name: '云岭化工有限公司', code: CODE, district: '丹阳市' },
      { name: '丹阳云岭化工', code: CODE, district: '句容市' },
      { name: '云岭化工有限公司', code: CODE, district: '丹阳市' },
    ])
    expect(others).toEqual([])
    expect(only).toMatchObject({ key: CODE, entry: null, doubt: null })
    expect(only && entryCells(only)).toEqual({
      name: '云岭化工有限公司',
      formerNames: ['丹阳云岭化工'],
      creditCode: CODE,
      district: '丹阳市',
    })
  })

  it('takes in a row that has only its name, in any spelling', () => {
    const all = found([
      { name: '云岭（镇江）化工有限责任公司' },
      { name: '云岭(镇江)化工有限公司', code: CODE },
      {},
    ])
    expect(all.map((one) => [one.key, rowsOf(one).length])).toEqual([[CODE, 2]])
  })

  it('is not one for all rows that write the same word in place of a code', () => {
    const fields = enterpriseFields(PROJECTS)
    const rows = ['甲厂', '乙厂'].map((enterprise) =>
      fields === null ? {} : namedBy(fields, { enterprise, creditCode: '待补' }),
    )
    expect(found(rows).map(({ key }) => key)).toEqual(['甲厂', '乙厂'])
  })

  it('is doubtful where its name is registered under another code, or twice', () => {
    const entries = [
      { name: '甲厂', creditCode: OTHER },
      { name: '乙厂', district: '丹阳市' },
      { name: '乙厂', district: '句容市' },
    ]
    const all = found(
      [
        { name: '甲厂', code: CODE },
        { name: '乙厂', district: '扬中市' },
      ],
      entries,
    )
    expect(all.filter(({ entry }) => entry === null).map(({ doubt }) => doubt)).toEqual([
      `“甲厂”已登记，信用代码是 ${OTHER}，请核对`,
      '名录中有 2 家“乙厂”，请补信用代码或辖市区',
    ])
  })

  it('is doubtful where two entries have its code', () => {
    const entries = [
      { name: '甲厂', creditCode: CODE },
      { name: '乙厂', creditCode: CODE },
    ]
    const all = found([{ name: '丙厂', code: CODE }], entries)
    expect(all.at(-1)).toMatchObject({
      entry: null,
      doubt: `名录中有 2 家登记了信用代码 ${CODE}，请先合并或更正`,
    })
  })
})

describe('a registered enterprise', () => {
  it('has the rows of its code, of its names and of a name that others tell its code for', () => {
    const [firm, ...others] = found(
      [
        { name: '随便什么', code: CODE },
        { name: '云岭化工有限责任公司' },
        { name: '丹阳云岭' },
        { name: '岭' },
        { name: '岭', code: CODE },
      ],
      [{ name: '云岭化工有限公司', formerNames: ['丹阳云岭'], creditCode: CODE }],
    )
    expect(others).toEqual([])
    expect(
      firm &&
        rowsOf(firm)
          .map(({ id }) => id)
          .sort(),
    ).toEqual(['row0', 'row1', 'row2', 'row3', 'row4'])
  })
})

describe('the sheet of enterprises', () => {
  const projects = listed([
    { enterprise: '甲', status: '在建', investment: 0.1, contact: '王工' },
    { enterprise: '甲（集团）', creditCode: CODE, status: '已完成', investment: 0.2 },
    { enterprise: '乙', status: '在建', deadline: '2023-06-30' },
  ])
  const shown = (entries: Cells[]) =>
    found(
      projects.map(({ id, cells }) => ({
        id,
        name: String(cells.enterprise),
        code: String(cells.creditCode ?? ''),
        district: '丹阳市',
      })),
      entries,
    ).map((one) =>
      sheetCells(one, {
        register: registerOf(listed(entries, 'firm')),
        rules: scheduleRules(PLAN, '2023-07-01'),
        projects: new Map(projects.map((row) => [row.id, row])),
      }),
    )

  it('adds up what the projects of each state, and leaves empty what none states', () => {
    expect(shown([{ name: '甲', formerNames: ['甲（集团）'] }])).toEqual([
      {
        registered: '已登记',
        faults: `有行写了信用代码 ${CODE}，名录中没有`,
        total: 2,
        projectRows: 2,
        done: 1,
        overdue: 0,
        investment: 0.3,
        contacts: '王工',
      },
      {
        name: '乙',
        district: '丹阳市',
        registered: '未登记',
        total: 1,
        projectRows: 1,
        done: 0,
        overdue: 1,
      },
    ])
  })

  it('tells two entries that may be one, and rows of another district', () => {
    const [first, second] = shown([
      { name: '甲', creditCode: CODE, district: '句容市' },
      { name: '甲（集团）', creditCode: CODE },
    ])
    expect(first?.faults).toBe('信用代码与“甲（集团）”相同；1 行属于丹阳市')
    expect(second?.faults).toBe('信用代码与“甲”相同')
  })

  it('shows the name of an industry beside its code', () => {
    const keys = enterpriseSheet(BUILT_IN, new Set()).fields.map(({ key }) => key)
    expect(keys.indexOf('industryName')).toBe(keys.indexOf('industry') + 1)
  })
})

describe('a named list', () => {
  const DONE = new Set(['已完成'])
  const projects = listed([
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
    expect(tagCounts(tags, projects, DONE, [])[0]).toEqual({
      name: '首批',
      expected: 3,
      unit: '家',
      count: 2,
      projects: 3,
      done: 1,
      shortfall: 1,
    })
  })

  it('counts once what is one enterprise under two names', () => {
    const entries = listed([{ name: '甲', formerNames: ['乙'] }], 'firm')
    expect(tagCounts(tags, projects, DONE, entries)[0]?.count).toBe(1)
  })

  it('that nobody bears yet is short of all, and one that the plan does not know comes last', () => {
    expect(tagCounts(tags, projects, DONE, []).map((tag) => [tag.name, tag.shortfall])).toEqual([
      ['首批', 1],
      ['第二批', 8],
      ['绿岛', 0],
    ])
  })
})
