import { describe, expect, it } from 'vitest'
import { itemRows } from '../../../src/shared/tasks/item-sheet.ts'
import {
  chosenItems,
  linkedProjects,
  type OutlineFilter,
  taskOutline,
} from '../../../src/shared/tasks/task-outline.ts'
import { lastDayOf, untilWords } from '../../../src/shared/tasks/until.ts'
import { PLAN } from '../../support/plan.ts'

const ALL: OutlineFilter = { department: null, day: null, status: null }
const items = itemRows(PLAN, [{ id: '3/2/1', cells: { item: '3/2/1', status: '已完成' } }])
const chosen = (filter: Partial<OutlineFilter>) =>
  chosenItems(PLAN, items, { ...ALL, ...filter }).map(({ id }) => id)
const numbers = (filter: Partial<OutlineFilter>) =>
  taskOutline(PLAN, items, { ...ALL, ...filter }).map(({ task }) => task.number)

describe('the tasks as one reads them', () => {
  it('are all 34 with all items where nothing is chosen', () => {
    expect(numbers({})).toHaveLength(34)
    expect(chosen({})).toEqual(items.map(({ id }) => id))
  })

  it('of a department are what it leads or supports, its paragraphs without items too', () => {
    expect(numbers({ department: '市科技局' })).toEqual([29])
    const [task] = taskOutline(PLAN, items, { ...ALL, department: '市财政局' })
    expect(task?.paragraphs.map(({ role }) => role)).toEqual(['lead'])
    expect(numbers({ department: '地方各级人民政府' })).toHaveLength(34)
  })

  it('until a day are only those with items due by then, the day itself included', () => {
    expect(chosen({ day: '2023-04-29' })).toEqual([])
    expect(chosen({ day: '2023-04-30' })).toEqual(['10/1/1', '11/1/1'])
    expect(numbers({ day: '2023-09-30', department: '市交通运输局' })).toEqual([3])
  })

  it('of a status are those with such items', () => {
    expect(chosen({ status: '已完成' })).toEqual(['3/2/1'])
    expect(numbers({ status: '已完成' })).toEqual([3])
  })

  it('count the projects of their kinds and categories', () => {
    const task = { kinds: ['深度治理'], categories: ['VOCs治理项目'] }
    const projects = [
      { id: '1', cells: { kind: '深度治理', category: 'VOCs治理项目' } },
      { id: '2', cells: { kind: '友好减排', category: 'VOCs治理项目' } },
    ]
    expect(linkedProjects(task, projects)).toEqual([
      { field: 'kind', word: '深度治理', count: 1 },
      { field: 'category', word: 'VOCs治理项目', count: 2 },
    ])
  })
})

describe('due until', () => {
  it.each([
    ['2023-09', '2023-09-30', '2023年9月底前'],
    ['2024-02', '2024-02-29', '2024年2月底前'],
    ['9月底', '2023-09-30', '2023年9月底前'],
    ['2023-09-15', '2023-09-15', '2023年9月15日前'],
    ['2023-12', '2023-12-31', '2023年12月底前'],
  ])('%s means %s', (written, day, words) => {
    expect(lastDayOf(written, 2023)).toBe(day)
    expect(untilWords(day)).toBe(words)
  })

  it('is no day for words that name none', () => {
    expect(lastDayOf('每季度', 2023)).toBeNull()
    expect(lastDayOf('', 2023)).toBeNull()
  })
})
