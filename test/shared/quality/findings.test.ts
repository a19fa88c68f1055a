import { describe, expect, it } from 'vitest'
import type { Cells } from '../../../src/shared/changes/change.ts'
import type { PlanDefinition } from '../../../src/shared/plan/definition.ts'
import { findingsOf, QUALITY_RULES } from '../../../src/shared/quality/findings.ts'
import { scheduleRules } from '../../../src/shared/schedule/rules.ts'
import { PLAN } from '../../support/plan.ts'

/** A project without any finding. */
const WHOLE: Cells = {
  code: '2023-DY-C-001',
  enterprise: '丹阳云岭化工有限公司',
  name: '废气治理',
  district: '丹阳市',
  category: 'VOCs治理项目',
  status: '在建',
  kind: '清洁能源替代',
  creditCode: '91350100M000100Y43',
  industry: '水泥',
  measures: '改造',
  respUnit: '丹阳市生态环境局',
  deadlineText: '2023年底前',
  deadline: '2023-12-31',
}

const rowsOf = (cells: Cells[]) =>
  cells.map((item, place) => ({ id: String(place), cells: { ...WHOLE, ...item } }))

function found(
  cells: Cells[],
  exemptions: Cells[] = [],
  enterprises: Cells[] = [],
  plan: PlanDefinition = PLAN,
) {
  const facts = {
    projects: rowsOf(cells),
    enterprises: enterprises.map((item, place) => ({ id: `firm${place}`, cells: item })),
    plan,
    rules: scheduleRules(plan, '2023-09-15'),
  }
  const rows = exemptions.map((item, place) => ({ id: String(place), cells: item }))
  return findingsOf(facts, rows)
}

/** Rule, row and field of every open finding. */
const open = (cells: Cells[], exemptions: Cells[] = []) =>
  found(cells, exemptions).flatMap(({ open: findings }) =>
    findings.map(({ rule, row, field }) => `${rule.key} ${row.id} ${field}`),
  )

const many = (count: number, cells: Cells) =>
  Array.from({ length: count }, (_, place) => ({ ...cells, name: `第${place}号线` }))

describe('a quality rule', () => {
  it('finds nothing in a project that is whole', () => {
    expect(open([{}])).toEqual([])
  })

  it.each<[string, Cells, string]>([
    ['a finished project without a day', { status: '已完成' }, 'doneUndated 0 completedOn'],
    ['a closed project without a day of it', { status: '已销号' }, 'closureUndated 0 closedOn'],
    ['an accepted one without its day', { status: '已验收' }, 'closureUndated 0 acceptedOn'],
    ['a finished project of 80 %', { status: '已销号', progress: 80 }, 'doneShort 0 progress'],
    ['a day of acceptance on an open project', { acceptedOn: '2023-06-01' }, 'openClosed 0 status'],
    ['a day on an open project', { completedOn: '2023-06-01' }, 'openDated 0 status'],
    ['a hundred per cent of an open project', { progress: 100 }, 'openFull 0 status'],
    ['an idle project with money spent', { status: '未开工', invested: 3 }, 'idleBegun 0 status'],
    ['a day that has not come', { startedOn: '2023-09-16' }, 'future 0 startedOn'],
    [
      'a deadline without a day',
      { deadlineText: '尽快', deadline: null },
      'deadlineText 0 deadline',
    ],
    ['a deadline of another year', { deadline: '2024-06-30' }, 'deadlineYear 0 deadline'],
    ['a wrong check digit', { creditCode: '91350100M000100Y44' }, 'creditCode 0 creditCode'],
    ['a telephone in words', { phone: '见附件' }, 'phone 0 phone'],
    [
      'an acceptance before completion',
      { startedOn: '2023-05-02', completedOn: '2023-05-01', status: '已完成' },
      'order 0 completedOn',
    ],
    ['more spent than planned', { investment: 10, invested: 11 }, 'above 0 invested'],
    [
      'grants above the money',
      { investment: 10, cityFund: 4, provinceFund: 7 },
      'grants 0 investment',
    ],
    ['kilograms for tonnes', { nox: 4000 }, 'reductionTarget 0 nox'],
    ['what is to be confirmed', { measures: '改造（待核实）' }, 'unconfirmed 0 measures'],
  ])('finds %s', (_what, cells, finding) => {
    expect(open([cells])).toContain(finding)
  })

  it.each<[string, Cells]>([
    ['today itself', { startedOn: '2023-09-15' }],
    ['an idle project at nought per cent', { status: '未开工', progress: 0 }],
    ['a reduction of the whole target', { nox: 3223 }],
    ['all money from grants', { investment: 10, cityFund: 4, provinceFund: 6 }],
    ['the last day of the plan year', { deadline: '2023-12-31' }],
  ])('lets %s pass', (_what, cells) => {
    expect(open([cells])).toEqual([])
  })

  it('finds the same project twice in a district, and reported by two', () => {
    expect(open([{}, {}])).toEqual(['duplicate 1 name'])
    expect(open([{}, { district: '句容市' }])).toEqual(['duplicateElsewhere 1 name'])
    expect(open([{}, { equipment: '2号机组' }])).toEqual([])
    expect(open([{ name: null }, { name: null }])).not.toContain('duplicate 1 name')
  })

  it('finds a reduction far above its kind, from eight projects on', () => {
    const usual = { vocs: 2 }
    expect(open([...many(7, usual), { vocs: 41 }])).toEqual(['reductionKind 7 vocs'])
    expect(open([...many(7, usual), { vocs: 40 }])).toEqual([])
    expect(open([...many(6, usual), { vocs: 400 }])).toEqual([])
  })

  it('takes a status by what it means, whatever it is called', () => {
    const own = { notStarted: false, done: true, ended: false, accepted: false, retired: false }
    const plan = {
      ...PLAN,
      statuses: [...PLAN.statuses, { ...own, name: '整改闭环', closed: true, aliases: [] }],
    }
    const keys = (cells: Cells) =>
      found([cells], [], [], plan).flatMap(({ rule, open: findings }) =>
        findings.length === 0 ? [] : [rule.key],
      )
    expect(keys({ status: '整改闭环', completedOn: '2023-06-01' })).toEqual(['closureUndated'])
    expect(keys({ status: '关停退出', completedOn: '2023-06-01', progress: 40 })).toEqual([])
  })

  it('is named by a key of its own', () => {
    const keys = QUALITY_RULES.map((rule) => rule.key)
    expect(new Set(keys).size).toBe(keys.length)
  })
})

