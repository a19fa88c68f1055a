import { describe, expect, it } from 'vitest'
import { copyEdits } from '../../../src/renderer/spreadsheet/batch/copies.ts'
import { planMove } from '../../../src/renderer/spreadsheet/batch/plan-move.ts'
import { planSet } from '../../../src/renderer/spreadsheet/batch/plan-set.ts'
import { rowMarks } from '../../../src/renderer/spreadsheet/marks/use-row-marks.ts'
import { locate, targetsOfOps } from '../../../src/renderer/spreadsheet/model/targets.ts'
import { historyLines } from '../../../src/renderer/spreadsheet/record/history-lines.ts'
import { readField } from '../../../src/renderer/spreadsheet/record/read-field.ts'
import type { Cells, Change, Op } from '../../../src/shared/changes/change.ts'
import type { Row } from '../../../src/shared/contract/schemas.ts'
import { fieldOf } from '../../../src/shared/lists/definition.ts'
import { PROJECTS } from '../../../src/shared/lists/projects.ts'
import { vocabularyOf } from '../../../src/shared/plan/vocabulary.ts'
import { scheduleRules } from '../../../src/shared/schedule/rules.ts'
import { PLAN } from '../../support/plan.ts'

const LIST = { definition: PROJECTS, vocabulary: vocabularyOf(PLAN) }

const row = (id: string, more: Cells = {}): Row => ({
  id,
  cells: {
    code: `2023-DY-C-00${id}`,
    year: 2023,
    district: '丹阳市',
    category: 'VOCs治理项目',
    enterprise: `企业${id}`,
    name: `项目${id}`,
    status: '在建',
    ...more,
  },
})

describe('setting a field of many rows', () => {
  const rows = [row('1'), row('2', { status: '已完成' }), row('3')]

  it('tells how many cells change and how many hold the value already', () => {
    const { plan, same, reasons } = planSet(LIST, rows, fieldOf(PROJECTS, 'status'), '完成')
    expect({ cells: plan.cells, rows: plan.rows, same, reasons }).toEqual({
      cells: 2,
      rows: 2,
      same: 1,
      reasons: [],
    })
    expect(plan.edits[0]).toMatchObject({ id: '1', value: '已完成', old: '在建' })
  })

  it('gives each reason once, with the rows that it keeps back', () => {
    const { plan, reasons } = planSet(LIST, rows, fieldOf(PROJECTS, 'investment'), '很多')
    expect(plan.edits).toEqual([])
    expect(reasons).toHaveLength(1)
    expect(reasons[0]?.rows.map(({ id }) => id)).toEqual(['1', '2', '3'])
  })

  it('clears where the row can do without, and refuses the others', () => {
    const unnamed = row('4', { enterprise: null })
    const { plan, reasons } = planSet(LIST, [row('1'), unnamed], fieldOf(PROJECTS, 'name'), '')
    expect(plan.edits).toMatchObject([{ id: '1', value: null }])
    expect(reasons[0]?.rows).toEqual([unnamed])
  })
})

describe('locked cells', () => {
  const rows = [row('1'), row('2')]
  const lockOf = ({ id }: Row) => (id === '1' ? '2023年4月已由张三锁定，不能改动' : null)

  it('are told beforehand when a field of many rows is set', () => {
    const { plan, reasons } = planSet(
      { ...LIST, lockOf },
      rows,
      fieldOf(PROJECTS, 'status'),
      '已完成',
    )
    expect(plan.edits).toMatchObject([{ id: '2', value: '已完成' }])
    expect(reasons).toEqual([{ reason: '2023年4月已由张三锁定，不能改动', rows: [rows[0]] }])
  })

  it('keep a row in its place, with the reason', () => {
    const plan = planMove(PROJECTS, rows, { district: '句容市' }, lockOf)
    expect(plan.edits).toMatchObject([{ edit: 'move', id: '2' }])
    expect(plan.refused).toEqual([{ reason: '2023年4月已由张三锁定，不能改动', rows: [rows[0]] }])
  })

  it('are refused in the panel of the row', () => {
    const reading = readField({ ...LIST, lockOf }, row('1'), fieldOf(PROJECTS, 'name'), '新名称')
    expect(reading).toEqual({ ok: false, reason: '2023年4月已由张三锁定，不能改动' })
  })

  it('mark their row as locked, and only a list with locks offers that mark', () => {
    const rules = scheduleRules(PLAN, '2023-04-20')
    const { of, kinds } = rowMarks(PROJECTS, rules, { lockOf })
    expect(rows.map((item) => of(item).includes('locked'))).toEqual([true, false])
    expect(kinds).toContain('locked')
    expect(rowMarks(PROJECTS, rules, {}).kinds).not.toContain('locked')
  })
})

