import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { addSchemes } from '../../../../src/main/assessment/add-schemes.ts'
import type { Ledger } from '../../../../src/main/ledger/ledger.ts'
import { openLedger } from '../../../../src/main/ledger/open.ts'
import { commitEdits } from '../../../../src/main/lists/commit.ts'
import { listsFrom, listsOf } from '../../../../src/main/lists/lists-of.ts'
import { addLists, definitionFile } from '../../../../src/main/lists/special/add-lists.ts'
import { listStandings } from '../../../../src/main/lists/special/standings.ts'
import { listsOfFile, shippedLists } from '../../../../src/main/lists/special/templates.ts'
import { newLedger } from '../../../../src/main/plan/new-ledger.ts'
import type { Cells } from '../../../../src/shared/changes/change.ts'
import type { Edit, Row } from '../../../../src/shared/contract/schemas.ts'
import { shownField, shownList } from '../../../../src/shared/history/shown-list.ts'
import { checkRow } from '../../../../src/shared/lists/check-row.ts'
import { headerOf } from '../../../../src/shared/lists/headers.ts'
import { listByKey } from '../../../../src/shared/lists/known-lists.ts'
import { headerReader } from '../../../../src/shared/lists/read-header.ts'
import { makeLedger, TESTER } from '../../../support/ledgers.ts'
import { refusalOf } from '../../../support/refusals.ts'
import { temporaryFolder } from '../../../support/temp-folder.ts'

const folder = temporaryFolder()
let ledger: Ledger
beforeEach(() => {
  ledger = makeLedger(folder)
})
afterEach(() => ledger.close())

const apply = (...edits: Edit[]) => commitEdits(ledger, TESTER, edits)
const insert = (list: string, cells: Cells): Edit => ({ edit: 'insert', list, cells })
const set = (list: string, id: string, field: string, value: Cells[string]): Edit => ({
  edit: 'set',
  list,
  id,
  field,
  value,
})
const only = (list: string): Row => {
  const [row, ...more] = ledger.rows(list)
  if (row === undefined || more.length > 0) throw new Error(`${more.length + 1} rows in ${list}`)
  return row
}
const definition = (key: string) => listByKey(listsOf(ledger), key)

/** A list made as the settings make one, without code. */
function makeList(name: string, fields: Cells[]): string {
  const key = apply(insert('special', { name }))?.ops[0]?.id ?? ''
  for (const cells of fields) apply(insert('specialField', { list: key, ...cells }))
  return key
}

const MADE: Cells[] = [
  { name: '辖市区', content: 'district', required: 'error' },
  { name: '企业名称', content: 'enterprise', identity: 'all', required: 'error' },
  { name: '油枪数', type: 'integer', unit: '把', min: 0 },
  { name: '结论', type: 'choice', values: ['合格', '不合格'] },
]
const ROW: Cells = { district: '丹阳市', enterprise: '甲油站', field1: 8, field2: '合格' }

