/** Where each district stands, asked again with every revision of the ledger. */
import { useEffect, useState } from 'react'
import type { DistrictStatus } from '../../../../shared/contract/exchange.ts'
import { explain } from '../../../service/explain.ts'
import { useLedger, useLedgerStore } from '../../../service/use-ledger.tsx'

export function useDistrictStatus() {
  const store = useLedgerStore()
  const { info, isOnline } = useLedger()
  const { seq } = info
  const [districts, setDistricts] = useState<DistrictStatus[] | null>(null)
  const [failure, setFailure] = useState<string | null>(null)
  const [attempt, setAttempt] = useState(0)

  // biome-ignore lint/correctness/useExhaustiveDependencies: a new revision, connection or attempt asks again
  useEffect(() => {
    let isWanted = true
    store.service.exchange.status().then(
      (status) => {
        if (!isWanted) return
        setDistricts(status.districts)
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

  return { districts, failure, retry: () => setAttempt((count) => count + 1) }
}
