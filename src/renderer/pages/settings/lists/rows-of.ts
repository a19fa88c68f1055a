import type { Row } from '../../../../shared/contract/schemas.ts'
import type { LedgerStore } from '../../../service/ledger-store.ts'

/** Rows that the window holds by now, for a question that is asked before anything is written. */
export function rowsOf(store: LedgerStore, list: string): readonly Row[] {
  const state = store.snapshot()
  return state.phase === 'ready' ? (state.ledger.lists.get(list) ?? []) : []
}
