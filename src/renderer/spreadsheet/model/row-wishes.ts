/** What a gesture wishes of cells: told cell by cell, and read row by row. */
import type { CellValue } from '../../../shared/changes/change.ts'
import type { Cell } from './view.ts'

/** One wish for one cell. */
export interface CellWish extends Cell {
  /** Text as someone wrote it, or a value that the field already knows. */
  value: CellValue
}

/**
 * The wishes for one row; rows at or past the end of the view are new. Rows of a large paste share
 * their columns, and their values are the texts as they came.
 */
export interface RowWishes {
  row: number
  columns: readonly number[]
  /** For each of the columns. */
  values: readonly CellValue[]
}

export function byRow(wishes: Iterable<CellWish>): RowWishes[] {
  const rows = new Map<number, { row: number; columns: number[]; values: CellValue[] }>()
  // Most wishes come row by row, and the map is not asked for each.
  let last: { row: number; columns: number[]; values: CellValue[] } | undefined
  for (const { row, column, value } of wishes) {
    if (last?.row !== row) {
      last = rows.get(row) ?? { row, columns: [], values: [] }
      rows.set(row, last)
    }
    last.columns.push(column)
    last.values.push(value)
  }
  return [...rows.values()]
}

/** Each row once, with all that is wished of it. */
export function joinRows(wishes: Iterable<RowWishes>): Iterable<RowWishes> {
  const rows = new Map<number, RowWishes>()
  for (const own of wishes) {
    const before = rows.get(own.row)
    rows.set(own.row, before === undefined ? own : joined(before, own))
  }
  return rows.values()
}

function joined({ row, columns, values }: RowWishes, more: RowWishes): RowWishes {
  return { row, columns: [...columns, ...more.columns], values: [...values, ...more.values] }
}
