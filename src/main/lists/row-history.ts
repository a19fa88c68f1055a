/** What happened to one row, as far as the log knows. */
import type { Change } from '../../shared/changes/change.ts'
import type { Ledger } from '../ledger/ledger.ts'

/** Changes that touched a row, newest first, each with the ops of this row only. */
export function changesOfRow(ledger: Ledger, list: string, id: string): Change[] {
  return ledger.changesOfRow(list, id).map((change) => ({
    ...change,
    ops: change.ops.filter((op) => op.list === list && op.id === id),
  }))
}
