/** Asks the service to open or make a ledger; all windows then load it. */
import { App } from 'antd'
import { useState } from 'react'
import { explain } from '../../../service/explain.ts'
import type { LedgerStore } from '../../../service/ledger-store.ts'
import { useLedgerStore } from '../../../service/use-ledger.tsx'

type Call = (service: LedgerStore['service']) => Promise<unknown>

/** @param settle of the form that asks: nothing in it is lost, unless it is refused after all */
export function useMaking(settle: (isSettled?: boolean) => void = NOTHING) {
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
      settle()
      const reason = await call(store.service).then(() => null, explain)
      // What is done next is meant for the ledger that is open now.
      if (reason === null) await store.caughtUp()
      setBusy(false)
      setRefusal(reason)
      if (reason === null) void message.success(said)
      else settle(false)
      return reason === null
    },
  }
}

const NOTHING = () => {}
