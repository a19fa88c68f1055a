/** The stream by which a window follows the printing of a pdf. */
import type { DocumentInput, FileEvent } from '../../shared/contract/exports.ts'
import { exportPdf } from '../export/export-pdf.ts'
import { recordExport } from '../export/record-export.ts'
import { asEvents } from '../steps.ts'
import { documentOptions } from './document-options.ts'
import type { LedgerHost } from './host.ts'

export async function* exportPdfSteps(
  host: LedgerHost,
  input: DocumentInput,
  signal: AbortSignal | undefined,
): AsyncGenerator<FileEvent> {
  const { ledger, author } = host
  const { kind } = input
  // What is recorded is the revision that is printed, whoever goes on working meanwhile.
  const { seq } = ledger
  const options = documentOptions(ledger, 'pdf', input)
  const file = yield* asEvents(exportPdf(ledger, kind, options, signal))
  recordExport(ledger, author, { kind, format: 'pdf', options: { ...options, at: seq }, file })
  yield { type: 'ready', id: host.finishedFiles.put(file) }
}
