/** A rectangle of cells, all four sides included. */
import { type Cell, clampCell, type GridView } from './view.ts'

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

/** The part of a range that the view has, or null where nothing of it is left. */
export function clampRange(view: GridView, range: Range): Range | null {
  if (range.top >= view.rows.length || range.left >= view.columns.length) return null
  return spanOf(
    clampCell(view, { row: range.top, column: range.left }),
    clampCell(view, { row: range.bottom, column: range.right }),
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