describe('a project of a registered enterprise', () => {
  const breaches = (key: string, cells: Cells[], enterprises: Cells[]) =>
    found(cells, [], enterprises)
      .find(({ rule }) => rule.key === key)
      ?.open.map(({ row, message }) => [row.id, message])

  it('stands in the district of the register', () => {
    const firm = { name: '甲厂', formerNames: ['老甲厂'], district: '句容市' }
    expect(
      breaches(
        'registeredDistrict',
        [
          { enterprise: '老甲厂', creditCode: null, district: '丹阳市' },
          { enterprise: '甲厂', creditCode: null, district: '句容市' },
          { enterprise: '乙厂', creditCode: null, district: '丹阳市' },
        ],
        [firm, { name: '乙厂' }],
      ),
    ).toEqual([['0', '企业名录中甲厂属于句容市']])
  })

  it('is a duplicate under whichever of its names', () => {
    const cells = ['甲厂', '老甲厂'].map((enterprise) => ({
      ...{ enterprise, creditCode: null, name: '锅炉改造', district: '丹阳市' },
    }))
    expect(breaches('duplicate', cells, [])).toEqual([])
    const firm = { name: '甲厂', formerNames: ['老甲厂'] }
    expect(breaches('duplicate', cells, [firm])).toHaveLength(1)
  })
})

describe('a finding set aside with a reason', () => {
  const late = { deadline: '2024-06-30' }
  const exemption = {
    rule: 'deadlineYear',
    row: '0',
    field: 'deadline',
    value: '2024-06-30',
    reason: '跨年项目',
  }

  it('is no longer open, and says why', () => {
    expect(open([late], [exemption])).toEqual([])
    const rule = found([late], [exemption]).find((item) => item.rule.key === 'deadlineYear')
    expect(rule?.exempt).toMatchObject([{ reason: '跨年项目' }])
  })

  it('opens again when the cell is changed', () => {
    expect(open([{ deadline: '2025-06-30' }], [exemption])).toEqual(['deadlineYear 0 deadline'])
  })

  it('holds for its own project and rule only', () => {
    expect(open([{}, { ...late, name: '二期' }], [exemption])).toEqual(['deadlineYear 1 deadline'])
  })
})