describe('a list made without code', () => {
  it('takes rows, reads their values by its fields and tells them in history', () => {
    const key = makeList('抽检', MADE)
    const change = apply(insert(key, { ...ROW, field1: '8把', district: '丹阳' }))
    expect(only(key).cells).toEqual(ROW)
    expect(change?.note).toBe('新增记录 甲油站')
    expect(refusalOf(() => apply(insert(key, { ...ROW, field2: '良好' })))).toMatchObject({
      code: 'VALUE_INVALID',
      message: '“良好”不是结论，可填：合格、不合格',
    })
    expect(refusalOf(() => apply(insert(key, { enterprise: '乙' })))).toMatchObject({
      code: 'ROW_INCOMPLETE',
    })
    expect(ledger.verify().ok).toBe(true)
  })

  it('takes what is called alike in two districts for two things, though nobody said so', () => {
    const key = makeList('抽检', MADE)
    expect(definition(key).identity).toEqual([['district', 'enterprise']])
  })

  it('keeps keys when a field is renamed, and names it anew everywhere', () => {
    const key = makeList('抽检', MADE)
    apply(insert(key, ROW))
    apply(set('specialField', `${key}/field1`, 'name', '加油枪数'))
    expect(only(key).cells.field1).toBe(8)
    expect(shownField(shownList(listsOf(ledger), key), 'field1').label).toBe('加油枪数')
  })

  it('never gives the key of a deleted field to another one, whose history would be told as its own', () => {
    const key = makeList('抽检', [...MADE, { name: '备注' }])
    apply({ edit: 'delete', list: 'specialField', id: `${key}/field3` })
    apply(insert('specialField', { list: key, name: '抽检人' }))
    expect(definition(key).fields.find(({ label }) => label === '抽检人')?.key).toBe('field4')
  })

  it('keeps what a retired field held, and fills it in no more', () => {
    const key = makeList('抽检', MADE)
    apply(insert(key, ROW))
    apply(set('specialField', `${key}/field1`, 'retired', '停用'))
    const row = only(key)
    expect(row.cells.field1).toBe(8)
    expect(definition(key).fields.map((field) => field.key)).not.toContain('field1')
    expect(shownField(definition(key), 'field1').label).toBe('油枪数')
    expect(refusalOf(() => apply(set(key, row.id, 'field1', 9)))).toMatchObject({
      message: '“油枪数”已停用，不能填写',
    })
    apply(set('specialField', `${key}/field1`, 'retired', null))
    expect(definition(key).fields.map((field) => field.key)).toContain('field1')
  })

  it('keeps cells that no longer fit a field of another type, and marks them', () => {
    const key = makeList('抽检', MADE)
    apply(insert(key, { ...ROW, field2: '合格' }))
    apply(set('specialField', `${key}/field2`, 'type', '小数'))
    const { id, cells } = only(key)
    expect(cells.field2).toBe('合格')
    expect(checkRow(definition(key), cells)).toEqual([
      { level: 'warning', code: 'unfit', field: 'field2', message: '“合格”不是数字，请改写结论' },
    ])
    apply(set(key, id, 'field2', '3.5'))
    expect(checkRow(definition(key), only(key).cells)).toEqual([])
  })

  it('is shown at an old revision with the fields of then', () => {
    const key = makeList('抽检', MADE)
    const then = ledger.seq
    apply(set('specialField', `${key}/field1`, 'name', '枪数'))
    apply(insert('specialField', { list: key, name: '备注' }))
    const old = listByKey(listsFrom(ledger.everythingAt(then)), key)
    expect(old.fields.map(({ label }) => label)).toEqual(['辖市区', '企业名称', '油枪数', '结论'])
    expect(definition(key).fields.map(({ label }) => label)).toContain('枪数')
  })

  it('follows a renamed district', () => {
    const key = makeList('抽检', MADE)
    apply(insert(key, ROW))
    const id = ledger.rows('district').find(({ cells }) => cells.name === '丹阳市')?.id ?? ''
    apply(set('district', id, 'name', '丹阳新市'))
    expect(only(key).cells.district).toBe('丹阳新市')
  })

  it('is refused where it would not hold together', () => {
    const key = makeList('抽检', MADE)
    const refused = (...edits: Edit[]) => refusalOf(() => apply(...edits)).message
    expect(refused(insert('special', { name: '抽检' }))).toContain('“抽检”重复')
    expect(refused(insert('specialField', { list: key, name: '结论' }))).toContain('两个字段')
    expect(refused(set('specialField', `${key}/enterprise`, 'perPeriod', '是'))).toContain(
      '“企业名称”每期填报，不能用来识别',
    )
    expect(
      refused(
        insert('specialField', { list: key, name: '本季量', perPeriod: '是', required: '必填' }),
      ),
    ).toContain('不能必填')
    expect(refused(insert('specialField', { list: key, name: '丙', type: 'choice' }))).toContain(
      '没有可选值',
    )
    expect(
      refused(insert('specialGoal', { list: key, name: '全', share: 100, done: '无此' })),
    ).toContain('“抽检”的计数要求“全”的“完成”指明的字段“无此”不存在')
    expect(
      refused(insert('specialGoal', { list: key, name: '全', share: 100, scope: '油枪数≥多' })),
    ).toContain('“范围”有读不懂的条件“油枪数≥多”')
    expect(
      refused(insert('specialGoal', { list: key, name: '全', share: 100, done: '结论=无' })),
    ).toContain('“完成”有读不懂的条件“结论=无”')
  })

  it('has one field of districts, and says where it is', () => {
    const key = makeList('抽检', MADE)
    const second = insert('specialField', { list: key, name: '属地', content: 'district' })
    expect(refusalOf(() => apply(second)).message).toContain(
      '“属地”不能是辖市区：已有“辖市区”，一张台账只能有一个辖市区字段',
    )
    apply(set('specialField', `${key}/district`, 'retired', '停用'))
    expect(refusalOf(() => apply(second)).message).toContain(
      '已有停用的“辖市区”，请清除它的“停用”，接着用它',
    )
    const none = makeList('巡查', [{ name: '地区' }])
    expect(
      refusalOf(() => apply(set('specialField', `${none}/field1`, 'content', 'district'))).message,
    ).toContain('请新增一个内容为“辖市区”的字段')
  })

  it('is not deleted while it holds rows, nor a field that holds cells', () => {
    const key = makeList('抽检', MADE)
    apply(insert(key, ROW))
    const remove = (list: string, id: string) => apply({ edit: 'delete', list, id })
    expect(refusalOf(() => remove('special', key)).message).toContain('还有 1 行')
    expect(refusalOf(() => remove('specialField', `${key}/field1`)).message).toContain('还有 1 格')
    remove(key, only(key).id)
    remove('special', key)
    expect(ledger.rows('specialField').filter(({ cells }) => cells.list === key)).toEqual([])
    expect(ledger.verify().ok).toBe(true)
  })
})

