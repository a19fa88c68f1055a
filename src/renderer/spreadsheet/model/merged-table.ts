/** A table with merged cells laid out as a plain one: the first cell holds the text, as in Excel. */
import type { TextTable } from './clipboard-text.ts'

export interface SpanningCell {
  text: string
  rowSpan: number
  columnSpan: number
}

/** Spans of hostile or broken HTML are cut here. */
const MAX_SPAN = 1000

export function layTable(rows: readonly (readonly SpanningCell[])[]): TextTable {
  const table: TextTable = rows.map(() => [])
  const taken = rows.map(() => new Set<number>())
  rows.forEach((cells, row) => {
    let column = 0
    for (const { text, rowSpan, columnSpan } of cells) {
      while (taken[row]?.has(column)) column += 1
      const down = Math.min(rowSpan, rows.length - row, MAX_SPAN)
      const across = Math.min(columnSpan, MAX_SPAN)
      for (let r = 0; r < down; r += 1)
        for (let c = 0; c < across; c += 1) {
          taken[row + r]?.add(column + c)
          put(table[row + r], column + c, r === 0 && c === 0 ? text : '')
        }
      column += across
    }
  })
  return table
}

function put(row: string[] | undefined, column: number, text: string): void {
  if (row === undefined) return
  while (row.length < column) row.push('')
  row[column] = text
}
