/** The rows of any revision, from the log alone. */
import { applyOps, type LedgerRows } from '../../shared/changes/rows.ts'
import type { ChangeLog } from './change-log.ts'

export function rowsAt(log: ChangeLog, seq: number): LedgerRows {
  const rows: LedgerRows = new Map()
  for (const head of log.headsAfter(0)) {
    if (head.seq > seq) break
    applyOps(rows, log.withOps(head).ops)
  }
  return rows
}