describe('what is counted in a list', () => {
  it('follows a renamed field, and is reached, open or late', () => {
    const key = makeList('抽检', MADE)
    apply(set('specialField', `${key}/field2`, 'values', ['合格', '优', '不合格']))
    apply(
      insert('specialGoal', {
        list: key,
        name: '全部合格',
        share: 100,
        by: '2023-06-30',
        scope: '油枪数≥4；油枪数 <= 8',
        done: '结论＝合格、优；企业名称',
      }),
    )
    apply(insert(key, ROW), insert(key, { ...ROW, enterprise: '乙', field1: 2, field2: '不合格' }))
    apply(set('specialField', `${key}/field2`, 'name', '抽检结论'))
    const standing = (day: string) =>
      listStandings(ledger, day).find((list) => list.key === key)?.goals[0]
    expect(standing('2023-07-01')).toMatchObject({ rows: 1, done: 1, state: 'reached' })
    apply(insert(key, { ...ROW, enterprise: '丙', field2: '不合格' }))
    expect(standing('2023-06-30')).toMatchObject({ rows: 2, done: 1, state: 'open' })
    expect(standing('2023-07-01')).toMatchObject({ state: 'late' })
  })

  it('concerns nothing where a filled list has no row of its kind, which nobody can be late with', () => {
    const key = makeList('抽检', MADE)
    const share = { list: key, name: '大站合格', share: 90, by: '2023-06-30' }
    const count = { list: key, name: '大站三家', count: 3, by: '2023-06-30' }
    const about = { scope: '油枪数≥100', done: '结论=合格' }
    apply(
      insert('specialGoal', { ...share, ...about }),
      insert('specialGoal', { ...count, ...about }),
    )
    const states = () =>
      listStandings(ledger, '2023-07-01')
        .find((list) => list.key === key)
        ?.goals.map(({ state }) => state)
    expect(states()).toEqual(['late', 'late'])
    apply(insert(key, ROW))
    expect(states()).toEqual(['none', 'late'])
  })

  it('tells what was done after its day from what was done in time', () => {
    const key = makeList('抽检', [...MADE, { name: '抽检日期', type: 'date' }])
    const goal = { list: key, name: '合格', share: 50, by: '2023-06-30' }
    apply(insert('specialGoal', { ...goal, done: '结论=合格；抽检日期' }))
    const standing = () =>
      listStandings(ledger, '2023-06-01').find((list) => list.key === key)?.goals[0]
    const row = (enterprise: string, field3: string | null) =>
      insert(key, { ...ROW, enterprise, ...(field3 === null ? {} : { field3 }) })
    apply(row('甲', '2023-06-30'), row('乙', '2023-07-01'), row('丙', null))
    expect(standing()).toMatchObject({ rows: 3, done: 2, late: 1, state: 'reachedLate' })
    apply({ edit: 'delete', list: key, id: ledger.rows(key).at(-1)?.id ?? '' })
    expect(standing()).toMatchObject({ rows: 2, done: 2, late: 1, state: 'reached' })
    const id = ledger.rows('specialGoal').find(({ cells }) => cells.list === key)?.id ?? ''
    apply(set('specialGoal', id, 'by', null))
    expect(standing()).toMatchObject({ done: 2, late: 0, state: 'reached' })
  })

  it('follows fields that change names at once, and those of assessed items too', () => {
    const key = makeList('抽检', [...MADE, { name: '枪龄', type: 'integer' }])
    apply(insert('specialGoal', { list: key, name: '多', count: 1, done: '油枪数≥4；枪龄≤2' }))
    const facts = { weight: 10, measure: 'sum', rule: 'linear', from: 0, to: 9 } as const
    const item = { ...facts, name: '枪', source: key, field: '油枪数', scope: '枪龄≤2' }
    addSchemes(ledger, TESTER, [{ name: '考核', level: 'district', items: [item] }])
    apply(
      set('specialField', `${key}/field1`, 'name', '枪龄'),
      set('specialField', `${key}/field3`, 'name', '油枪数'),
    )
    const goal = ledger.rows('specialGoal').find(({ cells }) => cells.list === key)
    expect(goal?.cells.done).toBe('枪龄≥4；油枪数≤2')
    expect(ledger.rows('schemeItem').at(-1)?.cells).toMatchObject({
      field: '枪龄',
      scope: '油枪数≤2',
    })
    expect(definition(key).fields.map(({ label, aliases }) => [label, aliases])).toEqual(
      ['辖市区', '企业名称', '枪龄', '结论', '油枪数'].map((label) => [label, []]),
    )
  })

  it('is counted by thousands of words as by one, and the ledger opens with them', () => {
    const key = makeList('抽检', MADE)
    const words = Array.from({ length: 3000 }, (_, at) => `${at}号油站`).join('、')
    const goal = { list: key, name: '名单', count: 2, done: `企业名称=${words}` }
    apply(insert('specialGoal', goal))
    const names = ['2999号油站', '7号油站、8号油站', '8号油站、7号油站', '3000号油站']
    for (const enterprise of names) apply(insert(key, { ...ROW, enterprise }))
    const { path } = ledger
    ledger.close()
    ledger = openLedger(path)
    const standing = listStandings(ledger).find((list) => list.key === key)?.goals[0]
    expect(standing).toMatchObject({ rows: 4, done: 2, state: 'reached' })
  })

  it('is counted by what older ledgers kept in three cells, which a rename and a file take along', () => {
    const key = makeList('抽检', MADE)
    const cells = {
      ...{ list: key, name: '全部合格', share: 100, scopeField: '油枪数', scopeMin: 4 },
      ...{ doneField: '结论', doneValues: ['合格'] },
    }
    const op = { op: 'insert', list: 'specialGoal', id: 'older', cells } as const
    ledger.commit({ author: '李四', kind: 'edit', note: '新增', ops: [op] })
    apply(insert(key, ROW), insert(key, { ...ROW, enterprise: '乙', field2: '不合格' }))
    apply(insert(key, { ...ROW, enterprise: '丙', field1: 2 }))
    const standing = () => listStandings(ledger).find((list) => list.key === key)?.goals[0]
    expect(standing()).toMatchObject({ rows: 2, done: 1 })
    apply(set('specialField', `${key}/field2`, 'name', '抽检结论'))
    expect(standing()).toMatchObject({ rows: 2, done: 1 })
    const [goal] = definitionFile(ledger).lists.find((list) => list.key === key)?.goals ?? []
    expect(goal).toMatchObject({ scope: '油枪数≥4', done: '抽检结论=合格' })
  })
})

