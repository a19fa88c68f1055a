/** The rows of a special ledger, which this window asks for when it first shows them. */
import { useEffect, useState } from 'react'
import type { Row } from '../../../shared/contract/schemas.ts'
import { explain } from '../../service/explain.ts'
import { useLedger, useLedgerStore } from '../../service/use-ledger.tsx'

export function useSpecialRows(list: string) {
  const store = useLedgerStore()
  const { lists, info } = useLedger()
  const [failure, setFailure] = useState<string | null>(null)
  const [attempt, setAttempt] = useState(0)
  // biome-ignore lint/correctness/useExhaustiveDependencies: another opening or attempt asks again
  useEffect(() => {
    setFailure(null)
    store.hold(list).catch((error: unknown) => setFailure(explain(error)))
  }, [store, list, info.opening, attempt])
  const answer: readonly Row[] | null = lists.get(list) ?? null
  return { answer, failure, retry: () => setAttempt((count) => count + 1) }
}
