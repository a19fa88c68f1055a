/** Several names of the plan changed at once, where one takes what another one was called. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { addSchemes } from '../../../src/main/assessment/add-schemes.ts'
import type { Ledger } from '../../../src/main/ledger/ledger.ts'
import { commitEdits } from '../../../src/main/lists/commit.ts'
import { planOf } from '../../../src/main/plan/current-plan.ts'
import { writeTask } from '../../../src/main/tasks/write-task.ts'
import type { Edit } from '../../../src/shared/contract/schemas.ts'
import { vocabularyOf } from '../../../src/shared/plan/vocabulary.ts'
import { taskListRows } from '../../../src/shared/tasks/task-list.ts'
import { linkedProjects } from '../../../src/shared/tasks/task-outline.ts'
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
const idOf = (list: string, name: string) =>
  ledger.rows(list).find(({ cells }) => cells.name === name)?.id ?? ''
const rename = (list: string, names: Record<string, string>) =>
  edit(
    ...Object.entries(names).map(([old, value]): Edit => {
      return { edit: 'set', list, id: idOf(list, old), field: 'name', value }
    }),
  )
const everything = () => Object.fromEntries(ledger.everything())
const countIn = (field: string, name: string) =>
  ledger.rows('project').filter(({ cells }) => cells[field] === name).length

/** A view and an assessed item about these words of a field. */
function narrowTo(field: string, label: string, words: string[]): void {
  const state = JSON.stringify({ filters: { [field]: { values: words } } })
  const facts = { weight: 10, measure: 'count', rule: 'linear', from: 0, to: 100 } as const
  const item = { ...facts, name: '数量', source: 'project', scope: `${label}=${words.join('、')}` }
  addSchemes(ledger, TESTER, [{ name: '考核', level: 'district', items: [item] }])
  edit({ edit: 'insert', list: 'view', cells: { list: 'project', name: '两处', state } })
}
function narrowed(field: string): { view: unknown; scope: unknown } {
  const view = JSON.parse(String(ledger.rows('view').at(-1)?.cells.state))
  return { view: view.filters[field].values, scope: ledger.rows('schemeItem').at(-1)?.cells.scope }
}

describe('districts', () => {
  /** All that is said of one. */
  function of(name: string) {
    const { quotas, targets } = planOf(ledger)
    const item = ledger.rows('schemeItem').at(-1)?.id ?? ''
    return {
      projects: countIn('district', name),
      quotas: quotas[name],
      nox: targets.nox?.districts[name],
      measure: ledger.row('measure', `pm25/${name}/2023-03`)?.value,
      entry: ledger.row('schemeEntry', `${item}/${name}`)?.value,
    }
  }
  beforeEach(() => {
    narrowTo('district', '辖市区', ['丹阳市', '句容市'])
    const item = ledger.rows('schemeItem').at(-1)?.id ?? ''
    for (const [district, value] of Object.entries({ 丹阳市: 40, 句容市: 30 })) {
      const cells = { indicator: 'pm25', district, month: '2023-03', value }
      edit({ edit: 'insert', list: 'measure', cells })
      edit({ edit: 'insert', list: 'schemeEntry', cells: { item, place: district, value } })
    }
  })

  it.each([
    ['that change names', { 丹阳市: '句容市', 句容市: '丹阳市' }],
    ['of which each takes the name of the next', { 丹阳市: '句容市', 句容市: '茅山市' }],
    ['of which each takes the name of the one before', { 句容市: '丹阳市', 丹阳市: '曲阿市' }],
  ])('%s keep what they had, and undo brings all back', (_, names) => {
    const before = { all: everything(), 丹阳市: of('丹阳市'), 句容市: of('句容市') }
    rename('district', names)
    expect(of(names.丹阳市)).toEqual(before.丹阳市)
    expect(of(names.句容市)).toEqual(before.句容市)
    expect(narrowed('district')).toEqual({
      view: [names.丹阳市, names.句容市],
      scope: `辖市区=${names.丹阳市}、${names.句容市}`,
    })
    const { find } = vocabularyOf(planOf(ledger)).words.district
    for (const name of Object.values(names)) expect(find(name)).toBe(name)
    ledger.undo(TESTER)
    expect(everything()).toEqual(before.all)
  })

  it('of which one is deleted leave its name to another', () => {
    const gone = '新城区'
    edit({ edit: 'insert', list: 'district', cells: { name: gone, short: 'XC' } })
    edit({
      edit: 'insert',
      list: 'quota',
      cells: { district: gone, category: 'VOCs治理项目', count: 99 },
    })
    const before = of('丹阳市')
    const value = { edit: 'set', list: 'district', field: 'name', value: gone } as const
    edit(
      { edit: 'delete', list: 'district', id: idOf('district', gone) },
      { ...value, id: idOf('district', '丹阳市') },
    )
    expect(of(gone)).toEqual(before)
  })

  it('keep a project that is moved to another one in the same change', () => {
    const [project] = ledger.rows('project').filter(({ cells }) => cells.district === '丹阳市')
    const set = { edit: 'set', list: 'project', id: project?.id ?? '', field: 'district' } as const
    edit(
      { ...set, value: '句容市' },
      { ...set, list: 'district', id: '丹阳市', field: 'name', value: '曲阿市' },
    )
    expect(ledger.row('project', project?.id ?? '')?.district).toBe('句容市')
  })
})

