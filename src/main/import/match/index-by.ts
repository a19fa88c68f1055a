/** Rows by what tells them apart. */
import type { Cells } from '../../../shared/changes/change.ts'

/** Ids by key. */
export function indexBy<T>(
  rows: Iterable<readonly [T, Cells]>,
  keyOf: (cells: Cells) => string | null,
): Map<string, T[]> {
  const index = new Map<string, T[]>()
  for (const [id, cells] of rows) {
    const key = keyOf(cells)
    if (key === null) continue
    const group = index.get(key)
    if (group === undefined) index.set(key, [id])
    else group.push(id)
  }
  return index
}
