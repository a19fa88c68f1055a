import { describe, expect, it } from 'vitest'
import type { TextTable } from '../../../src/renderer/spreadsheet/model/clipboard-text.ts'
import { layTable } from '../../../src/renderer/spreadsheet/model/merged-table.ts'
import { passedHint } from '../../../src/renderer/spreadsheet/model/passed-over.ts'
import type { Sheet } from '../../../src/renderer/spreadsheet/model/plan.ts'
import { planWishes } from '../../../src/renderer/spreadsheet/model/plan-wishes.ts'
import { type Range, spanOf } from '../../../src/renderer/spreadsheet/model/range.ts'
import type { RowWishes } from '../../../src/renderer/spreadsheet/model/row-wishes.ts'
import {
  fillTarget,
  fillWithinWishes,
  pasteRefusal,
  pasteTargets,
  pasteWishes,
  sameWishes,
  seriesWishes,
} from '../../../src/renderer/spreadsheet/model/wishes.ts'
import type { Cells } from '../../../src/shared/changes/change.ts'
import { PROJECTS } from '../../../src/shared/lists/projects.ts'
import { vocabularyOf } from '../../../src/shared/plan/vocabulary.ts'
import { PLAN } from '../../support/plan.ts'

const COLUMNS = ['code', 'enterprise', 'name', 'district', 'status', 'investment', 'deadline']

function sheetOf(rows: Cells[], defaults: Cells = {}): Sheet {
  const byId = new Map(rows.map((cells, index) => [`r${index}`, { id: `r${index}`, cells }]))
  return {
    definition: PROJECTS,
    vocabulary: vocabularyOf(PLAN),
    view: { rows: [...byId.keys()], columns: COLUMNS },
    rowOf: (id) => byId.get(id),
    defaults,
  }
}

const project = (name: string, more: Cells = {}): Cells => ({
  code: `2023-DY-A-${name}`,
  enterprise: `企业${name}`,
  name: `项目${name}`,
  district: '丹阳市',
  category: 'VOCs治理项目',
  status: '在建',
  ...more,
})
const THREE = [project('1'), project('2'), project('3')]
const range = (top: number, left: number, bottom = top, right = left) =>
  spanOf({ row: top, column: left }, { row: bottom, column: right })
const column = (key: string) => COLUMNS.indexOf(key)
const pasted = (ranges: readonly Range[], table: TextTable) =>
  pasteWishes(pasteTargets(ranges, table), table)
/** Row, column and value of each cell for which something is wished. */
const cellByCell = (wishes: readonly RowWishes[]) =>
  wishes.flatMap(({ row, columns, values }) =>
    columns.map((at, index) => [row, at, values[index]] as const),
  )

