/** Formulas that add up. */
import { cellName, columnName } from '../workbook/cells.ts'

/** The sum of some cells of a row, neighbours as one range. Columns count from 0, rows from 1. */
export function sumOf(columns: readonly number[], row: number): string {
  const ranges: [number, number][] = []
  for (const column of [...columns].sort((a, b) => a - b)) {
    const last = ranges.at(-1)
    if (last !== undefined && last[1] === column - 1) last[1] = column
    else ranges.push([column, column])
  }
  const parts = ranges.map(([first, last]) =>
    first === last
      ? cellName(row - 1, first)
      : `${cellName(row - 1, first)}:${cellName(row - 1, last)}`,
  )
  return `SUM(${parts.join(',')})`
}

export function columnSum(column: number, firstRow: number, lastRow: number): string {
  const letters = columnName(column)
  return `SUM(${letters}${firstRow}:${letters}${lastRow})`
}
