/** The newest changes, read again with every new revision. */
import { useEffect, useState } from 'react'
import type { Change } from '../../../shared/changes/change.ts'
import { explain } from '../../service/explain.ts'
import { useLedger, useLedgerStore } from '../../service/use-ledger.tsx'

export const HISTORY_LIMIT = 200

export function useHistory() {
  const store = useLedgerStore()
  const { info, isOnline } = useLedger()
  const { seq } = info
  const [changes, setChanges] = useState<Change[] | null>(null)
  const [failure, setFailure] = useState<string | null>(null)
  const [attempt, setAttempt] = useState(0)

  // biome-ignore lint/correctness/useExhaustiveDependencies: a new revision, connection or attempt asks again
  useEffect(() => {
    let isWanted = true
    store.history(HISTORY_LIMIT).then(
      (newest) => {
        if (!isWanted) return
        setChanges(newest)
        setFailure(null)
      },
      (error: unknown) => {
        if (isWanted) setFailure(explain(error))
      },
    )
    return () => {
      isWanted = false
    }
  }, [store, seq, isOnline, attempt])

  return { changes, failure, retry: () => setAttempt((count) => count + 1) }
}
