/** What taking back a change would do, worked out anew with every new revision. */
import { useCallback } from 'react'
import type { LedgerStore } from '../../../service/ledger-store.ts'
import { useAnswer } from '../../../service/use-answer.ts'

export function useTakeBackPlan(seq: number) {
  const ask = useCallback(
    ({ service }: LedgerStore) => service.history.takeBackPlan({ seq }),
    [seq],
  )
  const { answer, failure } = useAnswer(ask)
  return { plan: answer, failure }
}
