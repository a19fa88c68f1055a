/** Ctrl+F: which cells of a view hold a text. */

import { pinyinOf } from '../../../shared/search/pinyin.ts'
import { foldText } from '../../../shared/values/text.ts'
import type { Range } from './range.ts'
import type { Selection } from './selection.ts'
import { asksForSpaces, isWhole, spansOf } from './text-spans.ts'
import type { Cell, GridView } from './view.ts'

export type FindScope = 'all' | 'column' | 'selection'

export interface FindQuery {
  text: string
  matchCase: boolean
  wholeCell: boolean
  /** Letters also find Chinese by its pinyin. */
  pinyin: boolean
}

/** A cell as it is looked through: `folded` is cheap, `shown` is asked for only when needed. */
export interface Searched {
  folded: string
  shown(): string
}

export type CellTest = (cell: Searched) => boolean

/** The pinyin of long descriptions would match nearly everything, and so would a single letter. */
const LONGEST_WITH_PINYIN = 40
const PINYIN = /^[a-z]{2,}$/u

/** The part of the view in which to look. */
export function scopeRanges(view: GridView, selection: Selection, scope: FindScope): Range[] {
  const bottom = view.rows.length - 1
  const right = view.columns.length - 1
  const { column } = selection.active
  switch (scope) {
    case 'all':
      return [{ top: 0, left: 0, bottom, right }]
    case 'column':
      return [{ top: 0, left: column, bottom, right: column }]
    case 'selection':
      return [...selection.ranges]
  }
}

/** The test that a query asks for; null where it asks for nothing. */
export function cellTest(query: FindQuery): CellTest | null {
  const { text, wholeCell } = query
  if (text === '') return null
  const sought = foldText(text)
  const isFolded = (folded: string) => (wholeCell ? folded === sought : folded.includes(sought))
  const isExact = (shown: string) =>
    wholeCell ? isWhole(shown, text, query) : spansOf(shown, text, query).length > 0
  // Folded text comes first: it is kept, and nearly every cell fails it.
  if (query.matchCase || asksForSpaces(text))
    return ({ folded, shown }) => isFolded(folded) && isExact(shown())
  if (!query.pinyin || !PINYIN.test(sought)) return ({ folded }) => isFolded(folded)
  return ({ folded }) => isFolded(folded) || isSpelled(folded, sought, wholeCell)
}

function isSpelled(folded: string, sought: string, wholeCell: boolean): boolean {
  if (folded === '' || folded.length > LONGEST_WITH_PINYIN) return false
  const spelled = pinyinOf(folded)
  return wholeCell ? spelled.split('\n').includes(sought) : spelled.includes(sought)
}

/** The cells of the ranges that pass, in reading order, one row at a time so that one can pause. */
export function* findCells(
  ranges: readonly Range[],
  passes: (row: number, column: number) => boolean,
): Generator<Cell[]> {
  const top = Math.min(...ranges.map((range) => range.top))
  const bottom = Math.max(...ranges.map((range) => range.bottom))
  for (let row = top; row <= bottom; row += 1) {
    const found: Cell[] = []
    for (const column of columnsAt(ranges, row))
      if (passes(row, column)) found.push({ row, column })
    yield found
  }
}

function columnsAt(ranges: readonly Range[], row: number): Iterable<number> {
  const own = ranges.filter(({ top, bottom }) => row >= top && row <= bottom)
  const columns = own.flatMap(({ left, right }) =>
    Array.from({ length: right - left + 1 }, (_, index) => left + index),
  )
  return own.length > 1 ? [...new Set(columns)].sort((a, b) => a - b) : columns
}

/** How many of the cells, which stand in reading order, come before this one. */
export function countBefore(cells: readonly Cell[], { row, column }: Cell): number {
  let low = 0
  let high = cells.length
  while (low < high) {
    const middle = (low + high) >> 1
    const cell = cells[middle]
    if (cell === undefined) break
    if (cell.row < row || (cell.row === row && cell.column < column)) low = middle + 1
    else high = middle
  }
  return low
}

/** Place of a cell among those found, from 0; -1 where it is none of them. */
export function placeOf(cells: readonly Cell[], cell: Cell): number {
  const place = countBefore(cells, cell)
  const found = cells[place]
  return found?.row === cell.row && found.column === cell.column ? place : -1
}

/** The next or previous cell from a place on, without going round; undefined at the end. */
export function cellBeside(cells: readonly Cell[], from: Cell, step: 1 | -1): Cell | undefined {
  const before = countBefore(cells, from)
  if (step < 0) return before === 0 ? undefined : cells[before - 1]
  return cells[placeOf(cells, from) < 0 ? before : before + 1]
}
