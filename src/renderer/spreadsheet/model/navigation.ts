/** Moves of the active cell by keys, as in Excel. */
import { extendTo, type Selection, selectCell } from './selection.ts'
import { type Cell, clampCell, type GridView } from './view.ts'

export type Direction = 'up' | 'down' | 'left' | 'right'

const STEPS: Record<Direction, Cell> = {
  up: { row: -1, column: 0 },
  down: { row: 1, column: 0 },
  left: { row: 0, column: -1 },
  right: { row: 0, column: 1 },
}

export interface Move {
  direction: Direction
  /** Cells to go; a page for Page Up and Page Down. */
  by?: number
  /** Ctrl: to the edge of the data. */
  toEdge?: boolean
  /** Shift: the selection grows to there. */
  extends?: boolean
}

/** True where a cell holds something; Ctrl+arrow stops where that changes. */
export type IsFilled = (cell: Cell) => boolean

export function moveSelection(
  view: GridView,
  selection: Selection,
  move: Move,
  isFilled: IsFilled,
): Selection {
  const from = move.extends === true ? selection.head : selection.active
  const to =
    move.toEdge === true
      ? dataEdge(view, from, move.direction, isFilled)
      : clampCell(view, shift(from, move.direction, move.by ?? 1))
  return move.extends === true ? extendTo(selection, to) : selectCell(to)
}

function shift({ row, column }: Cell, direction: Direction, by: number): Cell {
  const step = STEPS[direction]
  return { row: row + step.row * by, column: column + step.column * by }
}

/**
 * Where Ctrl+arrow goes: inside a block of filled cells to its last one, otherwise over the gap to
 * the next filled cell, and to the end of the view where there is none.
 */
export function dataEdge(
  view: GridView,
  from: Cell,
  direction: Direction,
  isFilled: IsFilled,
): Cell {
  const next = (cell: Cell) => {
    const moved = shift(cell, direction, 1)
    const clamped = clampCell(view, moved)
    return clamped.row === moved.row && clamped.column === moved.column ? moved : null
  }
  let cell = from
  let ahead = next(cell)
  const runsInBlock = isFilled(cell) && ahead !== null && isFilled(ahead)
  while (ahead !== null) {
    if (runsInBlock && !isFilled(ahead)) return cell
    cell = ahead
    if (!runsInBlock && isFilled(cell)) return cell
    ahead = next(cell)
  }
  return cell
}
