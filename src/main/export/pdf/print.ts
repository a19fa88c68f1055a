/**
 * What turns a page into a PDF: the system's Chromium, or in the desktop app the engine of its own
 * window. Whoever starts the service says which; exports do not know.
 */
import { printWithChromium } from './print-with-chromium.ts'

/** @throws LedgerError PRINTER_MISSING, PRINT_FAILED */
export type PagePrinter = (html: string, signal?: AbortSignal) => Promise<Uint8Array<ArrayBuffer>>

let printer: PagePrinter = printWithChromium

export function printBy(own: PagePrinter): void {
  printer = own
}

/** Rejects with the reason of a signal that stops it. */
export async function printPage(
  html: string,
  signal?: AbortSignal,
): Promise<Uint8Array<ArrayBuffer>> {
  signal?.throwIfAborted()
  const pdf = await printer(html, signal)
  signal?.throwIfAborted()
  return pdf
}
