import { describe, expect, it } from 'vitest'
import { shownCells, shownList } from '../../../src/shared/lists/computed.ts'
import { PROJECTS } from '../../../src/shared/lists/projects.ts'
import { VIEWS } from '../../../src/shared/lists/views.ts'
import { scheduleRules } from '../../../src/shared/schedule/rules.ts'
import { PLAN } from '../../support/plan.ts'

const RULES = scheduleRules(PLAN, '2023-05-02')

describe('a list as grids show it', () => {
  it('has each computed field behind the one that it belongs to, in its group', () => {
    const { fields } = shownList(PROJECTS)
    const keys = fields.map(({ key }) => key)
    for (const field of PROJECTS.computed ?? []) {
      const after = field.computed?.after ?? ''
      expect(keys.indexOf(field.key)).toBeGreaterThan(keys.indexOf(after))
      expect(fields.find(({ key }) => key === after)?.group).toBe(field.group)
    }
    expect(keys).toHaveLength(PROJECTS.fields.length + 4)
  })

  it('leaves lists without computed fields alone', () => {
    expect(shownList(VIEWS)).toBe(VIEWS)
    const cells = { name: '一' }
    expect(shownCells(VIEWS, cells, RULES)).toBe(cells)
  })
})

describe('the cells of a project', () => {
  const deadline = '2023-04-30'

  it('say that it is late, by how much, and behind', () => {
    expect(shownCells(PROJECTS, { status: '在建', deadline, progress: 60 }, RULES)).toEqual({
      status: '在建',
      deadline,
      progress: 60,
      due: '逾期',
      daysLeft: -2,
      pace: '未达序时',
    })
  })

  it('say that it was done in time and waits for inspection', () => {
    const cells = { status: '已完成', deadline, completedOn: '2023-04-20', progress: 100 }
    expect(shownCells(PROJECTS, cells, RULES)).toEqual({
      ...cells,
      due: '按期完成',
      closure: '待验收',
    })
  })
})
