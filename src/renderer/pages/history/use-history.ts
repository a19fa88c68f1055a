/** The newest changes, read again with every new revision. */
import type { LedgerStore } from '../../service/ledger-store.ts'
import { useAnswer } from '../../service/use-answer.ts'

export const HISTORY_LIMIT = 200

const ask = (store: LedgerStore) => store.history(HISTORY_LIMIT)

export function useHistory() {
  const { answer: changes, failure, retry } = useAnswer(ask)
  return { changes, failure, retry }
}
