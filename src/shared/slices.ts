/**
 * Figures of many rows as sums over slices. An edit leaves all slices but one as they are, so what
 * is remembered of a slice serves again, and only the edited one is counted anew.
 */
import type { Row } from './contract/schemas.ts'
import { remembered } from './remembered.ts'
import { hashOf } from './repeats.ts'

/** Rows that follow each other; the same object as long as none of them changes. */
export type Slice = readonly Row[]

/** A slice ends on the average after so many rows, a power of two. */
const LENGTH = 512

const startingWith = new WeakMap<Row, Slice>()

/** All rows in their order, in slices; a slice is one of itself. */
export const slicesOf = remembered((rows: readonly Row[]): readonly Slice[] => {
  const [first] = rows
  if (first !== undefined && startingWith.get(first) === rows) return [rows]
  const slices: Slice[] = []
  let from = 0
  for (let place = 0; place < rows.length; place += 1) {
    if (!endsSlice(rows[place]?.id ?? '') && place !== rows.length - 1) continue
    slices.push(sliceOf(rows, from, place + 1))
    from = place + 1
  }
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

/** The id alone says where a slice ends, so rows that come and go move no other slice. */
function endsSlice(id: string): boolean {
  const hash = hashOf(id, undefined, id.length - 8)
  return ((hash ^ (hash >>> 15)) & (LENGTH - 1)) === 0
}

function sliceOf(rows: readonly Row[], from: number, to: number): Slice {
  const first = rows[from]
  if (first === undefined) return []
  const known = startingWith.get(first)
  if (known?.length === to - from && known.every((row, place) => row === rows[from + place]))
    return known
  const slice = rows.slice(from, to)
  startingWith.set(first, slice)
  return slice
}