describe('a paste', () => {
  it('reads every cell by its field: aliases, units, dates, full width, none', () => {
    const plan = planWishes(
      sheetOf([project('1', { investment: 5 }), ...THREE.slice(1)]),
      pasted(
        [range(0, 3)],
        [
          ['句容', '完成整改', '/', '2023年4月底前'],
          ['新区', '未启动', '１２００', '2023.5.6'],
          ['扬中市', '在建', '2000万', '2023/7/1'],
        ],
      ),
    )
    expect(plan.refusals).toEqual([])
    const values = plan.edits.map((edit) => (edit.edit === 'set' ? edit.value : null))
    expect(values).toEqual([
      ...['句容市', '已完成', null, '2023-04-30'],
      ...['镇江新区', '未开工', 1200, '2023-05-06'],
      ...['扬中市', 2000, '2023-07-01'],
    ])
    expect(plan).toMatchObject({ cells: 11, rows: 3, added: 0 })
  })

  it('adds no row to a list whose rows are given, and says so', () => {
    const sheet = { ...sheetOf(THREE), hasFixedRows: true }
    const plan = planWishes(sheet, pasted([range(2, column('status'))], [['调试'], ['在建']]))
    expect(plan.edits).toHaveLength(1)
    expect(plan.refusals).toMatchObject([
      { row: 3, field: null, reason: '超出表格下边，“重点工程项目”不能新增项目' },
    ])
  })

  it('carries what the user saw, so that a race becomes a visible conflict', () => {
    const plan = planWishes(sheetOf(THREE), pasted([range(1, column('status'))], [['调试']]))
    expect(plan.edits).toEqual([
      { edit: 'set', list: 'project', id: 'r1', field: 'status', value: '调试', old: '在建' },
    ])
  })

  it('names every refused cell with its place, text and reason, and keeps the others', () => {
    const plan = planWishes(
      sheetOf(THREE),
      pasted(
        [range(0, column('status'))],
        [
          ['快好了', '约一百'],
          ['调试', '7'],
        ],
      ),
    )
    expect(plan.edits).toHaveLength(2)
    expect(plan.refusals).toMatchObject([
      { row: 0, column: 4, written: '快好了', reason: expect.stringContaining('不是项目状态') },
      { row: 0, column: 5, written: '约一百', reason: expect.stringContaining('不是数字') },
    ])
  })

  it('repeats a small block over a range that it fits, and else goes down once', () => {
    const table = [['a'], ['b']]
    const wishes = cellByCell(pasted([range(0, 1, 3, 1)], table))
    expect(wishes.map(([, , value]) => value)).toEqual(['a', 'b', 'a', 'b'])
    expect(pasted([range(0, 1, 2, 1)], table)).toHaveLength(2)
  })

  it('goes with its whole width down every row of a selected column, as in Excel', () => {
    const down = pasted([range(1, 1, 3, 1)], [['甲', '乙']])
    expect(cellByCell(down)).toEqual([
      ...[1, 2, 3].flatMap((row) => [
        [row, 1, '甲'],
        [row, 2, '乙'],
      ]),
    ])
    const across = pasted([range(0, 1, 0, 4)], [['甲'], ['乙']])
    expect(cellByCell(across)).toHaveLength(8)
  })

  it('leaves alone what a short row does not hold, and empties what it holds empty', () => {
    const table = [['甲', ''], ['乙']]
    expect(cellByCell(pasted([range(0, 1)], table))).toEqual([
      [0, 1, '甲'],
      [0, 2, ''],
      [1, 1, '乙'],
    ])
    const twice = cellByCell(pasted([range(0, 1, 1, 4)], table))
    expect(twice.map(([row, at]) => [row, at])).toEqual([
      ...[1, 2, 3, 4].map((at) => [0, at]),
      ...[1, 3].map((at) => [1, at]),
    ])
  })

  it('takes a table of more rows than a call may have arguments', () => {
    const table = Array.from({ length: 200_000 }, () => ['甲'])
    expect(pasted([range(0, 1)], table)).toHaveLength(200_000)
  })

  it('puts one value into every cell of several ranges', () => {
    const wishes = pasted([range(0, 1), range(2, 1, 2, 2)], [['甲']])
    expect(cellByCell(wishes)).toEqual([
      [0, 1, '甲'],
      [2, 1, '甲'],
      [2, 2, '甲'],
    ])
  })

  it('puts a block into each of several ranges of one shape', () => {
    const table = [['甲', '乙']]
    const wishes = pasted([range(0, 1), range(2, 1)], table)
    expect(cellByCell(wishes)).toEqual([
      [0, 1, '甲'],
      [0, 2, '乙'],
      [2, 1, '甲'],
      [2, 2, '乙'],
    ])
    expect(pasteRefusal([range(0, 1), range(2, 1)], table)).toBeNull()
    expect(cellByCell(pasted([range(0, 1, 1, 2), range(4, 1, 5, 2)], table))).toHaveLength(8)
  })

  it('refuses several ranges that a block does not fit alike, or where it would cover itself', () => {
    const table = [['甲', '乙']]
    expect(pasteRefusal([range(0, 1), range(2, 1, 2, 2)], table)).toContain('大小不同')
    expect(pasteRefusal([range(0, 1), range(0, 2)], table)).toContain('互相覆盖')
    expect(pasteRefusal([range(0, 1), range(0, 2, 3, 2)], [['甲']])).toBeNull()
  })

  it('past the last row adds rows, in the district that the view is filtered to', () => {
    const defaults = { district: '句容市', category: 'VOCs治理项目' }
    const plan = planWishes(
      sheetOf(THREE, defaults),
      pasted(
        [range(2, 1)],
        [
          ['企业3', '项目3'],
          ['新企业', '新项目'],
          ['', '只有项目'],
        ],
      ),
    )
    expect(plan).toMatchObject({ added: 2, cells: 0, refusals: [] })
    expect(plan.edits[0]).toEqual({
      edit: 'insert',
      list: 'project',
      cells: { ...defaults, enterprise: '新企业', name: '新项目' },
    })
  })

  it('past the last row refuses a row that lacks what it must have, and says what', () => {
    const plan = planWishes(sheetOf(THREE), pasted([range(3, 1)], [['新企业', '新项目']]))
    expect(plan.edits).toEqual([])
    expect(plan.refusals[0]?.reason).toBe('不能新增这个项目：缺辖市区')
  })

  it('past the right side refuses what has no column instead of dropping it', () => {
    const plan = planWishes(sheetOf(THREE), pasted([range(0, 6)], [['2023-04-30', '多出']]))
    expect(plan.refusals).toMatchObject([{ column: 7, written: '多出' }])
  })

  it('onto a computed column is refused, unless it says what is there already', () => {
    const sheet = sheetOf(THREE)
    const own = planWishes(sheet, pasted([range(0, 0)], [['2023-DY-A-1']]))
    expect(own).toMatchObject({ edits: [], refusals: [] })
    const other = planWishes(sheet, pasted([range(0, 0)], [['2023-XX-9']]))
    expect(other.refusals[0]?.reason).toContain('由程序填写')
  })
})

