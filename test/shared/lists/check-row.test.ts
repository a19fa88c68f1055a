import { describe, expect, it } from 'vitest'
import type { Cells } from '../../../src/shared/changes/change.ts'
import { checkRow } from '../../../src/shared/lists/check-row.ts'
import { PROJECTS } from '../../../src/shared/lists/projects.ts'

const whole: Cells = {
  district: '丹阳市',
  category: 'VOCs治理项目',
  kind: '深度治理',
  enterprise: '丹阳甲公司',
  creditCode: '51420000MJH2003604',
  industry: '包装印刷',
  name: '一号线治理',
  measures: '更换活性炭',
  respUnit: '丹阳甲公司',
  deadlineText: '2023年4月底前',
  deadline: '2023-04-30',
  status: '在建',
}

const issuesOf = (more: Cells) => checkRow(PROJECTS, { ...whole, ...more })
const found = (more: Cells) =>
  issuesOf(more).map(({ level, code, field }) => `${level} ${code} ${field}`)

describe('the check of a row', () => {
  it('finds nothing in a whole row', () => {
    expect(issuesOf({})).toEqual([])
  })

  it.each(['district', 'category', 'status'])('refuses a row without %s', (field) => {
    expect(found({ [field]: null })).toEqual([`error missing ${field}`])
  })

  it('refuses a row with neither enterprise nor name, and takes one with either', () => {
    expect(found({ enterprise: null })).toEqual([])
    expect(found({ name: '' })).toEqual([])
    expect(issuesOf({ enterprise: null, name: null })).toEqual([
      {
        level: 'error',
        code: 'missing',
        field: 'enterprise',
        message: '企业（单位）名称和项目名称至少填一项',
      },
    ])
  })

  it('only warns of anything else that is missing', () => {
    for (const field of ['kind', 'creditCode', 'industry', 'measures', 'respUnit', 'deadline'])
      expect(found({ [field]: null })).toEqual([`warning missing ${field}`])
  })

  it('warns of a credit code whose check character is wrong, and of a phone that is none', () => {
    expect(found({ creditCode: '51420000MJH2003605' })).toEqual(['warning creditCode creditCode'])
    expect(found({ creditCode: '91321100' })).toEqual(['warning creditCode creditCode'])
    expect(found({ phone: '张三13800000000' })).toEqual(['warning phone phone'])
    expect(found({ phone: '0511-88888888转801' })).toEqual(['warning phone phone'])
    for (const phone of ['13800000000', '0511-88888888', '(0511)88888888/13800000000'])
      expect(found({ phone })).toEqual([])
  })

  it('warns of dates in the wrong order and of more spent than the whole', () => {
    expect(found({ startedOn: '2023-05-01', completedOn: '2023-04-30' })).toEqual([
      'warning order completedOn',
    ])
    expect(found({ completedOn: '2023-05-01', acceptedOn: '2023-04-30' })).toEqual([
      'warning order acceptedOn',
    ])
    expect(found({ completedOn: '2023-05-01', closedOn: '2023-04-30' })).toEqual([
      'warning order closedOn',
    ])
    expect(found({ startedOn: '2023-05-01', completedOn: '2023-05-01' })).toEqual([])
    expect(found({ investment: 9, invested: 10 })).toEqual(['warning above invested'])
    expect(found({ investment: 10, invested: 10 })).toEqual([])
    expect(issuesOf({ investment: 9, invested: 10 })[0]?.message).toBe(
      '累计完成投资（10.00）大于总投资（9.00）',
    )
  })

  it('finds one wrong day among the days of a project once', () => {
    const days = { startedOn: '2023-05-10', acceptedOn: '2023-05-20', closedOn: '2023-06-01' }
    expect(found({ ...days, completedOn: '2023-05-01' })).toEqual(['warning order completedOn'])
    expect(found({ ...days, closedOn: '2023-05-19' })).toEqual(['warning order closedOn'])
    expect(found({ ...days, completedOn: '2023-05-15' })).toEqual([])
  })

  it('takes zero for a value, not for a gap', () => {
    expect(found({ investment: 0, invested: 1 })).toEqual(['warning above invested'])
  })

  it('says what is missing by the label', () => {
    expect(issuesOf({ district: null })[0]?.message).toBe('缺辖市区')
  })
})
