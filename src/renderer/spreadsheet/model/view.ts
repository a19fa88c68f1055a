/** What a grid shows at a moment: its rows from top to bottom, its columns from left to right. */

/** A place in the view, both from 0. */
export interface Cell {
  row: number
  column: number
}

export interface GridView {
  /** Row ids as sorted and filtered. */
  rows: readonly string[]
  /** Field keys as ordered, pinned ones first; hidden ones are left out. */
  columns: readonly string[]
}

/** The nearest place that exists; 0, 0 in an empty view. */
export function clampCell(view: GridView, { row, column }: Cell): Cell {
  return {
    row: Math.max(0, Math.min(row, view.rows.length - 1)),
    column: Math.max(0, Math.min(column, view.columns.length - 1)),
  }
}