describe('a district that is renamed', () => {
  it('is so in rows, too, that lack what their list asks for by now', () => {
    const key = makeList('抽检', MADE)
    apply(insert(key, { district: '丹阳市', enterprise: '甲油站' }))
    apply(set('specialField', `${key}/field2`, 'required', 'error'))
    apply(set('district', '丹阳市', 'name', '曲阿市'))
    expect(only(key).cells.district).toBe('曲阿市')
  })
})

describe('a condition that no row could meet', () => {
  it('is refused with what may be written, by words, names and numbers', () => {
    const key = makeList('抽检', MADE)
    const goal = { list: key, name: '合格', count: 1 }
    const refused = (cells: Cells) =>
      refusalOf(() => apply(insert('specialGoal', { ...goal, ...cells }))).message
    expect(refused({ done: '结论=合各' })).toBe(
      '“完成”的条件“结论=合各”不能成立，“合各”不是结论，可写：合格、不合格，没有保存',
    )
    expect(refused({ scope: '辖市区=丹阳' })).toContain('“丹阳”不是辖市区，可写：丹阳市、')
    expect(refused({ scope: '企业名称≥3' })).toContain('“企业名称”不是数字或日期字段')
    apply(insert('specialGoal', { ...goal, scope: '企业名称=无；油枪数≥3', done: '结论=合格' }))
    const { id } = ledger.rows('specialGoal').at(-1) ?? { id: '' }
    expect(refusalOf(() => apply(set('specialGoal', id, 'done', '结论=优'))).code).toBe(
      'VALUE_INVALID',
    )
  })

  it('and was written before does not hinder other changes', () => {
    const key = makeList('抽检', MADE)
    const cells = { list: key, name: '合格', count: 1, done: '结论=优' }
    const op = { op: 'insert', list: 'specialGoal', id: 'older', cells } as const
    ledger.commit({ author: '李四', kind: 'edit', note: '新增', ops: [op] })
    apply(set('specialField', `${key}/field2`, 'name', '抽检结论'))
    apply(set('specialGoal', 'older', 'count', 2))
    expect(ledger.row('specialGoal', 'older')).toMatchObject({ done: '抽检结论=优', count: 2 })
  })
})

