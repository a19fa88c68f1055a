/** The store of this window, which asks the service for the ledger before the rest is even read. */
import { parseRoute } from '../app/address.ts'
import { LedgerStore } from './ledger-store.ts'

function listOfAddress(): string | null {
  const { key, query } = parseRoute(location.hash)
  return key === 'lists' ? (query.list ?? null) : null
}

export const store = new LedgerStore(listOfAddress)
void store.run()
