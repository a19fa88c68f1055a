/**
 * Prints a paper document to PDF. Chromium lays out and paints all pages before it writes one: time
 * goes with the rows, but so does memory, 0.7 MB each, and from some 10 000 on there is no PDF at all.
 * A long table is therefore printed in parts, each as far as its last full page, the next from there.
 */
import { documentHtml, partHtml } from '../../../shared/paper/html/document-html.ts'
import { paperLines } from '../../../shared/paper/lines.ts'
import type { PaperDocument, PaperTable } from '../../../shared/paper/paper-table.ts'
import { JoinedPdf } from './joined-pdf.ts'
import { printPage } from './print.ts'
import { settledPdf } from './settled-pdf.ts'

/** Lines that are printed at once: in 0.6 GB and four seconds, of which one starts the engine. */
const AT_ONCE = 1000

/** More than any page has: A3 across has room for 40 rows of 6 mm. */
const MARKED = 80

/** Lines that are on paper, of all. */
export interface PrintStep {
  done: number
  of: number
}

interface PrintOptions {
  firstPage: number
  /** When the revision was made. UTC instant, ISO 8601. */
  at: string
  signal?: AbortSignal | undefined
}

/** Says before each part how far it is. */
export async function* printDocument(
  document: PaperDocument,
  { firstPage, at, signal }: PrintOptions,
): AsyncGenerator<PrintStep, Uint8Array<ArrayBuffer>> {
  const of = document.tables.reduce((sum, table) => sum + paperLines(table).length, 0)
  if (of <= AT_ONCE) {
    yield { done: 0, of }
    return settledPdf(await printPage(documentHtml(document, firstPage), signal), at)
  }
  const joined = await JoinedPdf.start()
  let done = 0
  for (const table of document.tables) {
    for await (const lines of printInParts(document, table, { joined, firstPage, signal }))
      yield { done: done + lines, of }
    done += paperLines(table).length
  }
  return new Uint8Array(await joined.save(document.title, at))
}

interface PartsOptions {
  joined: JoinedPdf
  firstPage: number
  signal: AbortSignal | undefined
}

/** Yields before each part how many lines of the table are on paper. */
async function* printInParts(
  document: PaperDocument,
  table: PaperTable,
  { joined, firstPage, signal }: PartsOptions,
): AsyncGenerator<number, void> {
  const all = paperLines(table)
  let from = 0
  do {
    yield from
    const lines = all.slice(from, from + AT_ONCE)
    const isLast = from + lines.length >= all.length
    const part = { lines, marked: isLast ? 0 : MARKED, isFirst: from === 0 }
    const page = partHtml(document, table, part, firstPage + joined.pages)
    const pdf = await printPage(page, signal)
    if (isLast) await joined.add(pdf)
    else from += await joined.addFilled(pdf, lines.length, MARKED)
    if (isLast) return
  } while (from < all.length)
}
