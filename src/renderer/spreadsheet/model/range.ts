/** A rectangle of cells, all four sides included. */
import type { Cell, GridView } from './view.ts'

export interface Range {
  top: number
  left: number
  bottom: number
  right: number
}

/** The rectangle with two cells as opposite corners. */
export function spanOf(a: Cell, b: Cell): Range {
  return {
    top: Math.min(a.row, b.row),
    left: Math.min(a.column, b.column),
    bottom: Math.max(a.row, b.row),
    right: Math.max(a.column, b.column),
  }
}

export function isInRange({ top, left, bottom, right }: Range, { row, column }: Cell): boolean {
  return row >= top && row <= bottom && column >= left && column <= right
}

export function heightOf({ top, bottom }: Range): number {
  return bottom - top + 1
}

export function widthOf({ left, right }: Range): number {
  return right - left + 1
}

export function sizeOf(range: Range): number {
  return heightOf(range) * widthOf(range)
}

export function isSameShape(a: Range, b: Range): boolean {
  return heightOf(a) === heightOf(b) && widthOf(a) === widthOf(b)
}

/** True where two ranges have a cell in common. */
export function meet(a: Range, b: Range): boolean {
  return a.top <= b.bottom && b.top <= a.bottom && a.left <= b.right && b.left <= a.right
}

/** True for a range of whole rows, which may go on below the last one. */
export function isOfRows({ columns }: GridView, { left, right }: Range): boolean {
  return left === 0 && right === columns.length - 1
}

export function isOfColumns({ rows }: GridView, { top, bottom }: Range): boolean {
  return top === 0 && bottom === rows.length - 1
}

/** Whole rows or whole columns; a cell that happens to be all of its row or column is neither. */
export function isWhole(view: GridView, range: Range): boolean {
  return (
    (isOfRows(view, range) && widthOf(range) > 1) ||
    (isOfColumns(view, range) && heightOf(range) > 1)
  )
}

/** Every cell of the ranges once, from the first range on, row by row. */
export function* cellsOf(ranges: readonly Range[]): Generator<Cell> {
  for (const [index, range] of ranges.entries()) {
    const earlier = ranges.slice(0, index)
    for (let row = range.top; row <= range.bottom; row += 1)
      for (let column = range.left; column <= range.right; column += 1) {
        const cell = { row, column }
        if (!earlier.some((other) => isInRange(other, cell))) yield cell
      }
  }
}

/** Rows and columns, each in order and without those between that are left out. */
export interface CellBlock {
  rows: number[]
  columns: number[]
}

/**
 * The block that ranges make when the rows and columns between them are left out, as Excel copies
 * them; null where a corner of it would be missing.
 */
export function blockOf(ranges: readonly Range[]): CellBlock | null {
  const columns = steps(ranges.map(({ left, right }) => [left, right] as const))
  const rows = steps(ranges.map(({ top, bottom }) => [top, bottom] as const))
  if (ranges.length === 1) return { rows, columns }
  const isWhole = rows.every((row) => {
    const own = ranges.filter(({ top, bottom }) => row >= top && row <= bottom)
    return columns.every((column) =>
      own.some(({ left, right }) => column >= left && column <= right),
    )
  })
  return isWhole ? { rows, columns } : null
}

/** Every whole number in the spans once, in order. */
function steps(spans: readonly (readonly [from: number, to: number])[]): number[] {
  const found = new Set<number>()
  for (const [from, to] of spans) for (let at = from; at <= to; at += 1) found.add(at)
  return [...found].sort((a, b) => a - b)
}
