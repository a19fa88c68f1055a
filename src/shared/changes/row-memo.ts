/**
 * What follows from a row alone, worked out once for each row object. Rows are never changed in place
 * and untouched rows stay the same objects, so after an edit only the edited row is looked at anew.
 */
import type { Row } from '../contract/schemas.ts'

export function rowMemo<T>(work: (row: Row) => T): (row: Row) => T {
  const known = new WeakMap<Row, { value: T }>()
  return (row) => {
    const found = known.get(row)
    if (found !== undefined) return found.value
    const value = work(row)
    known.set(row, { value })
    return value
  }
}
