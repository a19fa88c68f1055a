/** Rows of a list of the plan moved by one place, and all of them numbered from 1. */
import type { Edit, Row } from '../../../../shared/contract/schemas.ts'

/** No edits where the rows stand at the end already. */
export function reordered(
  list: string,
  rows: readonly Row[],
  chosen: ReadonlySet<string>,
  step: -1 | 1,
): Edit[] {
  const next = step < 0 ? movedUp(rows, chosen) : movedUp(rows.toReversed(), chosen).toReversed()
  if (next.every((row, index) => row === rows[index])) return []
  return next.flatMap(({ id, cells }, index): Edit[] => {
    const value = index + 1
    if (cells.order === value) return []
    return [{ edit: 'set', list, id, field: 'order', value, old: cells.order ?? null }]
  })
}

/** Chosen rows that stand together go together. */
function movedUp(rows: readonly Row[], chosen: ReadonlySet<string>): Row[] {
  const next = [...rows]
  next.forEach((row, index) => {
    const above = next[index - 1]
    if (above === undefined || !chosen.has(row.id) || chosen.has(above.id)) return
    next[index - 1] = row
    next[index] = above
  })
  return next
}
