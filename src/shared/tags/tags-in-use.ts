import type { Row } from '../contract/schemas.ts'
import { remembered } from '../remembered.ts'
import { type Slice, slicesOf } from '../slices.ts'

/** The named lists that rows bear, those of the plan and others, by name. */
export function tagsInUse(rows: readonly Row[]): string[] {
  return [...new Set(slicesOf(rows).flatMap((slice) => [...inSlice(slice)]))].sort()
}

const inSlice = remembered(
  (rows: Slice): ReadonlySet<string> =>
    new Set(rows.flatMap(({ cells: { tags } }) => (Array.isArray(tags) ? tags : []))),
)
