/** Where each district stands, asked again with every revision of the ledger. */
import { useCallback } from 'react'
import type { LedgerStore } from '../../../service/ledger-store.ts'
import { useAnswer } from '../../../service/use-answer.ts'

/** With the sheets of a month, or with null the workbooks of projects. */
export function useDistrictStatus(month: string | null) {
  const ask = useCallback(
    async (store: LedgerStore) => ({ month, ...(await store.service.exchange.status({ month })) }),
    [month],
  )
  const { answer, failure, retry } = useAnswer(ask)
  return {
    // What was answered of another month is none.
    districts: answer?.month === month ? answer.districts : null,
    months: answer?.months ?? [],
    failure,
    retry,
  }
}
