/** Asks the service to open or make a ledger; all windows then load it. */
import { App } from 'antd'
import { useState } from 'react'
import { explain } from '../../../service/explain.ts'
import type { LedgerStore } from '../../../service/ledger-store.ts'
import { useLedgerStore } from '../../../service/use-ledger.tsx'

type Call = (service: LedgerStore['service']) => Promise<unknown>

export function useMaking() {
  const store = useLedgerStore()
  const { message } = App.useApp()
  const [isBusy, setBusy] = useState(false)
  const [refusal, setRefusal] = useState<string | null>(null)
  return {
    isBusy,
    refusal,
    /** True when it is done. */
    async make(call: Call, said: string): Promise<boolean> {
      setBusy(true)
      setRefusal(null)
      try {
        await call(store.service)
        // What is done next is meant for it.
        await store.caughtUp()
        void message.success(said)
        return true
      } catch (error) {
        setRefusal(explain(error))
        return false
      } finally {
        setBusy(false)
      }
    },
  }
}
