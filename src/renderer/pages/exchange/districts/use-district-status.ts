/** Where each district stands, asked again with every revision of the ledger. */
import { useCallback } from 'react'
import type { LedgerStore } from '../../../service/ledger-store.ts'
import { useAnswer } from '../../../service/use-answer.ts'

/** With a special ledger, with the sheets of a month, or with neither the workbooks of projects. */
export function useDistrictStatus(month: string | null, list: string | null) {
  const ask = useCallback(
    async (store: LedgerStore) => ({
      month,
      list,
      ...(await store.service.exchange.status({ month, ...(list === null ? {} : { list }) })),
    }),
    [month, list],
  )
  const { answer, failure, retry } = useAnswer(ask)
  return {
    // What was answered of another list or month is none.
    districts: answer?.month === month && answer.list === list ? answer.districts : null,
    months: answer?.list === list ? answer.months : [],
    notCarried: answer?.month === month && answer.list === list ? answer.notCarried : 0,
    failure,
    retry,
  }
}
