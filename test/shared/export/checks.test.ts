import { describe, expect, it } from 'vitest'
import type { ExportFormat, ExportKind, Row } from '../../../src/shared/contract/schemas.ts'
import { exportChecks, openPlaces } from '../../../src/shared/export/checks/export-checks.ts'
import { contentOf } from '../../../src/shared/export/content.ts'
import type { PlanDefinition } from '../../../src/shared/plan/definition.ts'
import { PLAN } from '../../support/plan.ts'

const MOMENT = { today: '2023-06-01', since: () => new Set<string>() }

let next = 0
const project = (cells: Row['cells']): Row => {
  next += 1
  return {
    id: `p${next}`,
    cells: {
      code: `2023-DY-A-${next}`,
      district: '丹阳市',
      category: 'VOCs治理项目',
      enterprise: `甲${next}`,
      name: '治理',
      ...cells,
    },
  }
}

const checked = (
  kind: ExportKind,
  projects: Row[],
  plan: PlanDefinition = PLAN,
  exemptions: Row[] = [],
  format: ExportFormat = 'pdf',
) => {
  const content = contentOf(plan, { projects, items: [], views: [] }, MOMENT, kind)
  const ledger = { projects, enterprises: [], exemptions, today: '2023-06-01' }
  return exportChecks(content, ledger, format)
}

const keysOf = (checks: ReturnType<typeof checked>) => checks.map(({ key }) => key)

describe('checks of 附件1', () => {
  it('name every cell that is not the official number and lead to its projects', () => {
    const checks = checked('annex1', [project({})])
    const [quota] = checks
    expect(quota?.key).toBe('quota')
    // 8 districts by 4 categories, of which three are officially none.
    expect(quota?.places).toHaveLength(29)
    expect(quota?.places).toContainEqual({
      where: '丹阳市 · VOCs治理项目',
      what: '台账 1，应 43，差 −42',
      target: { page: 'projects', query: { district: '丹阳市', category: 'VOCs治理项目' } },
    })
  })

  it('name a project that is counted nowhere', () => {
    const lost = project({ category: '已取消的类别' })
    const found = checked('annex1', [lost]).find(({ key }) => key === 'uncounted')
    expect(found?.places).toMatchObject([
      {
        what: '计划中没有“已取消的类别”，没有计数',
        target: { query: { row: lost.id, field: 'category' } },
      },
    ])
  })

  it('name a project that is counted twice, but not what nobody sees there', () => {
    const twice = [project({ enterprise: '乙' }), project({ enterprise: '乙', phone: 'x' })]
    const keys = keysOf(checked('annex1', twice))
    expect(keys).toContain('duplicate')
    expect(keys).not.toContain('phone')
  })
})

describe('checks of the targets', () => {
  it('find nothing in the plan as it was issued', () => {
    expect([...checked('annex2', []), ...checked('air', [])]).toEqual([])
  })

  it('name a total that is not the sum, and a cell without a value', () => {
    const { nox } = PLAN.targets
    const plan = {
      ...PLAN,
      targets: {
        ...PLAN.targets,
        nox: { districts: { ...nox?.districts }, total: 9999 },
        vocs: { districts: {}, total: null },
      },
    }
    const checks = checked('annex2', [], plan)
    expect(keysOf(checks)).toEqual(['sum', 'blank'])
    expect(checks[0]?.places).toMatchObject([
      { what: '各辖市区之和 3223，计划给出 9999', target: { page: 'targets' } },
    ])
    expect(checks[1]?.places).toHaveLength(8)
  })
})

describe('checks of the detail list', () => {
  const findings = (cells: Row['cells']) => keysOf(checked('projects', [project(cells)]))

  it('name what is missing where it is printed', () => {
    const checks = checked('projects', [project({})])
    const missing = checks.find(({ key }) => key === 'missing')
    expect(missing?.places.map(({ target }) => target.query.field)).toContain('measures')
    // 统一社会信用代码 is missing too, but is not printed.
    expect(missing?.places.map(({ target }) => target.query.field)).not.toContain('creditCode')
  })

  it.each<ExportFormat>(['xlsx', 'csv'])('name what is wrong in any column of a %s', (format) => {
    const cells = {
      startedOn: '2023-05-02',
      completedOn: '2023-05-01',
      creditCode: '123',
      phone: '1',
      investment: 10,
      invested: 11,
    }
    const wrong = ['order', 'creditCode', 'phone', 'above']
    const keys = (as: ExportFormat) => keysOf(checked('projects', [project(cells)], PLAN, [], as))
    expect(keys(format)).toEqual(expect.arrayContaining(wrong))
    expect(keys('docx')).not.toEqual(expect.arrayContaining(['order']))
    expect(keys('pdf').filter((key) => wrong.includes(key))).toEqual([])
  })

  it('name a deadline in words from which no day follows', () => {
    expect(findings({ deadlineText: '尽快' })).toContain('deadlineText')
    expect(findings({ deadlineText: '6月底前', deadline: '2023-06-30' })).not.toContain(
      'deadlineText',
    )
  })

  it.each(['投资待核实', '待定', '张三??', '（暂估）'])(
    'name what is not confirmed: %s',
    (text) => {
      expect(findings({ measures: text })).toContain('unconfirmed')
    },
  )

  it('leave alone what somebody has set aside with a reason', () => {
    const row = project({ deadlineText: '尽快' })
    const exemption = {
      id: 'e',
      cells: { rule: 'deadlineText', row: row.id, field: 'deadline', value: '', reason: '长期' },
    }
    expect(keysOf(checked('projects', [row], PLAN, [exemption]))).not.toContain('deadlineText')
  })
})

describe('checks of the tasks', () => {
  it('say which deadlines have no day, which asks for nothing', () => {
    const checks = checked('tasks', [])
    expect(checks.map(({ key, severity }) => [key, severity])).toEqual([['undated', 'note']])
    expect(openPlaces(checks)).toBe(0)
  })
})
