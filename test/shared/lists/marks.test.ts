import { describe, expect, it } from 'vitest'
import type { Cells } from '../../../src/shared/changes/change.ts'
import { daysLeft, marksOf } from '../../../src/shared/lists/marks.ts'
import { PROJECTS } from '../../../src/shared/lists/projects.ts'
import { VIEWS } from '../../../src/shared/lists/views.ts'
import { scheduleRules } from '../../../src/shared/schedule/rules.ts'
import { PLAN } from '../../support/plan.ts'

const RULES = scheduleRules(PLAN, '2023-09-15')

/** A row without any finding. */
const whole: Cells = {
  enterprise: '丹阳云岭',
  name: '治理',
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
const marks = (cells: Cells) => marksOf(PROJECTS, { ...whole, ...cells }, RULES)

describe('a row', () => {
  it('that is whole and not yet due has no marks', () => {
    expect(marks({})).toEqual([])
  })

  it('is overdue from the day after its deadline', () => {
    expect(marks({ deadline: '2023-09-14' })).toEqual(['overdue'])
    expect(marks({ deadline: '2023-09-15' })).toEqual(['dueSoon'])
  })

  it('is due soon for the 30 days up to its deadline', () => {
    expect(marks({ deadline: '2023-10-15' })).toEqual(['dueSoon'])
    expect(marks({ deadline: '2023-10-16' })).toEqual([])
  })

  it('whose status the plan counts as done or as called off is never late', () => {
    const late = PLAN.statuses.filter(
      ({ name }) => marks({ status: name, deadline: '2023-01-31' })[0],
    )
    expect(late.map(({ name }) => name)).toEqual(['未开工', '在建', '调试'])
  })

  it('without a deadline is not late, only incomplete', () => {
    expect(marks({ deadline: null, deadlineText: null })).toEqual(['missing'])
  })

  it('with a wrong check digit or days in the wrong order is invalid', () => {
    expect(marks({ creditCode: '913501000001000000' })).toEqual(['invalid'])
    expect(marks({ startedOn: '2023-05-02', completedOn: '2023-05-01' })).toEqual(['invalid'])
  })

  it('may have several marks, the most urgent first', () => {
    expect(marks({ deadline: '2023-06-30', industry: null, phone: '无号码' })).toEqual([
      'overdue',
      'missing',
      'invalid',
    ])
  })

  it('of a list without a schedule is never late', () => {
    const cells = { name: '一', list: 'project', state: '{}', deadline: '2020-01-01' }
    expect(marksOf(VIEWS, cells, RULES)).toEqual([])
  })
})

describe('days to the deadline', () => {
  it('are counted over month ends and leap days, and negative when it has passed', () => {
    const left = (deadline: string, today: string) =>
      daysLeft(PROJECTS, { ...whole, deadline }, { ...RULES, today })
    expect(left('2024-03-01', '2024-02-28')).toBe(2)
    expect(left('2023-06-30', '2023-07-02')).toBe(-2)
    expect(left('不是日期', '2023-07-02')).toBeNull()
  })
})
