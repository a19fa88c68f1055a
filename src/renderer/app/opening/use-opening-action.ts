import { useState } from 'react'
import type { LedgerClient } from '../../service/client.ts'
import { explain } from '../../service/explain.ts'
import { useLedgerStore } from '../../service/use-ledger.tsx'

/** A call after which another ledger is open, and the window loads it. */
export function useOpeningAction(call: (client: LedgerClient) => Promise<unknown>) {
  const store = useLedgerStore()
  const [isBusy, setBusy] = useState(false)
  const [failure, setFailure] = useState<string | null>(null)
  const perform = async () => {
    setBusy(true)
    setFailure(null)
    try {
      await call(store.service)
      store.retryNow()
    } catch (error) {
      setFailure(explain(error))
    } finally {
      setBusy(false)
    }
  }
  return { isBusy, failure, perform }
}

/** Opens something; what keeps it from opening is told, with its ways on, in place of what is told now. */
export function useOpening(call: (client: LedgerClient) => Promise<unknown>) {
  const { isBusy, perform } = useOpeningAction((client) => call(client).catch(() => {}))
  return { isBusy, perform }
}
