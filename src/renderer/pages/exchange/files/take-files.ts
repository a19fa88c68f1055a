/** Files that somebody brought, from whichever page: they are read on the exchange page. */
import { currentRoute, navigate } from '../../../app/router.ts'
import type { ExchangeStore } from './exchange-store.ts'

export async function takeFiles(exchange: ExchangeStore, files: readonly File[]): Promise<void> {
  if (files.length === 0) return
  const list = chosenList()
  navigate('exchange', list === null ? {} : { list })
  const [id, another] = await exchange.add(files, list)
  // One export alone was brought to see what has changed since.
  if (id !== undefined && another === undefined && exchange.file(id)?.stage.stage === 'exported')
    navigate('exchange', { file: id })
}

/** The special ledger that the page is about, which workbooks without a stamp are for. */
function chosenList(): string | null {
  const { key, query } = currentRoute()
  return key === 'exchange' || key === 'lists' ? (query.list ?? null) : null
}