describe('moving rows', () => {
  it('counts by place where they come from, and leaves those that are there', () => {
    const rows = [
      row('1'),
      row('2', { category: '源头替代项目' }),
      row('3', { district: '句容市' }),
    ]
    const plan = planMove(PROJECTS, rows, { district: '句容市' })
    expect(plan.staying).toBe(1)
    expect(plan.routes).toEqual([
      { from: '丹阳市 · VOCs治理项目', to: '句容市 · VOCs治理项目', count: 1 },
      { from: '丹阳市 · 源头替代项目', to: '句容市 · 源头替代项目', count: 1 },
    ])
    expect(plan.edits[0]).toEqual({
      edit: 'move',
      list: 'project',
      id: '1',
      cells: { district: '句容市' },
    })
  })
})

describe('copies', () => {
  const copied = (originals: Row[], all = originals) =>
    copyEdits(PROJECTS, originals, all).map((edit) => (edit.edit === 'insert' ? edit.cells : {}))

  it('hold everything but what the program gives, under a name of their own', () => {
    const [cells] = copied([row('1', { investment: 12, sourceFile: 'a.xlsx' })])
    expect(cells).toEqual({
      district: '丹阳市',
      category: 'VOCs治理项目',
      enterprise: '企业1',
      name: '项目1（副本）',
      status: '在建',
      investment: 12,
    })
  })

  it('count on where copies are there already, and do not pile up marks', () => {
    const copy = row('2', { name: '项目1（副本）' })
    const names = copied([row('1'), copy], [row('1'), copy]).map((cells) => cells.name)
    expect(names).toEqual(['项目1（副本2）', '项目1（副本3）'])
  })

  it('mark the enterprise where the project has no name', () => {
    const { name: _none, ...cells } = row('1').cells
    expect(copied([{ id: '1', cells }])[0]?.enterprise).toBe('企业1（副本）')
  })
})

describe('what a change concerns', () => {
  const view = { rows: ['a', 'b', 'c', 'd'], columns: ['code', 'name', 'status'] }
  const set = (id: string, field: string): Op => ({
    op: 'set',
    list: 'project',
    id,
    field,
    old: null,
    new: 'x',
  })
  const targetsOf = (...ops: Op[]) => targetsOfOps('project', ops)

  it('is one range where the cells stand together', () => {
    const targets = targetsOf(
      set('b', 'name'),
      set('a', 'name'),
      set('a', 'code'),
      set('b', 'code'),
    )
    expect(locate(view, targets)).toEqual({
      ranges: [{ top: 0, bottom: 1, left: 0, right: 1 }],
      hidden: 0,
    })
  })

  it('is several ranges from top to bottom where it is scattered', () => {
    const { ranges } = locate(view, targetsOf(set('d', 'status'), set('a', 'code')))
    expect(ranges.map(({ top }) => top)).toEqual([0, 3])
  })

  it('is the whole row for a new one, and nothing for a deleted one or another list', () => {
    const insert: Op = { op: 'insert', list: 'project', id: 'c', cells: {} }
    const gone: Op = { op: 'delete', list: 'project', id: 'd', cells: {} }
    const targets = targetsOf(insert, gone, { ...set('a', 'name'), list: 'district' })
    expect(locate(view, targets).ranges).toEqual([{ top: 2, bottom: 2, left: 0, right: 2 }])
  })

  it('counts the rows that are not shown, once each', () => {
    const targets = targetsOf(set('x', 'name'), set('x', 'code'), set('y', 'name'))
    expect(locate(view, targets)).toEqual({ ranges: [], hidden: 2 })
  })
})

describe('a field of the record panel', () => {
  it('carries what the user saw, reads like the grid, and refuses with the same words', () => {
    const read = (key: string, typed: string) =>
      readField(LIST, row('1'), fieldOf(PROJECTS, key), typed)
    expect(read('status', '完成')).toMatchObject({
      ok: true,
      edits: [{ field: 'status', value: '已完成', old: '在建' }],
    })
    expect(read('status', '在建')).toEqual({ ok: true, edits: [] })
    expect(read('district', '')).toEqual({ ok: false, reason: '辖市区不能为空' })
  })
})

describe('the history of a row', () => {
  it('says field, old and new value, and names rows added and removed', () => {
    const change: Change = {
      ...{ seq: 2, id: 'x', author: '甲', at: '2023-05-01T00:00:00Z' },
      ...{ kind: 'edit', note: '', undoes: null },
      ops: [
        { op: 'set', list: 'project', id: 'a', field: 'investment', old: null, new: 12.5 },
        { op: 'insert', list: 'project', id: 'a', cells: { name: '甲', status: '在建' } },
      ],
    }
    expect(historyLines(PROJECTS, change)).toEqual([
      { label: '总投资', old: '空', new: '12.50', origin: null },
      { label: null, old: '', new: '新增，填写 2 格', origin: null },
    ])
  })
})
