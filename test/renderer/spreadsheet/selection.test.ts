import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  type Direction,
  dataEdge,
  moveSelection,
} from '../../../src/renderer/spreadsheet/model/navigation.ts'
import { blockOf, cellsOf, isInRange } from '../../../src/renderer/spreadsheet/model/range.ts'
import {
  addCell,
  countRows,
  extendTo,
  isSelected,
  relocate,
  relocateRange,
  type Selection,
  selectAll,
  selectCell,
  selectRows,
  stepActive,
  wholeColumns,
} from '../../../src/renderer/spreadsheet/model/selection.ts'
import { statisticsOf } from '../../../src/renderer/spreadsheet/model/statistics.ts'
import type { Cell, GridView } from '../../../src/renderer/spreadsheet/model/view.ts'

function viewOf(rows: number, columns: number): GridView {
  return {
    rows: Array.from({ length: rows }, (_, index) => `r${index}`),
    columns: Array.from({ length: columns }, (_, index) => `c${index}`),
  }
}
const at = (row: number, column: number): Cell => ({ row, column })
const view = viewOf(10, 5)
const everywhere = () => true

describe('several ranges', () => {
  const range = (top: number, left: number, bottom: number, right: number) => ({
    top,
    left,
    bottom,
    right,
  })

  it('make one block where they have the same rows, the same columns, or both', () => {
    expect(blockOf([range(4, 0, 5, 0), range(4, 3, 5, 4)])).toEqual({
      rows: [4, 5],
      columns: [0, 3, 4],
    })
    expect(blockOf([range(7, 1, 7, 2), range(1, 1, 2, 2)])).toEqual({
      rows: [1, 2, 7],
      columns: [1, 2],
    })
    const corners = [range(0, 0, 0, 0), range(0, 2, 0, 2), range(2, 0, 2, 0), range(2, 2, 2, 2)]
    expect(blockOf(corners)).toEqual({ rows: [0, 2], columns: [0, 2] })
  })

  it('make none where a corner is missing', () => {
    expect(blockOf([range(0, 0, 0, 0), range(2, 2, 2, 2)])).toBe(null)
    expect(blockOf([range(0, 0, 1, 1), range(1, 1, 2, 2)])).toBe(null)
  })
})

describe('a selection', () => {
  it('grows from its anchor with Shift, in any direction, and keeps the active cell', () => {
    const grown = extendTo(selectCell(at(4, 2)), at(2, 3))
    expect(grown.ranges).toEqual([{ top: 2, left: 2, bottom: 4, right: 3 }])
    expect(extendTo(grown, at(5, 0)).ranges).toEqual([{ top: 4, left: 0, bottom: 5, right: 2 }])
    expect(grown.active).toEqual(at(4, 2))
  })

  it('keeps earlier ranges with Ctrl and counts an overlap once', () => {
    const two = extendTo(addCell(extendTo(selectCell(at(0, 0)), at(1, 1)), at(1, 1)), at(2, 2))
    expect(two.ranges).toHaveLength(2)
    expect([...cellsOf(two.ranges)]).toHaveLength(7)
  })

  it('takes whole rows by the row header and whole columns by Ctrl+Space', () => {
    const rows = selectRows(view, selectCell(at(0, 0)), 3, 5)
    expect(rows.ranges).toEqual([{ top: 3, left: 0, bottom: 5, right: 4 }])
    expect(wholeColumns(view, selectCell(at(7, 2))).ranges).toEqual([
      { top: 0, left: 2, bottom: 9, right: 2 },
    ])
  })

  it('takes all with Ctrl+A and leaves the active cell where it is', () => {
    const all = selectAll(view, selectCell(at(3, 3)))
    expect(all.ranges).toEqual([{ top: 0, left: 0, bottom: 9, right: 4 }])
    expect(all.active).toEqual(at(3, 3))
  })

  it('lets Enter go down and Tab go across inside it, round at its end', () => {
    let selection = extendTo(selectCell(at(1, 1)), at(2, 2))
    const walk = (by: 'rows' | 'columns') =>
      Array.from({ length: 4 }, () => {
        selection = stepActive(selection, by, 1)
        return [selection.active.row, selection.active.column]
      })
    expect(walk('columns')).toEqual([
      [2, 1],
      [1, 2],
      [2, 2],
      [1, 1],
    ])
    expect(walk('rows')).toEqual([
      [1, 2],
      [2, 1],
      [2, 2],
      [1, 1],
    ])
    expect(stepActive(selection, 'rows', -1).active).toEqual(at(2, 2))
  })
})

