/**
 * Figures of many rows as sums over slices. An edit leaves all slices but one as they are, so what
 * is remembered of a slice serves again, and only the edited one is counted anew.
 */
import type { Row } from './contract/schemas.ts'
import { remembered } from './remembered.ts'

/** Rows that follow each other; the same object as long as none of them changes. */
export type Slice = readonly Row[]

/** So many rows at the most: few enough to stay at hand in the processor, and for no key to wait. */
const LENGTH = 512

const known = new WeakSet<Slice>()

/** The slices of a list as it was last, by its first and by its last row: rarely are both edited. */
const lastCut = new WeakMap<Row, readonly Slice[]>()

/** All rows in their order, in slices; a slice is one of itself. */
export const slicesOf = remembered((rows: readonly Row[]): readonly Slice[] => {
  const [first, last] = [rows[0], rows.at(-1)]
  if (first === undefined || last === undefined) return []
  if (known.has(rows)) return [rows]
  const slices = cut(rows, lastCut.get(first) ?? lastCut.get(last) ?? [])
  for (const slice of slices) known.add(slice)
  for (const row of [first, last]) lastCut.set(row, slices)
  return slices
})

/**
 * A figure's part for each slice, worked out once for each slice and context. Where several figures
 * are asked for, their parts are worked out slice by slice first: many rows do not stay at hand in
 * the processor, those of a slice do.
 *
 * @param partOf must follow from the rows of the slice and the context alone.
 */
export function bySlice<C extends object, P>(
  partOf: (rows: Slice, context: C) => P,
): (rows: readonly Row[], context: C) => P[] {
  const under = remembered((context: C) => remembered((rows: Slice) => partOf(rows, context)))
  return (rows, context) => slicesOf(rows).map(under(context))
}

/** Rows are compared as objects and none is looked into: to fetch all from memory takes far longer. */
function cut(rows: readonly Row[], before: readonly Slice[]): Slice[] {
  const byFirst = new Map(before.map((slice) => [slice[0], slice]))
  const slices: Slice[] = []
  let from = 0
  while (from < rows.length) {
    const old = byFirst.get(rows[from])
    const slice =
      old?.every((row, place) => row === rows[from + place]) === true
        ? old
        : rows.slice(from, endOf(rows, from, byFirst))
    slices.push(slice)
    from += slice.length
  }
  return slices
}

/** A slice ends where one of before begins, so that rows that come and go move no other. */
function endOf(
  rows: readonly Row[],
  from: number,
  byFirst: ReadonlyMap<Row | undefined, Slice>,
): number {
  const most = Math.min(from + LENGTH, rows.length)
  if (byFirst.size === 0) return most
  let end = from + 1
  while (end < most && !byFirst.has(rows[end])) end += 1
  return end
}