describe('conditions in the cells of older ledgers', () => {
  it('end with what is written in their place, and do not come back when it is cleared', () => {
    const key = makeList('抽检', MADE)
    const cells = {
      ...{ list: key, name: '合格', count: 1, scopeField: '油枪数', scopeMin: 9 },
      ...{ doneField: '结论', doneValues: ['合格'] },
    }
    const op = { op: 'insert', list: 'specialGoal', id: 'older', cells } as const
    ledger.commit({ author: '李四', kind: 'edit', note: '新增', ops: [op] })
    apply(insert(key, ROW), insert(key, { ...ROW, enterprise: '乙', field2: '不合格' }))
    expect(shownField(definition('specialGoal'), 'scopeMin').label).toBe('范围不小于')
    const goal = () => ledger.row('specialGoal', 'older')
    const standing = () => listStandings(ledger).find((list) => list.key === key)?.goals[0]
    expect(standing()).toMatchObject({ rows: 0 })
    const change = apply(set('specialGoal', 'older', 'scope', '油枪数≥8'))
    expect(change?.note).toContain('合格 范围：空 → 油枪数≥8')
    expect(standing()).toMatchObject({ rows: 2, done: 1 })
    expect(goal()).not.toHaveProperty('scopeMin')
    expect(goal()).toHaveProperty('doneField')
    apply(set('specialGoal', 'older', 'scope', null), set('specialGoal', 'older', 'done', '油枪数'))
    expect(goal()).toEqual({ list: key, name: '合格', count: 1, done: '油枪数' })
    expect(standing()).toMatchObject({ rows: 2, done: 2 })
    ledger.undo(TESTER)
    ledger.undo(TESTER)
    expect(goal()).toEqual(cells)
    expect(ledger.verify().ok).toBe(true)
  })
})

describe('a district that a requirement names', () => {
  it('is renamed in its conditions, too, also where they stand in the cells of older ledgers', () => {
    const key = makeList('抽检', MADE)
    const goal = {
      list: key,
      name: '合格',
      count: 1,
      scope: '辖市区=丹阳市、句容市；企业名称=丹阳市',
    }
    apply(insert('specialGoal', goal))
    const cells = { list: key, name: '旧', count: 1, doneField: '辖市区', doneValues: ['丹阳市'] }
    const op = { op: 'insert', list: 'specialGoal', id: 'older', cells } as const
    ledger.commit({ author: '李四', kind: 'edit', note: '新增', ops: [op] })
    apply(insert(key, ROW))
    const standings = () => listStandings(ledger).find((list) => list.key === key)?.goals
    expect(standings()).toMatchObject([{ rows: 0 }, { done: 1 }])
    apply(set('district', '丹阳市', 'name', '曲阿市'), set('district', '句容市', 'name', '茅山市'))
    const scopes = ledger.rows('specialGoal').filter(({ cells: { list } }) => list === key)
    expect(scopes.map(({ cells: { scope } }) => scope)).toContain(
      '辖市区=曲阿市、茅山市；企业名称=丹阳市',
    )
    expect(standings()).toMatchObject([{ rows: 0 }, { done: 1 }])
  })
})

