/** Definitions that one office has changed, in the ledger of another one. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Ledger } from '../../../../src/main/ledger/ledger.ts'
import { commitEdits } from '../../../../src/main/lists/commit.ts'
import { listsOf } from '../../../../src/main/lists/lists-of.ts'
import {
  addLists,
  definitionFile,
  replacedBy,
} from '../../../../src/main/lists/special/add-lists.ts'
import { listsOfFile, shippedList } from '../../../../src/main/lists/special/templates.ts'
import { newLedger } from '../../../../src/main/plan/new-ledger.ts'
import type { Cells } from '../../../../src/shared/changes/change.ts'
import type { Edit } from '../../../../src/shared/contract/schemas.ts'
import type { SpecialFile } from '../../../../src/shared/lists/special/file.ts'
import { makeLedger, TESTER } from '../../../support/ledgers.ts'
import { refusalOf } from '../../../support/refusals.ts'
import { temporaryFolder } from '../../../support/temp-folder.ts'

const folder = temporaryFolder()
const KEY = 'biomass-boilers'

/** Of the office that changes its definitions, and of the one that gets them. */
let from: Ledger
let to: Ledger
beforeEach(() => {
  from = makeLedger(folder)
  to = newLedger(`${folder}/to-${crypto.randomUUID()}.ledger`, {
    plan: 'zhenjiang-2023',
    sample: false,
    author: TESTER,
  })
})
afterEach(() => {
  expect(to.verify()).toMatchObject({ ok: true, problems: [] })
  to.close()
  from.close()
})

const insert = (list: string, cells: Cells): Edit => ({ edit: 'insert', list, cells })
const set = (list: string, id: string, field: string, value: Cells[string]): Edit => ({
  ...{ edit: 'set', list, id, field, value },
})
const change = (...edits: Edit[]) => commitEdits(from, TESTER, edits)
const handOn = (keys = [KEY]): SpecialFile[] => {
  const file = definitionFile(from)
  const lists = file.lists.filter(({ key }) => keys.includes(key))
  return listsOfFile('定义.json', JSON.stringify({ lists }))
}
const take = (files = handOn()) => addLists(to, TESTER, [], files)
const fieldsOf = (ledger: Ledger, key = KEY) =>
  listsOf(ledger)
    .special.find((list) => list.key === key)
    ?.fields.map(({ label }) => label)
const addRow = () =>
  commitEdits(to, TESTER, [
    insert(KEY, { district: '丹阳市', enterprise: '木业', boiler: '1号', kind: '茶水炉' }),
  ])

describe('a built-in ledger that one office has changed', () => {
  beforeEach(() => {
    change(insert('specialField', { list: KEY, name: '烟囱高度', type: 'decimal', unit: '米' }))
    const values = [from.row('specialField', `${KEY}/kind`)?.values ?? []].flat().map(String)
    change(set('specialField', `${KEY}/kind`, 'values', [...values, '导热油炉']))
    change(set('specialField', `${KEY}/remark`, 'name', '其他说明'))
    change(insert('specialGoal', { list: KEY, name: '测过高度', share: 100, done: '烟囱高度' }))
  })

  it('takes the place of the same one that has no rows there, and is gone by one undo', () => {
    const before = definitionFile(to)
    expect(replacedBy(to, handOn())).toEqual(['生物质锅炉管理清单'])
    expect(take().note).toBe('还没有行，换成文件的定义：生物质锅炉管理清单')
    const own = ({ lists }: { lists: SpecialFile[] }) => lists.find(({ key }) => key === KEY)
    expect(fieldsOf(to)).toEqual(fieldsOf(from))
    expect(own(definitionFile(to))?.goals).toEqual(own(definitionFile(from))?.goals)
    expect(replacedBy(to, handOn())).toEqual([])
    expect(refusalOf(() => take()).code).toBe('CHANGE_CONFLICT')
    to.undo(TESTER)
    expect(definitionFile(to)).toEqual(before)
  })

  it('gives fields, words and requirements to the one that has rows, and says what differs', () => {
    addRow()
    expect(replacedBy(to, handOn())).toEqual([])
    const { note } = take()
    expect(note).toContain('补上文件中有而这里没有的字段、可选值、计数要求：生物质锅炉管理清单')
    expect(note).toContain('与文件不同、没有改的：字段“备注”的字段名称')
    expect(fieldsOf(to)).toEqual(expect.arrayContaining(['烟囱高度', '备注']))
    expect(to.row('specialField', `${KEY}/kind`)?.values).toContain('导热油炉')
    expect(to.rows('specialGoal').map(({ cells }) => cells.name)).toContain('测过高度')
    const { id } = to.rows(KEY)[0] ?? { id: '' }
    commitEdits(to, TESTER, [set(KEY, id, 'kind', '导热油炉')])
    expect(refusalOf(() => take()).message).toContain('与文件不同、没有改的')
  })

  it('lets no field of a file keep the rows that are there from being written', () => {
    addRow()
    const file = handOn().map((list) => ({
      ...list,
      fields: list.fields.map((field) =>
        field.name === '烟囱高度' ? { ...field, required: 'error' as const } : field,
      ),
    }))
    take(file)
    const { id } = to.rows(KEY)[0] ?? { id: '' }
    commitEdits(to, TESTER, [set(KEY, id, 'kind', '生物质锅炉')])
  })
})

