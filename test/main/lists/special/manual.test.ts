/** What the manual says of where each task of the plan is kept. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { shippedLists } from '../../../../src/main/lists/special/templates.ts'
import { loadPlan } from '../../../../src/main/plan/templates.ts'
import { planItems } from '../../../../src/shared/tasks/plan-items.ts'

const LINE = /^\| (?<number>\d+) (?<title>[^|]+) \| (?<lists>[^|]+) \| (?<rest>[^|]+) \|$/gmu

const manual = readFileSync(join(import.meta.dirname, '../../../../docs/使用手册.md'), 'utf8')
const lines = [...manual.matchAll(LINE)].map(({ groups }) => groups ?? {})
const plan = loadPlan('zhenjiang-2023')

it('names the ledgers of every task, and which of them a new ledger has', () => {
  expect(lines.map(({ number }) => Number(number))).toEqual(plan.tasks.map((task) => task.number))
  for (const { number, lists = '' } of lines) {
    const own = shippedLists().filter(({ task }) => task === Number(number))
    const told = own.map(({ key, name }) => (plan.lists.includes(key) ? name : `${name}（可添加）`))
    const left = told.reduce((text, name) => text.replace(name, ''), lists)
    expect(left.replaceAll('、', ''), `任务${number}`).toBe(told.length === 0 ? '—' : '')
  }
})

it('names kinds of projects that the task is about, and says where it has items', () => {
  const items = planItems(plan)
  for (const { number, title = '', rest = '' } of lines) {
    const task = plan.tasks.find((one) => one.number === Number(number))
    expect(title).toBe(task?.title)
    const isAboutProjects = (task?.kinds.length ?? 0) + (task?.categories.length ?? 0) > 0
    expect(rest.includes('重点项目'), `任务${number}`).toBe(isAboutProjects)
    const hasItems = items.some((item) => item.task.number === Number(number))
    expect(rest.includes('任务事项'), `任务${number}`).toBe(hasItems)
  }
})