describe('clearing', () => {
  it('refuses to empty what a row must have', () => {
    const plan = planWishes(sheetOf(THREE), sameWishes([range(0, 3, 0, 5)], null))
    expect(plan.edits).toHaveLength(0)
    expect(plan.refusals.map((item) => item.reason)).toEqual(['辖市区不能为空', '项目状态不能为空'])
  })

  it('empties the enterprise or the name, but not both at once', () => {
    expect(planWishes(sheetOf(THREE), sameWishes([range(0, 1)], null)).edits).toHaveLength(1)
    const both = planWishes(sheetOf(THREE), sameWishes([range(0, 1, 0, 2)], null))
    expect(both.edits).toHaveLength(0)
    expect(both.refusals).toHaveLength(2)
  })

  it('of whole rows empties what can be empty, and passes over the rest', () => {
    const whole = [range(0, 0, 1, COLUMNS.length - 1)]
    const sheet = sheetOf([project('1', { investment: 5 }), ...THREE.slice(1)])
    const plan = planWishes(sheet, sameWishes(whole, null), {
      ranges: whole,
      passes: ['readOnly', 'needed'],
    })
    expect(plan.refusals).toEqual([])
    expect(plan.edits).toMatchObject([{ id: 'r0', field: 'investment', value: null }])
    expect(passedHint(PROJECTS, plan)).toMatch(/^只读和必填的 10 格（.*项目编号.*等）保持原样$/u)
  })

  it('of cells that nobody can change only says why, and of a part of a row leaves the choice', () => {
    const code = [range(0, 0, 2, 0)]
    const over = (ranges: Range[]) => ({ ranges, passes: ['readOnly'] as const })
    const none = planWishes(sheetOf(THREE), sameWishes(code, null), over(code))
    expect(none).toMatchObject({ edits: [], refusals: [] })
    expect(passedHint(PROJECTS, none)).toContain('由程序填写')
    const part = [range(0, 0, 0, 5)]
    const one = sheetOf([project('1', { investment: 5 })])
    const plan = planWishes(one, sameWishes(part, null), over(part))
    expect(plan.passed).toEqual([])
    expect(plan.refusals[0]).toMatchObject({ field: 'code', kind: 'readOnly' })
  })

  it('judges a row as a whole: one name may go where the other comes', () => {
    const only = { ...project('1'), name: null }
    const plan = planWishes(sheetOf([only]), pasted([range(0, 1)], [['', '改在项目名称']]))
    expect(plan.refusals).toEqual([])
    expect(plan.edits).toHaveLength(2)
    const moved = [...sameWishes([range(0, 1)], null), ...pasted([range(0, 2)], [['移来']])]
    expect(planWishes(sheetOf([only]), moved)).toMatchObject({ refusals: [], cells: 2, rows: 1 })
  })
})

