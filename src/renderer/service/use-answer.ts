/** What the service answers to a question, asked again with every revision and connection. */
import { useEffect, useState } from 'react'
import { explain } from './explain.ts'
import type { LedgerStore } from './ledger-store.ts'
import { useLedger, useLedgerStore } from './use-ledger.tsx'

export interface Answer<T> {
  /** null until the first answer; a later failure leaves the last one standing. */
  answer: T | null
  failure: string | null
  retry(): void
}

/** `ask` must stay one function: another one is another question. */
export function useAnswer<T>(ask: (store: LedgerStore) => Promise<T>): Answer<T> {
  const store = useLedgerStore()
  const { info, isOnline } = useLedger()
  const { seq, opening } = info
  const [answer, setAnswer] = useState<T | null>(null)
  const [failure, setFailure] = useState<string | null>(null)
  const [attempt, setAttempt] = useState(0)

  // biome-ignore lint/correctness/useExhaustiveDependencies: a new revision, opening, connection or attempt asks again
  useEffect(() => {
    let isWanted = true
    ask(store).then(
      (next) => {
        if (!isWanted) return
        setAnswer(() => next)
        setFailure(null)
      },
      (error: unknown) => {
        if (isWanted) setFailure(explain(error))
      },
    )
    return () => {
      isWanted = false
    }
  }, [ask, store, seq, opening, isOnline, attempt])

  return { answer, failure, retry: () => setAttempt((count) => count + 1) }
}
