/** The plan changed row by row, as 设置 does, and everything that names what was changed. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Ledger } from '../../../src/main/ledger/ledger.ts'
import { commitEdits } from '../../../src/main/lists/commit.ts'
import { planOf } from '../../../src/main/plan/current-plan.ts'
import type { Cells } from '../../../src/shared/changes/change.ts'
import type { Edit } from '../../../src/shared/contract/schemas.ts'
import { standingOf } from '../../../src/shared/overview/standing.ts'
import { vocabularyOf } from '../../../src/shared/plan/vocabulary.ts'
import { NO_MAPPING } from '../../../src/shared/plan/years/mapping.ts'
import { nextPlan } from '../../../src/shared/plan/years/next-plan.ts'
import { scheduleRules } from '../../../src/shared/schedule/rules.ts'
import { makeLedger, TESTER } from '../../support/ledgers.ts'
import { temporaryFolder } from '../../support/temp-folder.ts'

const folder = temporaryFolder()
let ledger: Ledger
beforeEach(() => {
  ledger = makeLedger(folder, { sample: true })
})
afterEach(() => {
  expect(ledger.verify().problems).toEqual([])
  ledger.close()
})

const edit = (...edits: Edit[]) => commitEdits(ledger, TESTER, edits)
const set = (list: string, id: string, field: string, value: string | number | null): Edit => ({
  edit: 'set',
  list,
  id,
  field,
  value,
})
const PLACE = { district: '丹阳市', category: 'VOCs治理项目' }
const countIn = (field: string, name: string) =>
  ledger.rows('project').filter(({ cells }) => cells[field] === name).length

describe('a district that is renamed', () => {
  it('keeps its projects, numbers and values, in one change that undo takes back', () => {
    edit({
      edit: 'insert',
      list: 'measure',
      cells: { indicator: 'pm25', district: '丹阳市', month: '2023-03', value: 40 },
    })
    const before = structuredClone(planOf(ledger))
    edit(set('district', '丹阳市', 'name', '曲阿市'))
    const plan = planOf(ledger)
    expect(plan.districts[0]).toMatchObject({ name: '曲阿市', short: 'DY' })
    expect(plan.districts[0]?.aliases).toContain('丹阳市')
    expect(plan.quotas.曲阿市).toEqual(before.quotas.丹阳市)
    expect(plan.targets.nox?.districts.曲阿市).toBe(630)
    expect(plan.quotas).not.toHaveProperty('丹阳市')
    expect([countIn('district', '丹阳市'), countIn('district', '曲阿市')]).toEqual([0, 164])
    expect(ledger.rows('measure').map(({ id }) => id)).toEqual(['pm25/曲阿市/2023-03'])
    ledger.undo(TESTER)
    expect(planOf(ledger)).toEqual(before)
    expect(countIn('district', '丹阳市')).toBe(164)
  })

  it('and a category that is renamed at once are both so in numbers and projects', () => {
    const before = planOf(ledger).quotas.丹阳市?.VOCs治理项目
    edit(
      set('district', '丹阳市', 'name', '曲阿市'),
      set('category', 'VOCs治理项目', 'name', 'VOCs治理'),
    )
    expect(planOf(ledger).quotas.曲阿市?.VOCs治理).toBe(before)
    expect([countIn('district', '曲阿市'), countIn('category', 'VOCs治理项目')]).toEqual([164, 0])
    ledger.undo(TESTER)
    expect(planOf(ledger).quotas.丹阳市?.VOCs治理项目).toBe(before)
  })

  it('cannot be deleted before its projects, but with them', () => {
    edit({
      ...{ edit: 'insert', list: 'district' },
      cells: { name: '新城区', short: 'XC' },
    })
    const cells = { district: '新城区', category: 'VOCs治理项目', enterprise: '甲厂', name: '一' }
    edit({ edit: 'insert', list: 'project', cells })
    const project = ledger.rows('project').at(-1)?.id ?? ''
    const id = ledger.rows('district').find(({ cells: own }) => own.name === '新城区')?.id ?? ''
    const gone = { edit: 'delete', list: 'district', id } as const
    expect(() => edit(gone)).toThrow('还有 1 个项目属于“新城区”')
    edit({ edit: 'delete', list: 'project', id: project }, gone)
    expect(planOf(ledger).districts.map(({ name }) => name)).not.toContain('新城区')
  })

  it('and another that are renamed at once are both so in a view that is narrowed to them', () => {
    const state = JSON.stringify({ filters: { district: { values: ['丹阳市', '句容市'] } } })
    edit({ edit: 'insert', list: 'view', cells: { list: 'project', name: '两市', state } })
    edit(set('district', '丹阳市', 'name', '曲阿市'), set('district', '句容市', 'name', '茅山市'))
    expect(JSON.parse(String(ledger.rows('view').at(-1)?.cells.state))).toMatchObject({
      filters: { district: { values: ['曲阿市', '茅山市'] } },
    })
  })

  it('is found in a workbook by its old name', () => {
    edit(set('district', '丹阳市', 'name', '曲阿市'))
    edit({ edit: 'insert', list: 'project', cells: { ...place('丹阳市'), name: '新项目' } })
    expect(countIn('district', '曲阿市')).toBe(165)
  })
})

const place = (district: string) => ({ district, category: 'VOCs治理项目' })

describe('a category', () => {
  it('that is renamed is so in the milestones that speak of it', () => {
    edit(set('category', 'VOCs治理项目', 'name', 'VOCs综合治理'))
    expect(planOf(ledger).milestones[0]?.categories).toEqual(['源头替代项目', 'VOCs综合治理'])
    expect(countIn('category', 'VOCs综合治理')).toBe(201)
  })

  it('that still has projects is not deleted', () => {
    expect(() => edit({ edit: 'delete', list: 'category', id: '源头替代项目' })).toThrow(
      '还有 75 个项目属于“源头替代项目”，请先改到别处再删除',
    )
  })

  it('that is added takes the next letter and place, and has no quotas yet', () => {
    edit({ edit: 'insert', list: 'category', cells: { name: '移动源治理' } })
    const plan = planOf(ledger)
    expect(plan.categories.at(-1)).toMatchObject({ name: '移动源治理', short: 'E' })
    edit({
      edit: 'insert',
      list: 'quota',
      cells: { district: '丹阳市', category: '移动源治理', count: 7 },
    })
    expect(planOf(ledger).quotas.丹阳市?.移动源治理).toBe(7)
    edit({ edit: 'delete', list: 'category', id: categoryId('移动源治理') })
    expect(ledger.row('quota', '丹阳市/移动源治理')).toBeNull()
  })
})

const categoryId = (name: string) =>
  ledger.rows('category').find(({ cells }) => cells.name === name)?.id ?? ''

describe('a status', () => {
  it('that is renamed is so in projects, reports and views, and means what it meant', () => {
    const [project] = ledger.rows('project').filter(({ cells }) => cells.status === '已完成')
    const state = { columns: [], filters: { status: { values: ['已完成'] } }, search: '已完成' }
    edit(
      {
        edit: 'insert',
        list: 'progress',
        cells: { project: project?.id ?? '', month: '2023-04', status: '已完成' },
      },
      {
        edit: 'insert',
        list: 'view',
        cells: { name: '完成的', list: 'project', state: JSON.stringify(state) },
      },
    )
    const before = countIn('status', '已完成')
    edit(set('status', '已完成', 'name', '完工'))
    expect([countIn('status', '已完成'), countIn('status', '完工')]).toEqual([0, before])
    expect(ledger.rows('progress').at(-1)?.cells.status).toBe('完工')
    expect(JSON.parse(String(ledger.rows('view').at(-1)?.cells.state))).toMatchObject({
      filters: { status: { values: ['完工'] } },
      search: '已完成',
    })
    const status = planOf(ledger).statuses.find(({ name }) => name === '完工')
    expect(status).toMatchObject({ done: true, ended: false })
    expect(status?.aliases).toContain('已完成')
    edit(set('project', project?.id ?? '', 'status', '已完成'))
    expect(ledger.row('project', project?.id ?? '')?.status).toBe('完工')
    ledger.undo(TESTER)
    expect(countIn('status', '已完成')).toBe(before)
  })

  const add = (name: string, cells: Cells = {}) =>
    edit({ edit: 'insert', list: 'status', cells: { name, ...cells } })
  const rowId = (name: string) =>
    ledger.rows('status').find(({ cells }) => cells.name === name)?.id ?? ''
  const rulesOf = () => scheduleRules(planOf(ledger), '2023-06-30')

  it('of the office itself is judged by what the office says that it means', () => {
    const [late] = ledger.rows('project').filter(({ cells }) => cells.status === '在建')
    const project = late?.id ?? ''
    const stageOf = () => {
      const row = { id: project, cells: ledger.row('project', project) ?? {} }
      return standingOf(row, rulesOf())
    }
    edit(set('project', project, 'deadline', '2023-04-30'))
    add('整改闭环', { done: '是', aliases: ['闭环'] })
    add('批次待定', { notStarted: '是' })
    expect(planOf(ledger).statuses.slice(-2)).toMatchObject([
      { name: '整改闭环', notStarted: false, done: true, ended: false, retired: false },
      { name: '批次待定', notStarted: true, done: false },
    ])
    expect(stageOf()).toBe('overdue')
    edit(set('project', project, 'status', '闭环'))
    expect([ledger.row('project', project)?.status, stageOf()]).toEqual(['整改闭环', 'done'])
    edit(set('project', project, 'status', '批次待定'), set('project', project, 'deadline', null))
    expect(stageOf()).toBe('notStarted')
    edit(set('status', rowId('批次待定'), 'notStarted', '否'))
    expect(stageOf()).toBe('underWay')
    edit(set('status', rowId('批次待定'), 'ended', '是'))
    expect(stageOf()).toBe('cancelled')
    expect(() => edit({ edit: 'delete', list: 'status', id: rowId('批次待定') })).toThrow(
      '还有 1 个项目属于“批次待定”',
    )
    edit({ edit: 'delete', list: 'status', id: rowId('整改闭环') })
    expect(planOf(ledger).statuses.at(-1)?.name).toBe('批次待定')
  })

  it('that is retired is offered no more, yet projects keep it and workbooks are understood', () => {
    const before = countIn('status', '调试')
    edit(set('status', '调试', 'retired', '是'))
    const { status } = vocabularyOf(planOf(ledger)).words
    expect(status.names).not.toContain('调试')
    expect(status.find('试运行')).toBe('调试')
    expect(countIn('status', '调试')).toBe(before)
    expect(nextPlan(planOf(ledger), 2024, NO_MAPPING).statuses).toEqual(planOf(ledger).statuses)
    ledger.undo(TESTER)
    expect(vocabularyOf(planOf(ledger)).words.status.names).toContain('调试')
  })

  it('stands first only where a new project may begin with it', () => {
    const swapped = [set('status', '已完成', 'order', 1), set('status', '未开工', 'order', 4)]
    expect(() => edit(...swapped)).toThrow('排在最前的状态是新项目的状态')
    add('前期手续', { notStarted: '是' })
    edit(set('status', rowId('前期手续'), 'order', 1), set('status', '未开工', 'order', 2))
    edit({ edit: 'insert', list: 'project', cells: { ...PLACE, enterprise: '新项目的企业' } })
    expect(ledger.rows('project').at(-1)?.cells.status).toBe('前期手续')
    expect(rulesOf().stages.get('未开工')?.isNotStarted).toBe(true)
  })

  it('cannot take the name of another, nor mean two things at once', () => {
    expect(() => edit(set('status', '在建', 'name', '调试'))).toThrow('状态名称重复：调试')
    expect(() => edit(set('status', '在建', 'done', '也许'))).toThrow('可填：否、是')
    expect(() => edit(set('status', '已完成', 'notStarted', '是'))).toThrow(
      '不能既算作未开工，又算作完成',
    )
  })
})

describe('a named list', () => {
  it('that is renamed is so in projects and milestones; one deleted stays with its projects', () => {
    const [first, second] = ledger.rows('project')
    edit(
      set('project', first?.id ?? '', 'tags', '首批28家、重点'),
      set('project', second?.id ?? '', 'tags', '首批28家'),
      {
        edit: 'insert',
        list: 'milestone',
        cells: { name: '首批', by: '2023-06-30', share: 50, tag: '首批28家' },
      },
    )
    const bearing = () => [first, second].map((row) => ledger.row('project', row?.id ?? '')?.tags)
    edit(set('tag', '首批28家', 'name', '首批名单'))
    expect(bearing()).toEqual([['首批名单', '重点'], ['首批名单']])
    expect(planOf(ledger).milestones.at(-1)?.tag).toBe('首批名单')
    ledger.undo(TESTER)
    expect(bearing()).toEqual([['首批28家', '重点'], ['首批28家']])
    edit({ edit: 'delete', list: 'tag', id: '首批28家' })
    expect(bearing()).toEqual([['首批28家', '重点'], ['首批28家']])
  })
})

describe('an indicator', () => {
  it('that is added is known by a key of its own, or by that of the field of projects', () => {
    edit({
      edit: 'insert',
      list: 'indicator',
      cells: { name: '二氧化硫', unit: '吨', table: '附件2', total: '各地相加' },
    })
    edit({ edit: 'insert', list: 'indicator', cells: { name: '臭氧浓度', unit: '微克/立方米' } })
    const [sulphur, ozone] = planOf(ledger).indicators.slice(-2)
    expect(sulphur).toMatchObject({ key: 'so2', table: 'annex2', total: 'sum', better: 'lower' })
    expect(ozone?.key).toMatch(/^indicator\d+$/u)
    expect(ozone).toMatchObject({ decimals: 0, zero: '0' })
  })

  it('that is deleted takes its targets along, but not values that were entered', () => {
    edit({
      edit: 'insert',
      list: 'measure',
      cells: { indicator: 'pm25', district: '丹阳市', month: '2023-03', value: 40 },
    })
    expect(() => edit({ edit: 'delete', list: 'indicator', id: 'pm25' })).toThrow(
      /还有 1 个月度值/u,
    )
    edit({ edit: 'delete', list: 'indicator', id: 'dustfall' })
    expect(ledger.rows('target').some(({ cells }) => cells.indicator === 'dustfall')).toBe(false)
  })
})

describe('the plan itself', () => {
  it('takes other days, points and order of the ranking', () => {
    edit(
      set('plan', 'plan', 'dueSoonDays', 20),
      set('plan', 'plan', 'paceTolerance', 3),
      set('plan', 'plan', 'rankingOrder', '逾期项目数、完成率'),
    )
    expect(planOf(ledger)).toMatchObject({
      schedule: { dueSoonDays: 20, paceTolerance: 3 },
      ranking: { order: ['lateCount', 'doneShare'] },
    })
    expect(() => edit(set('plan', 'plan', 'rankingOrder', '好看'))).toThrow(/可填：完成率/u)
    expect(() => edit(set('plan', 'plan', 'rankingOrder', null))).toThrow()
  })

  it('refuses letters that stand twice or are none', () => {
    expect(() => edit(set('district', '丹阳市', 'short', 'JR'))).toThrow('辖市区简码重复：JR')
    expect(() => edit(set('district', '丹阳市', 'short', 'd1'))).toThrow('应为两个大写字母')
  })
})