it('leaves a built-in ledger that an office has changed where it is asked for by name', () => {
  change(insert('specialField', { list: KEY, name: '烟囱高度' }))
  const refusal = refusalOf(() => addLists(from, TESTER, [shippedList(KEY)]))
  expect(refusal.message).toBe('已经有了，没有添加：生物质锅炉管理清单')
})

it('takes two ledgers of one key for two, where each office had it given by the program', () => {
  const makeOwn = (ledger: Ledger, name: string) => {
    const key = commitEdits(ledger, TESTER, [insert('special', { name })])?.ops[0]?.id ?? ''
    commitEdits(ledger, TESTER, [insert('specialField', { list: key, name: '名称' })])
    return key
  }
  const key = makeOwn(from, '抽检')
  expect(makeOwn(to, '巡查')).toBe(key)
  take(handOn([key]))
  const names = to.rows('special').map(({ cells: { name } }) => name)
  expect(names).toEqual(expect.arrayContaining(['抽检', '巡查']))
})

describe('a definition in the ledger of another plan', () => {
  const next = () =>
    newLedger(`${folder}/next-${crypto.randomUUID()}.ledger`, {
      plan: 'empty',
      sample: false,
      author: TESTER,
    })

  it('is due on the same day of its year, those that come with the program too', () => {
    const other = next()
    const { note } = addLists(other, TESTER, [shippedList('port-enclosure')])
    expect(note).toContain('时限由 2023 年移到 2024 年的同一天')
    expect(other.rows('specialGoal').map(({ cells: { by } }) => by)).toEqual(['2024-12-31'])
    const [file] = handOn(['ship-power'])
    const { year: _year, ...undated } = file ?? shippedList('ship-power')
    expect(addLists(other, TESTER, [], [undated]).note).toContain(
      '文件没有写年度，时限仍是 2023 年的，请核对',
    )
    other.close()
  })

  it('loses districts and tasks that this plan lacks, and tells conditions that cannot hold', () => {
    const file = (districts: string[]): SpecialFile => ({
      ...shippedList('research'),
      ...{ key: `own${districts.length}`, name: `自建${districts.length}`, districts, task: 99 },
      goals: [{ name: '外地', count: 1, scope: '辖市区=苏州市', done: '辖市区' }],
      fields: [{ key: 'district', name: '辖市区', type: 'choice', content: 'district' }],
    })
    const { note } = take([file(['苏州市'])])
    expect(note).toContain('报送地区去掉了本计划没有的苏州市，改为各地都报')
    expect(note).toContain('本计划没有任务 99，没有写任务')
    expect(note).toContain('计数要求“外地”的“范围”的条件“辖市区=苏州市”不能成立')
    expect(to.row('special', 'own1')).not.toHaveProperty('districts')
    expect(to.row('special', 'own1')).not.toHaveProperty('task')
    take([file(['苏州市', '丹阳'])])
    expect(to.row('special', 'own2')?.districts).toEqual(['丹阳市'])
  })
})
