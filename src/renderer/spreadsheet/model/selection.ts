/**
 * What is selected: ranges as in Excel, one active cell in the last of them.
 *
 * A selection is a value; every gesture gives a new one. The active cell is where typing goes and
 * from where Shift extends; the head is the corner that Shift moves.
 */
import { heightOf, isInRange, type Range, sizeOf, spanOf, widthOf } from './range.ts'
import { type Cell, clampCell, type GridView } from './view.ts'

export interface Selection {
  ranges: readonly Range[]
  active: Cell
  head: Cell
}

export function selectCell(cell: Cell): Selection {
  return { ranges: [spanOf(cell, cell)], active: cell, head: cell }
}

/** Shift: the last range now reaches from the active cell to `head`. */
export function extendTo(selection: Selection, head: Cell): Selection {
  const range = spanOf(selection.active, head)
  return { ...selection, ranges: [...selection.ranges.slice(0, -1), range], head }
}

/** Ctrl: one more range that begins at `cell`. */
export function addCell(selection: Selection, cell: Cell): Selection {
  const ranges = [...selection.ranges, spanOf(cell, cell)]
  return { ranges, active: cell, head: cell }
}

/** A range with the active cell at its first corner; `isAdded` keeps the ranges before it. */
export function selectRange(
  selection: Selection,
  from: Cell,
  to: Cell,
  isAdded = false,
): Selection {
  const ranges = [...(isAdded ? selection.ranges : []), spanOf(from, to)]
  return { ranges, active: from, head: to }
}

/** Several ranges, the active cell at the corner of the first; null for none. */
export function selectRanges(ranges: readonly Range[]): Selection | null {
  const [first, ...others] = ranges
  if (first === undefined) return null
  // The active cell belongs to the last range.
  return {
    ranges: [...others, first],
    active: { row: first.top, column: first.left },
    head: { row: first.bottom, column: first.right },
  }
}

export function selectAll(view: GridView, selection: Selection): Selection {
  const last = clampCell(view, { row: view.rows.length, column: view.columns.length })
  return { ...selectRange(selection, { row: 0, column: 0 }, last), active: selection.active }
}

/** Whole rows from `from` to `to`, as by the row header. */
export function selectRows(
  view: GridView,
  selection: Selection,
  from: number,
  to: number,
  isAdded = false,
): Selection {
  const last = Math.max(0, view.columns.length - 1)
  return selectRange(selection, { row: from, column: 0 }, { row: to, column: last }, isAdded)
}

/** Whole columns from `from` to `to`, as by their headings; the active cell stays in its row. */
export function selectColumns(
  view: GridView,
  selection: Selection,
  from: number,
  to: number,
  isAdded = false,
): Selection {
  const last = { row: Math.max(0, view.rows.length - 1), column: to }
  const active = { row: selection.active.row, column: from }
  return { ...selectRange(selection, { row: 0, column: from }, last, isAdded), active }
}

/** Whole columns of every range (Ctrl+Space). */
export function wholeColumns(view: GridView, selection: Selection): Selection {
  const last = Math.max(0, view.rows.length - 1)
  return widened(selection, (range) => ({ ...range, top: 0, bottom: last }))
}

/** Whole rows of every range (Shift+Space). */
export function wholeRows(view: GridView, selection: Selection): Selection {
  const last = Math.max(0, view.columns.length - 1)
  return widened(selection, (range) => ({ ...range, left: 0, right: last }))
}

function widened(selection: Selection, widen: (range: Range) => Range): Selection {
  const ranges = selection.ranges.map(widen)
  const last = ranges.at(-1)
  if (last === undefined) return selection
  return {
    ranges,
    active: selection.active,
    head: { row: last.bottom, column: last.right },
  }
}

export function isSelected(selection: Selection, cell: Cell): boolean {
  return selection.ranges.some((range) => isInRange(range, cell))
}

export function isSingleCell({ ranges }: Selection): boolean {
  const [only] = ranges
  return ranges.length === 1 && only !== undefined && sizeOf(only) === 1
}

/**
 * Enter and Tab inside a selection of several cells: the active cell goes on to the next one, by
 * columns (Enter) or by rows (Tab), from range to range and round.
 */
export function stepActive(selection: Selection, by: 'rows' | 'columns', step: 1 | -1): Selection {
  const { ranges, active } = selection
  // A cell of two ranges counts for the last, which is the one being made.
  const at = ranges.findLastIndex((range) => isInRange(range, active))
  const range = ranges[at]
  if (range === undefined) return selection
  const place = placeOf(range, active, by) + step
  if (place >= 0 && place < sizeOf(range))
    return { ...selection, active: cellAtPlace(range, place, by) }
  const next = ranges[(at + step + ranges.length) % ranges.length] ?? range
  return { ...selection, active: cellAtPlace(next, step > 0 ? 0 : sizeOf(next) - 1, by) }
}

