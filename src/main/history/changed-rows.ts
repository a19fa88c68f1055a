/** What differs between two revisions, read from the rows that changed between them alone. */
import type { LedgerRows } from '../../shared/changes/rows.ts'
import { compareRows, type RowDifference } from '../../shared/history/compare.ts'
import type { Ledger } from '../ledger/ledger.ts'
import { noRevision } from './revision.ts'

/**
 * From one revision to the other, which may be the older; `list` narrows it. USAGE for one that the
 * ledger does not have.
 */
export function changedRows(
  ledger: Ledger,
  from: number,
  to: number,
  list?: string,
): RowDifference[] {
  for (const seq of [to, from]) if (seq > ledger.seq) throw noRevision(ledger, seq)
  const touched = ledger.searchLog((log) =>
    log.touchedBetween(Math.min(from, to), Math.max(from, to)),
  )
  const wanted = touched.filter((row) => list === undefined || row.list === list)
  return compareRows(rowsAt(ledger, wanted, from), rowsAt(ledger, wanted, to))
}

function rowsAt(
  ledger: Ledger,
  rows: readonly { list: string; id: string }[],
  seq: number,
): LedgerRows {
  const states: LedgerRows = new Map()
  for (const { list, id } of rows) {
    const cells = ledger.rowAt(list, id, seq)
    if (cells === null) continue
    const group = states.get(list) ?? new Map()
    states.set(list, group.set(id, cells))
  }
  return states
}
