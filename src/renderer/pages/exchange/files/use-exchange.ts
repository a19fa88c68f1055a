/** The import files of the open ledger inside React. */
import { useEffect, useSyncExternalStore } from 'react'
import { askBeforeLeaving } from '../../../app/leaving.ts'
import type { LedgerStore } from '../../../service/ledger-store.ts'
import { useLedger, useLedgerStore } from '../../../service/use-ledger.tsx'
import { type ExchangeState, ExchangeStore } from './exchange-store.ts'

let current: { ledger: LedgerStore; id: string; exchange: ExchangeStore } | null = null

/** One for each ledger that is opened in the window; another ledger begins with no files. */
function exchangeOf(ledger: LedgerStore, id: string): ExchangeStore {
  if (current === null || current.ledger !== ledger || current.id !== id)
    current = { ledger, id, exchange: new ExchangeStore(ledger) }
  return current.exchange
}

export function useExchange(): { exchange: ExchangeStore; state: ExchangeState } {
  const ledger = useLedgerStore()
  const { info } = useLedger()
  const exchange = exchangeOf(ledger, info.id)
  const state = useSyncExternalStore(exchange.subscribe, exchange.snapshot)
  return { exchange, state }
}

/** Closing or reloading the window asks while something is decided and not written. */
export function useUnsavedQuestion(exchange: ExchangeStore): void {
  useEffect(() => askBeforeLeaving(() => exchange.hasDecisions), [exchange])
}