describe('filling', () => {
  const valueAt = ({ row, column: at }: { row: number; column: number }) => row * 10 + at
  it('goes down with Ctrl+D and right with Ctrl+R from the first row or column of each range', () => {
    expect(fillWithinWishes([range(1, 1, 3, 2)], 'down', valueAt)).toEqual([
      { row: 2, column: 1, value: 11 },
      { row: 2, column: 2, value: 12 },
      { row: 3, column: 1, value: 11 },
      { row: 3, column: 2, value: 12 },
    ])
    expect(fillWithinWishes([range(1, 1, 1, 3)], 'right', valueAt).map((w) => w.value)).toEqual([
      11, 11,
    ])
  })

  it('takes a single row from the one above it and a single column from the one beside it', () => {
    expect(fillWithinWishes([range(2, 1, 2, 2)], 'down', valueAt)).toEqual([
      { row: 2, column: 1, value: 11 },
      { row: 2, column: 2, value: 12 },
    ])
    expect(fillWithinWishes([range(2, 1)], 'right', valueAt)).toEqual([
      { row: 2, column: 1, value: 20 },
    ])
    expect(fillWithinWishes([range(0, 1)], 'down', valueAt)).toEqual([])
  })

  it('goes on with each column’s own series by the handle, downwards and upwards', () => {
    const down = seriesWishes(range(1, 1, 2, 2), range(1, 1, 4, 2), valueAt)
    expect(down).toEqual([
      { row: 3, column: 1, value: 31 },
      { row: 4, column: 1, value: 41 },
      { row: 3, column: 2, value: 32 },
      { row: 4, column: 2, value: 42 },
    ])
    const up = seriesWishes(range(2, 1, 3, 1), range(0, 1, 3, 1), valueAt)
    expect(up).toEqual([
      { row: 0, column: 1, value: 1 },
      { row: 1, column: 1, value: 11 },
    ])
  })

  it('goes along the axis that the handle was dragged furthest', () => {
    expect(fillTarget(range(1, 1), { row: 4, column: 2 })).toEqual(range(1, 1, 4, 1))
    expect(fillTarget(range(1, 1), { row: 2, column: 5 })).toEqual(range(1, 1, 1, 5))
    expect(fillTarget(range(3, 3, 4, 4), { row: 0, column: 3 })).toEqual(range(0, 3, 4, 4))
  })
})

describe('a merged table from the clipboard', () => {
  it('is laid out with the text in its first cell and the rest empty', () => {
    const cell = (text: string, rowSpan = 1, columnSpan = 1) => ({ text, rowSpan, columnSpan })
    expect(
      layTable([
        [cell('丹阳市', 2), cell('一', 1, 2)],
        [cell('甲'), cell('乙')],
      ]),
    ).toEqual([
      ['丹阳市', '一', ''],
      ['', '甲', '乙'],
    ])
  })

  it('does not let a hostile span grow without end', () => {
    const [row] = layTable([[{ text: 'x', rowSpan: 65_534, columnSpan: 1e9 }]])
    expect(row).toHaveLength(1000)
  })
})

describe('a locked cell', () => {
  const locked = (rows: Cells[]): Sheet => ({
    ...sheetOf(rows),
    lockOf: (row, field) => (row.id === 'r1' && field.key === 'name' ? '本月已锁定' : null),
  })

  it('is refused with its own reason, and the rest of the gesture is planned', () => {
    const plan = planWishes(locked(THREE), sameWishes([range(0, column('name'), 2)], '新名'))
    expect(plan.refusals).toMatchObject([{ row: 1, field: 'name', reason: '本月已锁定' }])
    expect(plan.edits).toHaveLength(2)
  })

  it('takes what it holds already, and is passed over by an empty cell of a paste', () => {
    const held = planWishes(locked(THREE), pasted([range(1, column('name'))], [['项目2']]))
    expect(held).toMatchObject({ edits: [], refusals: [] })
    const empty = planWishes(locked(THREE), pasted([range(1, column('name'))], [['']]))
    expect(empty).toMatchObject({ edits: [], refusals: [] })
  })
})