describe('Ctrl with an arrow', () => {
  const column = ['x', 'x', '', '', 'x', '', 'x', 'x', 'x', '']
  const isFilled = ({ row }: Cell) => column[row] === 'x'
  it.each([
    [0, 'down', 1],
    [1, 'down', 4],
    [4, 'down', 6],
    [6, 'down', 8],
    [8, 'down', 9],
    [9, 'up', 8],
    [8, 'up', 6],
    [3, 'up', 1],
  ] as [number, Direction, number][])('from row %i %s stops at row %i', (from, direction, to) => {
    expect(dataEdge(view, at(from, 0), direction, isFilled).row).toBe(to)
  })

  it('with Shift as well takes everything on the way into the selection', () => {
    const moved = moveSelection(
      view,
      selectCell(at(1, 0)),
      { direction: 'down', toEdge: true, extends: true },
      isFilled,
    )
    expect(moved.ranges).toEqual([{ top: 1, left: 0, bottom: 4, right: 0 }])
  })
})

describe('a selection under a changing view', () => {
  it('follows its rows when others come in above', () => {
    const selection = extendTo(selectCell(at(2, 1)), at(4, 2))
    const after = { ...view, rows: ['new', ...view.rows] }
    expect(relocate(view, after, selection).ranges).toEqual([
      { top: 3, left: 1, bottom: 5, right: 2 },
    ])
  })

  it('falls back to the active cell, with its row, when a sort scatters it', () => {
    const selection = extendTo(selectCell(at(2, 1)), at(4, 2))
    const after = {
      ...view,
      rows: [...view.rows]
        .sort(() => -1)
        .toSorted((a, b) => ((Number(a.slice(1)) * 7) % 10) - ((Number(b.slice(1)) * 7) % 10)),
    }
    const moved = relocate(view, after, selection)
    expect(moved.ranges).toHaveLength(1)
    expect(after.rows[moved.active.row]).toBe('r2')
    expect([...cellsOf(moved.ranges)]).toHaveLength(1)
  })

  it('stays inside when its rows are filtered away', () => {
    const selection = extendTo(selectCell(at(8, 4)), at(9, 4))
    const moved = relocate(view, viewOf(3, 5), selection)
    expect(moved.active).toEqual(at(2, 4))
  })

  it('follows its columns when they are moved together', () => {
    const selection = extendTo(selectCell(at(0, 0)), at(1, 1))
    const after = { ...view, columns: ['c2', 'c3', 'c0', 'c1', 'c4'] }
    expect(relocate(view, after, selection).ranges).toEqual([
      { top: 0, left: 2, bottom: 1, right: 3 },
    ])
  })
})