/** Reckoned, not counted out: a whole sheet holds millions of cells. */
function placeOf(range: Range, { row, column }: Cell, by: 'rows' | 'columns'): number {
  const down = row - range.top
  const across = column - range.left
  return by === 'rows' ? down * widthOf(range) + across : across * heightOf(range) + down
}

function cellAtPlace(range: Range, place: number, by: 'rows' | 'columns'): Cell {
  const lane = by === 'rows' ? widthOf(range) : heightOf(range)
  const [outer, inner] = [Math.floor(place / lane), place % lane]
  return by === 'rows'
    ? { row: range.top + outer, column: range.left + inner }
    : { row: range.top + inner, column: range.left + outer }
}

/** How many rows the ranges touch; a row that two of them touch counts once. */
export function countRows(ranges: readonly Range[]): number {
  let count = 0
  let counted = -1
  for (const { top, bottom } of ranges.toSorted((a, b) => a.top - b.top)) {
    count += Math.max(0, bottom - Math.max(top - 1, counted))
    counted = Math.max(counted, bottom)
  }
  return count
}

/**
 * The selection after the view has changed under it (sort, filter, moved columns, rows of another
 * window): each range stays with its rows and columns where they still stand together; otherwise
 * only the active cell stays, with its row where that is still shown.
 */
export function relocate(before: GridView, after: GridView, selection: Selection): Selection {
  const corners = selection.ranges.flatMap(({ top, left, bottom, right }) => [
    { row: top, column: left },
    { row: bottom, column: right },
  ])
  const move = mover(before, after, [selection.active, selection.head, ...corners])
  const ranges = selection.ranges.map((range) => moveRange(before, after, move, range))
  const kept = ranges.filter((range) => range !== null)
  const active = move(selection.active)
  const head = move(selection.head)
  if (kept.length < ranges.length || active === null || head === null)
    return selectCell(active ?? clampCell(after, selection.active))
  return { ranges: kept, active, head }
}

/** Where a cell of the old view stands in the new one, or null where it is no longer shown. */
function mover(
  before: GridView,
  after: GridView,
  asked: readonly Cell[],
): (cell: Cell) => Cell | null {
  const rows = placesOf(
    after.rows,
    asked.map(({ row }) => before.rows[row]),
  )
  const columns = placesOf(
    after.columns,
    asked.map(({ column }) => before.columns[column]),
  )
  return ({ row, column }) => {
    const newRow = rows.get(before.rows[row] ?? '')
    const newColumn = columns.get(before.columns[column] ?? '')
    return newRow === undefined || newColumn === undefined
      ? null
      : { row: newRow, column: newColumn }
  }
}

/** Only the few keys that are asked for: a map of all rows would cost more than the change. */
function placesOf(
  keys: readonly string[],
  asked: readonly (string | undefined)[],
): Map<string, number> {
  const wanted = new Set(asked)
  const places = new Map<string, number>()
  for (let index = 0; index < keys.length && places.size < wanted.size; index += 1) {
    const key = keys[index]
    if (key !== undefined && wanted.has(key)) places.set(key, index)
  }
  return places
}

/** A single range after the view has changed; null where it no longer stands together. */
export function relocateRange(before: GridView, after: GridView, range: Range): Range | null {
  const corners = [
    { row: range.top, column: range.left },
    { row: range.bottom, column: range.right },
  ]
  return moveRange(before, after, mover(before, after, corners), range)
}

function moveRange(
  before: GridView,
  after: GridView,
  move: (cell: Cell) => Cell | null,
  range: Range,
): Range | null {
  const first = move({ row: range.top, column: range.left })
  const last = move({ row: range.bottom, column: range.right })
  if (first === null || last === null) return null
  const moved = spanOf(first, last)
  const rows = before.rows.slice(range.top, range.bottom + 1)
  const columns = before.columns.slice(range.left, range.right + 1)
  const isWhole =
    holdsAll(after.rows.slice(moved.top, moved.bottom + 1), rows) &&
    holdsAll(after.columns.slice(moved.left, moved.right + 1), columns)
  return isWhole ? moved : null
}

/** True where nothing but newcomers came between the keys. */
function holdsAll(found: readonly string[], keys: readonly string[]): boolean {
  const present = new Set(found)
  const old = new Set(keys)
  return keys.every((key) => present.has(key)) && found.length - old.size <= old.size
}