describe('definitions in files', () => {
  it('that come with the program hold together, and a plan names which ones a ledger gets', () => {
    const present = new Set(ledger.rows('special').map(({ id }) => id))
    expect(present.size).toBeGreaterThan(20)
    addLists(
      ledger,
      TESTER,
      shippedLists().filter(({ key }) => !present.has(key)),
    )
    expect(
      listsOf(ledger)
        .special.map(({ key }) => key)
        .toSorted(),
    ).toEqual(
      shippedLists()
        .map(({ key }) => key)
        .toSorted(),
    )
    for (const { special } of listsOf(ledger).special)
      for (const goal of special.goals) expect(goal.done).not.toEqual([])
    // A workbook is read back by the headings under which it went out.
    for (const list of listsOf(ledger).special) {
      const reader = headerReader(list)
      const found = list.fields.map((field) => reader.read([field.group, headerOf(field)]))
      expect(found.map((reading) => reading?.field.key)).toEqual(list.fields.map(({ key }) => key))
    }
  })

  it('go to another office as one file and mean the same there', () => {
    const key = makeList('抽检', MADE)
    const goal = { list: key, name: '全部合格', share: 100, scope: '油枪数≥4；油枪数≤8' }
    apply(insert('specialGoal', { ...goal, done: '结论=合格' }))
    const file = definitionFile(ledger)
    const other = newLedger(`${folder}/other.ledger`, {
      plan: 'zhenjiang-2023',
      sample: false,
      author: TESTER,
    })
    for (const { id } of other.rows('special'))
      commitEdits(other, TESTER, [{ edit: 'delete', list: 'special', id }])
    const taken = listsOfFile('定义.json', JSON.stringify(file))
    addLists(other, TESTER, [], taken)
    expect(definitionFile(other)).toEqual(file)
    expect(refusalOf(() => addLists(other, TESTER, [], taken)).code).toBe('CHANGE_CONFLICT')
    other.undo(TESTER)
    expect(other.rows('special')).toEqual([])
    const [first, ...rest] = file.lists
    addLists(other, TESTER, [], first === undefined ? [] : [first])
    const { note } = addLists(other, TESTER, [], taken)
    expect(note).toContain(`已经有了，没有添加：${first?.name}）`)
    expect(definitionFile(other).lists).toHaveLength(rest.length + 1)
    other.close()
  })

  it('go there too while one of them has no fields yet', () => {
    const key = makeList('刚新增', [])
    expect(definitionFile(ledger).lists.find((list) => list.key === key)?.fields).toEqual([])
  })

  it('are read one by one too, and refused in Chinese with the place that is wrong', () => {
    const [list] = shippedLists()
    const refused = (content: unknown) =>
      refusalOf(() => listsOfFile('定义.json', JSON.stringify(content)))
    expect(listsOfFile('定义.json', JSON.stringify(list))).toEqual([list])
    expect(refused({ ...list, fields: [{ key: '企业', name: '企业' }] })).toMatchObject({
      code: 'INPUT_UNREADABLE',
      message: expect.stringContaining('lists[0].fields[0].key：标识应为小写字母开头'),
    })
    expect(refused({ ...list, name: 3 }).message).not.toMatch(/[A-Za-z]{3,} [a-z]+/u)
    expect(refusalOf(() => listsOfFile('定义.json', '不是')).message).toContain('内容不是 JSON')
  })
})