describe('any sequence of gestures', () => {
  const cell = fc.record({ row: fc.nat(9), column: fc.nat(4) })
  const direction = fc.constantFrom<Direction>('up', 'down', 'left', 'right')
  type Gesture = (selection: Selection) => Selection
  const gesture: fc.Arbitrary<Gesture> = fc.oneof(
    cell.map(
      (to): Gesture =>
        () =>
          selectCell(to),
    ),
    cell.map(
      (to): Gesture =>
        (selection) =>
          extendTo(selection, to),
    ),
    cell.map(
      (to): Gesture =>
        (selection) =>
          addCell(selection, to),
    ),
    fc.tuple(direction, fc.boolean(), fc.boolean(), fc.integer({ min: 1, max: 20 })).map(
      ([to, toEdge, grows, by]): Gesture =>
        (selection) =>
          moveSelection(
            view,
            selection,
            { direction: to, toEdge, extends: grows, by },
            ({ row, column: at }) => (row * 3 + at) % 4 > 0,
          ),
    ),
    fc.constant((selection: Selection) => stepActive(selection, 'rows', 1)),
    fc.constant((selection: Selection) => wholeColumns(view, selection)),
    fc.constant((selection: Selection) => selectAll(view, selection)),
    fc.tuple(fc.nat(9), fc.nat(9)).map(
      ([from, to]): Gesture =>
        (selection) =>
          selectRows(view, selection, from, to, true),
    ),
  )

  it('leaves every range in the view and the active cell selected (seed 581)', () => {
    fc.assert(
      fc.property(fc.array(gesture, { maxLength: 30 }), (gestures) => {
        const selection = gestures.reduce((state, apply) => apply(state), selectCell(at(0, 0)))
        const whole = { top: 0, left: 0, bottom: 9, right: 4 }
        for (const { top, left, bottom, right } of selection.ranges) {
          expect(isInRange(whole, at(top, left))).toBe(true)
          expect(isInRange(whole, at(bottom, right))).toBe(true)
          expect(top <= bottom && left <= right).toBe(true)
        }
        expect(isSelected(selection, selection.active)).toBe(true)
        expect(relocate(view, view, selection)).toEqual(selection)
      }),
      { seed: 581, numRuns: 1000 },
    )
  })

  it('gives an active cell that exists after any change of the view (seed 34)', () => {
    const rows = fc.uniqueArray(
      fc.nat(14).map((n) => `r${n}`),
      { minLength: 1, maxLength: 12 },
    )
    fc.assert(
      fc.property(fc.array(gesture, { maxLength: 10 }), rows, (gestures, after) => {
        const selection = gestures.reduce((state, apply) => apply(state), selectCell(at(0, 0)))
        const moved = relocate(view, { ...view, rows: after }, selection)
        expect(moved.active.row).toBeLessThan(after.length)
        expect(isSelected(moved, moved.active)).toBe(true)
      }),
      { seed: 34, numRuns: 1000 },
    )
  })
})

describe('a very large selection', () => {
  const all = { top: 0, left: 0, bottom: 9_999_999, right: 39 }

  it('is walked through by Enter and Tab without counting its cells out', () => {
    const selection: Selection = { ranges: [all], active: at(0, 0), head: at(9_999_999, 39) }
    const last = stepActive(selection, 'columns', -1)
    expect(last.active).toEqual(at(9_999_999, 39))
    expect(stepActive(last, 'columns', 1).active).toEqual(at(0, 0))
    expect(stepActive(selection, 'rows', 1).active).toEqual(at(0, 1))
    expect(stepActive({ ...selection, active: at(7, 39) }, 'rows', 1).active).toEqual(at(8, 0))
  })

  it('goes from one of its ranges to the next and back', () => {
    const two = addCell(selectCell(at(3, 1)), at(5, 2))
    expect(stepActive(two, 'rows', 1).active).toEqual(at(3, 1))
    expect(stepActive(two, 'rows', -1).active).toEqual(at(3, 1))
  })

  it('counts each row once, however many ranges touch it', () => {
    const rows = (top: number, bottom: number) => ({ top, bottom, left: 0, right: 0 })
    expect(countRows([rows(5, 9), rows(0, 1), rows(1, 6), rows(9, 9)])).toBe(10)
    expect(countRows([rows(2, 2), rows(4, 4)])).toBe(2)
    expect(countRows([all, all])).toBe(10_000_000)
    expect(countRows([])).toBe(0)
  })
})

describe('what was copied', () => {
  it('stays marked where it went, and loses the mark where it no longer stands together', () => {
    const range = { top: 1, left: 1, bottom: 2, right: 2 }
    const sorted = { ...view, rows: view.rows.toReversed() }
    expect(relocateRange(view, sorted, range)).toEqual({ ...range, top: 7, bottom: 8 })
    const apart = { ...view, rows: view.rows.filter((id) => id !== 'r2') }
    expect(relocateRange(view, apart, range)).toBeNull()
  })
})

describe('the figures of a selection', () => {
  it('count what is filled, add up what is a number, and leave binary dust out', () => {
    expect(statisticsOf([0.1, 0.2, '在建', null, undefined, [], ''])).toEqual({
      count: 3,
      numbers: 2,
      sum: 0.3,
      average: 0.15,
    })
    expect(statisticsOf(['文字']).average).toBeNull()
    expect(
      moveSelection(view, selectCell(at(0, 0)), { direction: 'up' }, everywhere).active,
    ).toEqual(at(0, 0))
  })
})
