/** What was done to one row, read again with every new revision. */
import { useEffect, useState } from 'react'
import type { Change } from '../../../shared/changes/change.ts'
import { explain } from '../../service/explain.ts'
import { useLedger, useLedgerStore } from '../../service/use-ledger.tsx'

interface Answer {
  id: string
  changes: Change[]
  failure: string | null
}

/** null while the first answer for this row is under way. */
export function useRowHistory(list: string, id: string): Answer | null {
  const store = useLedgerStore()
  const { info, isOnline } = useLedger()
  const { seq } = info
  const [answer, setAnswer] = useState<Answer | null>(null)

  // biome-ignore lint/correctness/useExhaustiveDependencies: a new revision or connection asks again
  useEffect(() => {
    let isWanted = true
    const take = (next: Omit<Answer, 'id'>) => {
      if (isWanted) setAnswer({ id, ...next })
    }
    store.historyOfRow(list, id).then(
      (changes) => take({ changes, failure: null }),
      (error: unknown) => take({ changes: [], failure: explain(error) }),
    )
    return () => {
      isWanted = false
    }
  }, [store, list, id, seq, isOnline])

  return answer?.id === id ? answer : null
}