it('categories that change names keep their numbers, projects and milestones', () => {
  const [one, two] = ['VOCs治理项目', '源头替代项目']
  narrowTo('category', '工程类别', [one, two])
  const of = (name: string) => [
    countIn('category', name),
    planOf(ledger).quotas.丹阳市?.[name],
    planOf(ledger).milestones.map(({ categories }) => categories.includes(name)),
  ]
  const before = { all: everything(), one: of(one), two: of(two) }
  rename('category', { [one]: two, [two]: one })
  expect({ one: of(two), two: of(one) }).toEqual({ one: before.one, two: before.two })
  expect(narrowed('category')).toEqual({ view: [two, one], scope: `工程类别=${two}、${one}` })
  ledger.undo(TESTER)
  expect(everything()).toEqual(before.all)
})

it('a category that is renamed keeps the projects by which a task is carried out', () => {
  const counts = () => {
    const task = planOf(ledger).tasks.find(({ number }) => number === 10)
    if (task === undefined) throw new Error('the plan has a tenth task')
    return linkedProjects(task, ledger.rows('project')).map(({ count }) => count)
  }
  const before = { all: everything(), counts: counts() }
  expect(Math.min(...before.counts)).toBeGreaterThan(0)
  rename('category', { VOCs治理项目: '挥发性有机物治理项目', 源头替代项目: '低VOCs替代项目' })
  expect(counts()).toEqual(before.counts)
  ledger.undo(TESTER)
  expect(everything()).toEqual(before.all)
})

it('a category that a task names cannot be deleted', () => {
  edit({ edit: 'insert', list: 'category', cells: { name: '新类别', short: 'X' } })
  const task = planOf(ledger).tasks.find(({ number }) => number === 10)
  if (task === undefined) throw new Error('the plan has a tenth task')
  writeTask(ledger, TESTER, task, { ...task, categories: [...task.categories, '新类别'] })
  expect(() => edit({ edit: 'delete', list: 'category', id: idOf('category', '新类别') })).toThrow(
    /还有 1 个任务属于“新类别”/u,
  )
})

