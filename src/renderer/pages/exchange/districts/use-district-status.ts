/** Where each district stands, asked again with every revision of the ledger. */
import type { LedgerStore } from '../../../service/ledger-store.ts'
import { useAnswer } from '../../../service/use-answer.ts'

const ask = async (store: LedgerStore) => (await store.service.exchange.status()).districts

export function useDistrictStatus() {
  const { answer: districts, failure, retry } = useAnswer(ask)
  return { districts, failure, retry }
}
