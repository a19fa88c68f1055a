/** Files that somebody brought, from whichever page: they are read on the exchange page. */
import { exchangeOf } from '../../../../shared/lists/sent-list.ts'
import { currentRoute, navigate } from '../../../app/router.ts'
import type { ExchangeStore } from './exchange-store.ts'
import type { ImportFile } from './import-file.ts'

export async function takeFiles(exchange: ExchangeStore, files: readonly File[]): Promise<void> {
  if (files.length === 0) return
  const place = placeOfPage()
  navigate('exchange', place)
  const [id, another] = await exchange.add(files, place.list ?? null)
  const file = id === undefined ? undefined : exchange.file(id)
  // One export alone was brought to see what has changed since.
  if (another === undefined && file?.stage.stage === 'exported') showFile(file)
}

/** To a file, and where it is one of a list and month, to those: there is told who else reported. */
export function showFile({ id, stage }: ImportFile): void {
  const place =
    stage.stage === 'review' ? placeOf(stage.review.snapshot().plan.list) : placeOfPage()
  navigate('exchange', { ...place, file: id })
}

/** Back to all files, about the same list and month. */
export function leaveFile(): void {
  navigate('exchange', placeOfPage())
}

/** Which workbooks the exchange page is about: of a special ledger, of a month, or of projects. */
type Place = { list?: string; month?: string }

function placeOf(key: string): Place {
  const { list, month } = exchangeOf(key)
  return { ...(list === null ? {} : { list }), ...(month === null ? {} : { month }) }
}

/** Workbooks without a stamp are for the special ledger that the page is about. */
function placeOfPage(): Place {
  const { key, query } = currentRoute()
  const { list, month = query.period } = query
  if (key !== 'exchange' && key !== 'lists') return {}
  return { ...(list === undefined ? {} : { list }), ...(month === undefined ? {} : { month }) }
}
