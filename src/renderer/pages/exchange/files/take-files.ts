/** Files that somebody brought, from whichever page: they are read on the exchange page. */
import { navigate } from '../../../app/router.ts'
import type { ExchangeStore } from './exchange-store.ts'

export async function takeFiles(exchange: ExchangeStore, files: readonly File[]): Promise<void> {
  if (files.length === 0) return
  navigate('exchange')
  const [id, another] = await exchange.add(files)
  // One export alone was brought to see what has changed since.
  if (id !== undefined && another === undefined && exchange.file(id)?.stage.stage === 'exported')
    navigate('exchange', { file: id })
}
