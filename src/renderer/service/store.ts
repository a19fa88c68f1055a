/** The store of this window, which asks the service for the ledger before the rest is even read. */
import { LedgerStore } from './ledger-store.ts'

export const store = new LedgerStore()
void store.run()