describe('a word of 工程类型 that is written otherwise', () => {
  const [old, now] = ['VOCs在线监测联网', 'VOCs自动监控联网']
  const write = (renames?: true) => {
    const value = planOf(ledger).kinds.map((kind) => (kind === old ? now : kind))
    const wish = { edit: 'set', list: 'plan', id: 'plan', field: 'kinds', value } as const
    edit({ ...wish, ...(renames === undefined ? {} : { renames }) })
  }
  const kindsOfTasks = () => planOf(ledger).tasks.flatMap(({ kinds }) => kinds)

  it('is followed by projects and tasks where someone says that it is the same', () => {
    narrowTo('kind', '工程类型', [old])
    const before = { all: everything(), count: countIn('kind', old) }
    expect(before.count).toBeGreaterThan(0)
    write(true)
    expect([countIn('kind', now), countIn('kind', old)]).toEqual([before.count, 0])
    expect(kindsOfTasks()).toContain(now)
    expect(kindsOfTasks()).not.toContain(old)
    expect(narrowed('kind')).toEqual({ view: [now], scope: `工程类型=${now}` })
    ledger.undo(TESTER)
    expect(everything()).toEqual(before.all)
  })

  it('is another one where nobody says so', () => {
    const count = countIn('kind', old)
    write()
    expect(countIn('kind', old)).toBe(count)
    expect(kindsOfTasks()).toContain(old)
  })
})

describe('a department that is renamed', () => {
  const [old, now] = ['市工业和信息化局', '市数据和工业局']
  const handedOut = (department: string) =>
    taskListRows(planOf(ledger), ledger.rows('item'), { department }).length

  it('keeps its paragraphs, duties and cells, and is found by its old name', () => {
    const [project] = ledger.rows('project')
    const id = project?.id ?? ''
    edit(
      { edit: 'set', list: 'project', id, field: 'leadDept', value: old },
      { edit: 'set', list: 'project', id, field: 'supportDept', value: `市公安局、${old}` },
      { edit: 'insert', list: 'special', cells: { name: '执法', rowName: '案件' } },
    )
    const special = String(
      ledger.rows('special').find(({ cells }) => cells.name === '执法')?.cells.key,
    )
    edit({
      edit: 'insert',
      list: 'specialField',
      cells: { list: special, name: '主管', content: '部门', identity: '识别' },
    })
    const field = String(
      ledger.rows('specialField').find(({ cells }) => cells.name === '主管')?.cells.key,
    )
    edit({ edit: 'insert', list: special, cells: { [field]: '市工信局' } })
    narrowTo('leadDept', '牵头部门', [old, '市公安局'])
    const before = { all: everything(), count: handedOut(old) }
    expect(before.count).toBeGreaterThan(0)
    expect(ledger.rows(special)[0]?.cells[field]).toBe(old)

    rename('department', { [old]: now })

    expect([handedOut(now), handedOut(old)]).toEqual([before.count, 0])
    expect(ledger.row('project', id)).toMatchObject({
      leadDept: now,
      supportDept: `市公安局、${now}`,
    })
    expect(ledger.rows(special)[0]?.cells[field]).toBe(now)
    expect(narrowed('leadDept')).toEqual({
      view: [now, '市公安局'],
      scope: `牵头部门=${now}、市公安局`,
    })
    expect(vocabularyOf(planOf(ledger)).words.department.find(old)).toBe(now)
    ledger.undo(TESTER)
    expect(everything()).toEqual(before.all)
  })

  it('is followed by views of items', () => {
    const state = JSON.stringify({ filters: { lead: { values: [old] } } })
    edit({ edit: 'insert', list: 'view', cells: { list: 'item', name: '工信', state } })
    rename('department', { [old]: now })
    expect(narrowed('lead').view).toEqual([now])
  })

  it('stays as a word of the tasks when it is deleted instead', () => {
    const { tasks } = planOf(ledger)
    edit({ edit: 'delete', list: 'department', id: idOf('department', old) })
    expect(planOf(ledger).tasks).toEqual(tasks)
  })

  it('is followed where all tasks are subject to it', () => {
    const [duty] = planOf(ledger).commonDuties
    if (duty === undefined) throw new Error('the plan has a common duty')
    const before = handedOut(duty.department)
    rename('department', { [duty.department]: now })
    expect(planOf(ledger).commonDuties[0]?.department).toBe(now)
    expect(handedOut(now)).toBe(before)
  })
})
