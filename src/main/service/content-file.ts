/** Rows on their way to a window, as JSON of a `LedgerContent` that is put together from stored text. */
import type { LedgerContent, Page } from '../../shared/contract/schemas.ts'
import type { LedgerHost } from './host.ts'

/** Read in one turn, so that all of it is of one revision. */
export function contentFile(
  host: LedgerHost,
  lists: readonly string[],
  pages: readonly Page[],
): File {
  const { ledger, opening } = host
  const rows = lists.map((list) => named(list, ledger.rowsText(list)))
  const left: Record<string, number> = {}
  for (const page of pages) {
    const { list, after, most } = page
    rows.push(named(list, ledger.rowsText(list, page)))
    left[list] = Math.max(0, ledger.countRowsAfter(list, after) - most)
  }
  const rest = { opening, seq: ledger.seq, left } satisfies Omit<LedgerContent, 'lists'>
  const text = `{${JSON.stringify(rest).slice(1, -1)},"lists":{${rows.join(',')}}}`
  return new File([text], 'content.json', { type: 'application/octet-stream' })
}

function named(list: string, rows: string): string {
  return `${JSON.stringify(list)}:${rows}`
}
