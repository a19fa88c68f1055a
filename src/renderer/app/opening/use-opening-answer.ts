/** What the service answers while no ledger is open, asked once; `none` until then, or without one. */
import { useEffect, useState } from 'react'
import type { LedgerClient } from '../../service/client.ts'
import { useLedgerStore } from '../../service/use-ledger.tsx'

/** `ask` must stay one function: another one is another question. */
export function useOpeningAnswer<T>(ask: (client: LedgerClient) => Promise<T>, none: T): T {
  const store = useLedgerStore()
  const [answer, setAnswer] = useState(none)
  useEffect(() => {
    ask(store.service).then(
      (told) => setAnswer(() => told),
      () => {},
    )
  }, [ask, store])
  return answer
}
