import { describe, expect, it } from 'vitest'
import { roleOf } from '../../../src/shared/tasks/department-role.ts'
import { type PlanItem, planItems } from '../../../src/shared/tasks/plan-items.ts'
import { PLAN } from '../../support/plan.ts'

const items = planItems(PLAN)
const said = ({ id, deadline, goal, quantities }: PlanItem) => [
  id,
  deadline?.date ?? deadline?.text ?? null,
  goal === null ? null : `${goal.value}${goal.unit}`,
  quantities.join('、'),
]
const ofTask = (number: number) => items.filter(({ task }) => task.number === number).map(said)

describe('the items of the tasks', () => {
  it('are one for each deadline, each number to be reached, and each requirement of a size', () => {
    const parts = PLAN.tasks.flatMap((task) => task.paragraphs)
    for (const { text, deadlines, quantities } of parts) {
      const own = items.filter(({ paragraph }) => paragraph.text === text)
      for (const deadline of deadlines)
        expect(own).toContainEqual(
          expect.objectContaining({
            requirement: deadline.requirement,
            deadline: { text: deadline.text, date: deadline.date },
          }),
        )
      for (const quantity of quantities) {
        const holding = own.filter((item) => item.quantities.includes(quantity.text))
        expect(holding.length).toBeGreaterThan(0)
        if (quantity.role === 'goal') expect(holding.map(({ goal }) => goal)).toEqual([quantity])
      }
    }
    expect(new Set(items.map(({ id }) => id)).size).toBe(items.length)
  })

  it('put a deadline and a number of the same words into one item', () => {
    expect(ofTask(10)).toEqual([['10/1/1', '2023-04-30', '50%', '50%以上']])
    expect(ofTask(3)).toEqual([
      ['3/1/q1', null, '10%', '10%以上'],
      ['3/2/1', '2023-07-01', null, ''],
      ['3/2/2', '2023-12-31', '3500辆', '3500辆以上'],
      ['3/2/3', '2023-12-31', null, ''],
    ])
  })

  it('keep several numbers of the same words apart, and what only limits them beside them', () => {
    expect(ofTask(11)).toEqual([
      ['11/1/q1', null, '28家', '首批28家企业'],
      ['11/1/q2', null, '8家', '第二批8家钢结构企业'],
      ['11/1/q3', null, '81家', '81家包装印刷企业'],
      ['11/1/1', '2023-04-30', '236家', '236家企业、一轮'],
      ['11/2/1', '臭氧高发时期', null, ''],
      ['11/3/q1', null, '1轮', '至少完成一轮'],
    ])
    expect(ofTask(20)).toEqual([
      ['20/1/1', '定期', null, ''],
      ['20/1/q1', null, null, '面积100平方米以上'],
      ['20/1/q2', null, '3个', '至少打造3个'],
    ])
  })

  it('of a plan that names no quantities are its deadlines', () => {
    const bare = structuredClone(PLAN)
    for (const task of bare.tasks) for (const part of task.paragraphs) part.quantities = []
    const deadlines = bare.tasks.flatMap((task) =>
      task.paragraphs.flatMap((part) => part.deadlines),
    )
    expect(planItems(bare)).toHaveLength(deadlines.length)
  })
})

describe('the part of a department', () => {
  const role = (task: number, department: string) => {
    const found = PLAN.tasks.find(({ number }) => number === task)
    const [paragraph] = found?.paragraphs ?? []
    if (found === undefined || paragraph === undefined) throw new Error('no such task')
    return roleOf(PLAN, found, paragraph, department)
  }

  it('is to lead, to support, or none, as the paragraph says', () => {
    expect(role(3, '市交通运输局')).toBe('lead')
    expect(role(3, '市生态环境局')).toBe('support')
    expect(role(3, '市科技局')).toBeNull()
  })

  it('of local governments is every task, by the rule that the plan states once', () => {
    expect(role(1, '地方各级人民政府')).toBe('support')
    expect(role(34, '地方各级人民政府')).toBe('common')
  })
})
