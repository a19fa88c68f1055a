import type { LedgerRows } from '../../shared/changes/rows.ts'
import type { RowSource } from '../ledger/row-source.ts'

/** The rows of some lists, in maps that the caller may change. */
export function heldRows(ledger: RowSource, lists: Iterable<string>): LedgerRows {
  const rowsOf = (list: string) =>
    new Map(ledger.rows(list).map(({ id, cells }) => [id, cells] as const))
  return new Map(Array.from(lists, (list) => [list, rowsOf(list)]))
}
