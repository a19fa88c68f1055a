import { Button } from 'antd'
import type { LedgerState } from '../service/ledger-store.ts'
import { useLedgerStore } from '../service/use-ledger.tsx'

/** What stands in the window until a ledger is open. */
export function StartScreen({ state }: { state: Exclude<LedgerState, { phase: 'ready' }> }) {
  const store = useLedgerStore()
  if (state.phase === 'loading')
    return (
      <main className="start" aria-busy="true">
        <p role="status">正在打开台账…</p>
      </main>
    )
  return (
    <main className="start">
      <h1>没有打开台账</h1>
      <p role="alert">{state.reason}</p>
      <Button type="primary" onClick={store.retryNow}>
        重试
      </Button>
    </main>
  )
}
