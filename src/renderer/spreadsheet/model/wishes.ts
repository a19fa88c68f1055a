/** Gestures over many cells as wishes for single cells: paste, clear, fill, Ctrl+Enter. */
import type { CellValue } from '../../../shared/changes/change.ts'
import type { TextTable } from './clipboard-text.ts'
import { cellsOf, heightOf, isSameShape, meet, type Range, spanOf, widthOf } from './range.ts'
import { byRow, type CellWish, type RowWishes } from './row-wishes.ts'
import { seriesOf } from './series.ts'
import type { Cell } from './view.ts'

/**
 * Where a pasted block goes, as in Excel: one value fills every selected cell; a block repeats over
 * a range that it fits a whole number of times, a single row or column taking its whole width or
 * height; otherwise it goes down once from the first corner. Several ranges of one shape each get it.
 */
export function pasteTargets(ranges: readonly Range[], table: TextTable): readonly Range[] {
  const { height, width } = sizeOfTable(table)
  if (height === 1 && width === 1) return ranges
  return ranges.map((range) => tiledRange(range, height, width))
}

/** Why a block cannot go into several ranges; null where it can. */
export function pasteRefusal(ranges: readonly Range[], table: TextTable): string | null {
  const { height, width } = sizeOfTable(table)
  const [first] = ranges
  if (ranges.length <= 1 || first === undefined || (height === 1 && width === 1)) return null
  if (!ranges.every((range) => isSameShape(range, first)))
    return '选中的几个区域大小不同，不能一起粘贴，请选同样大小的区域，或只选一个'
  const targets = pasteTargets(ranges, table)
  return targets.some((target, place) => targets.slice(0, place).some((one) => meet(one, target)))
    ? '粘贴到这几个区域会互相覆盖，请选隔得开的区域，或只选一个'
    : null
}

/** `targets` as `pasteTargets` has given them. */
export function pasteWishes(targets: readonly Range[], table: TextTable): RowWishes[] {
  const { height, width } = sizeOfTable(table)
  if (height === 1 && width === 1) return sameWishes(targets, table[0]?.[0] ?? '')
  const wishes: RowWishes[] = []
  for (const { top, left, bottom, right } of targets) {
    const columns = lane(left, right)
    for (let row = top; row <= bottom; row += 1) {
      const values = table[(row - top) % height] ?? []
      wishes.push(
        values.length === columns.length
          ? { row, columns, values }
          : tiledWishes(row, columns, values, width),
      )
    }
  }
  return wishes
}

/** A row of the block as often as it goes into the columns. */
function tiledWishes(
  row: number,
  columns: readonly number[],
  values: readonly string[],
  width: number,
): RowWishes {
  const valueAt = (column: number) => values[(column - (columns[0] ?? 0)) % width]
  // What a short row does not hold is left as it is, not emptied.
  const held = columns.filter((column) => valueAt(column) !== undefined)
  return { row, columns: held, values: held.map((column) => valueAt(column) ?? '') }
}

function sizeOfTable(table: TextTable): { height: number; width: number } {
  const width = table.reduce((widest, row) => Math.max(widest, row.length), 0)
  return { height: table.length, width }
}

function tiledRange(range: Range, height: number, width: number): Range {
  const down = timesIn(heightOf(range), height)
  const across = timesIn(widthOf(range), width)
  const tiles = down !== null && across !== null
  return {
    top: range.top,
    left: range.left,
    bottom: range.top + height * (tiles ? down : 1) - 1,
    right: range.left + width * (tiles ? across : 1) - 1,
  }
}

/** How often a side of a block repeats along one of a range; null where it does not fit. */
function timesIn(length: number, side: number): number | null {
  if (length === 1) return 1
  return length % side === 0 ? length / side : null
}

/** The same value in every selected cell: Delete (null) and Ctrl+Enter. */
export function sameWishes(ranges: readonly Range[], value: CellValue): RowWishes[] {
  return byRow([...cellsOf(ranges)].map((cell) => ({ ...cell, value })))
}

export type ValueAt = (cell: Cell) => CellValue

/**
 * Ctrl+D and Ctrl+R: the first row or column of each range over the rest of it; into a single row
 * or column comes the one before it, as in Excel.
 */
export function fillWithinWishes(
  ranges: readonly Range[],
  direction: 'down' | 'right',
  valueAt: ValueAt,
): CellWish[] {
  const wishes: CellWish[] = []
  for (const range of ranges)
    for (const { row, column } of cellsOf([range])) {
      const source =
        direction === 'down'
          ? { row: firstOf(range.top, range.bottom), column }
          : { row, column: firstOf(range.left, range.right) }
      const isSource = source.row === row && source.column === column
      const isThere = source.row >= 0 && source.column >= 0
      if (isThere && !isSource) wishes.push({ row, column, value: valueAt(source) })
    }
  return wishes
}

const firstOf = (from: number, to: number) => (from === to ? from - 1 : from)

/** The fill handle: the series of each row or column of the source goes on over the target. */
export function seriesWishes(source: Range, target: Range, valueAt: ValueAt): CellWish[] {
  const isVertical = target.left === source.left && target.right === source.right
  const lanes = isVertical
    ? lane(source.left, source.right).map((column) => ({
        seeds: lane(source.top, source.bottom).map((row) => ({ row, column })),
        before: lane(target.top, source.top - 1).map((row) => ({ row, column })),
        after: lane(source.bottom + 1, target.bottom).map((row) => ({ row, column })),
      }))
    : lane(source.top, source.bottom).map((row) => ({
        seeds: lane(source.left, source.right).map((column) => ({ row, column })),
        before: lane(target.left, source.left - 1).map((column) => ({ row, column })),
        after: lane(source.right + 1, target.right).map((column) => ({ row, column })),
      }))
  return lanes.flatMap(({ seeds, before, after }) => {
    const next = seriesOf(seeds.map(valueAt))
    const back = (index: number) => index - before.length - seeds.length + 1
    return [
      ...before.map((cell, index) => ({ ...cell, value: next(back(index)) })),
      ...after.map((cell, index) => ({ ...cell, value: next(index + 1) })),
    ]
  })
}

function lane(from: number, to: number): number[] {
  return Array.from({ length: Math.max(0, to - from + 1) }, (_, index) => from + index)
}

/** The range that dragging the fill handle to `to` covers: along the axis that it went furthest. */
export function fillTarget(source: Range, to: Cell): Range {
  const down = Math.max(source.top - to.row, to.row - source.bottom, 0)
  const across = Math.max(source.left - to.column, to.column - source.right, 0)
  const corner =
    down >= across ? { row: to.row, column: source.left } : { row: source.top, column: to.column }
  const whole = spanOf(corner, corner)
  return {
    top: Math.min(source.top, whole.top),
    left: Math.min(source.left, whole.left),
    bottom: Math.max(source.bottom, whole.bottom),
    right: Math.max(source.right, whole.right),
  }
}
