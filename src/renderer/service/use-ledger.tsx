/** The ledger store inside React. */
import { createContext, type ReactNode, use, useContext, useSyncExternalStore } from 'react'
import type { Row } from '../../shared/contract/schemas.ts'
import type { ListDefinition } from '../../shared/lists/definition.ts'
import type { KnownLists } from '../../shared/lists/known-lists.ts'
import { LISTS_ON_DEMAND } from '../../shared/lists/registry.ts'
import type { LedgerState, LedgerStore, OpenLedger } from './ledger-store.ts'

/** Until a ledger that is being opened has all its lists. */
const NO_ROWS: readonly Row[] = []

const StoreContext = createContext<LedgerStore | null>(null)

export function LedgerProvider({ store, children }: { store: LedgerStore; children: ReactNode }) {
  return <StoreContext value={store}>{children}</StoreContext>
}

export function useLedgerStore(): LedgerStore {
  const store = useContext(StoreContext)
  if (store === null) throw new TypeError('no LedgerProvider above')
  return store
}

export function useLedgerState(): LedgerState {
  const store = useLedgerStore()
  return useSyncExternalStore(store.subscribe, store.snapshot)
}

/** The rows of one list that windows hold; the page waits for those that are held on demand. */
export function useRows(list: ListDefinition): readonly Row[] {
  const store = useLedgerStore()
  const rows = useLedger().lists.get(list.key)
  if (rows !== undefined) return rows
  if (!LISTS_ON_DEMAND.includes(list))
    throw new TypeError(`windows do not hold the list ${list.key}`)
  use(store.held(list.key))
  return NO_ROWS
}

/** What lists the open ledger has. */
export function useLists(): KnownLists {
  return useLedger().known
}

/** The open ledger; only below the frame, which shows pages when one is open. */
export function useLedger(): OpenLedger {
  const state = useLedgerState()
  if (state.phase !== 'ready') throw new TypeError('no ledger is open')
  return state.ledger
}
