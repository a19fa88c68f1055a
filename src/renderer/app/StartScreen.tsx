import type { LedgerState } from '../service/ledger-store.ts'
import { NotOpened } from './opening/NotOpened.tsx'

/** What stands in the window until a ledger is open. */
export function StartScreen({ state }: { state: Exclude<LedgerState, { phase: 'ready' }> }) {
  return (
    <main className="start" aria-busy={state.phase === 'loading'}>
      {state.phase === 'loading' ? (
        <p role="status">正在打开台账…</p>
      ) : (
        <NotOpened reason={state.reason} code={state.code} />
      )}
    </main>
  )
}
