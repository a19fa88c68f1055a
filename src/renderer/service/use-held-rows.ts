/** The rows of a list that this window asks for when it first shows them. */
import { useEffect, useState } from 'react'
import type { Row } from '../../shared/contract/schemas.ts'
import { explain } from './explain.ts'
import type { Answer } from './use-answer.ts'
import { useLedger, useLedgerStore } from './use-ledger.tsx'

export function useHeldRows(list: string): Answer<readonly Row[]> {
  const store = useLedgerStore()
  const { lists, info } = useLedger()
  const [failure, setFailure] = useState<string | null>(null)
  const [attempt, setAttempt] = useState(0)
  // biome-ignore lint/correctness/useExhaustiveDependencies: another opening or attempt asks again
  useEffect(() => {
    setFailure(null)
    store.hold(list).catch((error: unknown) => setFailure(explain(error)))
  }, [store, list, info.opening, attempt])
  return { answer: lists.get(list) ?? null, failure, retry: () => setAttempt((count) => count + 1) }
}
