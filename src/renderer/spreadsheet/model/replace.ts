/** Ctrl+H: what the cells that were found would hold instead. */
import type { FindQuery } from './find.ts'
import type { CellWish } from './row-wishes.ts'
import { isWhole, spansOf } from './text-spans.ts'
import type { Cell } from './view.ts'

/** The text with every occurrence replaced; null where there is none. */
export function replacedText(text: string, query: FindQuery, replacement: string): string | null {
  if (query.wholeCell) return isWhole(text, query.text, query) ? replacement : null
  const spans = spansOf(text, query.text, query)
  if (spans.length === 0) return null
  let replaced = ''
  let behind = 0
  for (const { start, end } of spans) {
    replaced += text.slice(behind, start) + replacement
    behind = end
  }
  return replaced + text.slice(behind)
}

/** One wish for each cell in which something would be replaced. */
export function replaceWishes(
  cells: Iterable<Cell>,
  textAt: (cell: Cell) => string,
  query: FindQuery,
  replacement: string,
): CellWish[] {
  const wishes: CellWish[] = []
  for (const cell of cells) {
    const value = replacedText(textAt(cell), query, replacement)
    if (value !== null) wishes.push({ ...cell, value })
  }
  return wishes
}