describe('a field that must not be below another', () => {
  const FIELDS: Cells[] = [
    { name: '企业名称', content: 'enterprise', identity: 'all' },
    { name: '发现日期', content: 'past' },
    { name: '整改日期', type: 'date', notBelow: '发现日期' },
    { name: '已付', type: 'decimal', unit: '万元' },
    { name: '总额', type: 'decimal', unit: '万元', notBelow: '已付' },
  ]
  const messages = (key: string, cells: Cells) =>
    checkRow(definition(key), { enterprise: '甲', ...cells }).map(({ message }) => message)
  const idOf = (key: string, name: string) =>
    ledger.rows('specialField').find(({ cells }) => cells.list === key && cells.name === name)
      ?.id ?? ''

  it('is marked where it is, also after that one was renamed', () => {
    const key = makeList('整改', FIELDS)
    const wrong = { field1: '2023-05-02', field2: '2023-05-01', field3: 9, field4: 8 }
    expect(messages(key, wrong)).toEqual([
      '整改日期（2023-05-01）早于发现日期（2023-05-02）',
      '已付（9.00）大于总额（8.00）',
    ])
    expect(messages(key, { ...wrong, field2: '2023-05-02', field3: 8 })).toEqual([])
    apply(set('specialField', idOf(key, '发现日期'), 'name', '查出日期'))
    expect(messages(key, wrong)[0]).toContain('早于查出日期')
    expect(ledger.row('specialField', idOf(key, '整改日期'))?.notBelow).toBe('查出日期')
  })

  it('follows a renamed one however its brackets and spaces were written', () => {
    const key = makeList('整改', [
      { name: '企业名称', content: 'enterprise', identity: 'all' },
      { name: '检查（发现）日期', content: 'past' },
      { name: '整改日期', type: 'date', notBelow: '检查(发现) 日期' },
    ])
    apply(set('specialField', idOf(key, '检查（发现）日期'), 'name', '查出日期'))
    expect(ledger.row('specialField', idOf(key, '整改日期'))?.notBelow).toBe('查出日期')
  })

  it('names one that is there and can be compared', () => {
    const key = makeList('整改', FIELDS)
    const refused = (name: string) =>
      refusalOf(() => apply(set('specialField', idOf(key, '整改日期'), 'notBelow', name))).message
    expect(refused('没有的')).toContain('不是本台账的另一个字段')
    expect(refused('整改日期')).toContain('不是本台账的另一个字段')
    expect(refused('已付')).toContain('要都是日期，或都是数')
  })

  it('goes with the definition to another office', () => {
    makeList('整改', FIELDS)
    const file = definitionFile(ledger).lists.find(({ name }) => name === '整改')
    expect(file?.fields.map(({ notBelow }) => notBelow ?? null)).toEqual(
      FIELDS.map(({ notBelow }) => notBelow ?? null),
    )
  })
})

describe('a requirement that counts enterprises', () => {
  const KEY = 'source-substitution'
  const CODE = '91350100M000100Y43'
  const standing = () =>
    listStandings(ledger)
      .find(({ key }) => key === KEY)
      ?.goals.find(({ name }) => name === '首批28家再核查')
  const add = (cells: Cells) =>
    apply(insert(KEY, { district: '丹阳市', batch: ['首批28家'], ...cells }))

  it('takes the rows of one for one, done once all are', () => {
    add({ enterprise: '云岭化工', creditCode: CODE, recheckedOn: '2023-05-01' })
    const second = add({ enterprise: '云岭化工', district: '句容市' })?.ops[0]?.id ?? ''
    add({ enterprise: '青峰涂料', recheckedOn: '2023-05-01' })
    expect(standing()).toMatchObject({ rows: 2, done: 1, count: 28 })
    apply(set(KEY, second, 'recheckedOn', '2023-05-02'))
    expect(standing()).toMatchObject({ rows: 2, done: 2 })
  })

  it('knows one by whichever of its names in the register', () => {
    add({ enterprise: '老甲厂' })
    add({ enterprise: '甲厂', district: '句容市' })
    expect(standing()).toMatchObject({ rows: 2 })
    apply(insert('enterprise', { name: '甲厂', formerNames: ['老甲厂'] }))
    expect(standing()).toMatchObject({ rows: 1 })
  })

  it('takes a row without a code for the one of the first code told for its name, as all do', () => {
    add({ enterprise: '甲厂', creditCode: CODE, recheckedOn: '2023-05-01' })
    add({ enterprise: '甲厂', creditCode: '51420000MJH2003604' })
    add({ enterprise: '甲厂', district: '句容市' })
    expect(standing()).toMatchObject({ rows: 2, done: 0 })
  })

  it('counts rows where it does not say so', () => {
    const goal = ledger.rows('specialGoal').find(({ cells }) => cells.name === '首批28家再核查')
    apply(set('specialGoal', goal?.id ?? '', 'counts', null))
    for (const district of ['丹阳市', '句容市']) add({ enterprise: '甲厂', district })
    expect(standing()).toMatchObject({ rows: 2 })
  })
})
