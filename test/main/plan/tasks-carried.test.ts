import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { shippedLists } from '../../../src/main/lists/special/templates.ts'
import { loadPlan } from '../../../src/main/plan/templates.ts'
import { planItems } from '../../../src/shared/tasks/plan-items.ts'

const plan = loadPlan('zhenjiang-2023')
const lists = shippedLists().filter(({ key }) => plan.lists.includes(key))
const items = planItems(plan)

describe('each of the 34 tasks', () => {
  it.each(plan.tasks)('$number $title is carried by a list or an item', ({ number }) => {
    const carriers = [
      ...lists.filter(({ task }) => task === number),
      ...items.filter(({ task }) => task.number === number),
    ]
    expect(carriers.length).toBeGreaterThan(0)
  })

  it('stands in the table of the manual with every ledger that it orders', () => {
    const manual = readFileSync(join(import.meta.dirname, '../../../docs/使用手册.md'), 'utf8')
    for (const { number, title } of plan.tasks) {
      const line = manual.split('\n').find((text) => text.startsWith(`| ${number} ${title} |`))
      expect(line, title).toBeDefined()
      for (const { task, name } of shippedLists()) if (task === number) expect(line).toContain(name)
    }
  })
})
