/** Everything that leaves as PDF: printed from the paper model, step by step. */

import { assessmentLetter } from '../../shared/assessment/paper/letter.ts'
import type { ExportKind } from '../../shared/contract/schemas.ts'
import { bulletin } from '../../shared/overview/paper/bulletin.ts'
import { letterHtml } from '../../shared/paper/html/document-html.ts'
import type { Ledger } from '../ledger/ledger.ts'
import { exportContent } from './export-content.ts'
import type { WorkbookOptions } from './export-workbook.ts'
import type { ExportedFile } from './exported-file.ts'
import { documentName } from './file-name.ts'
import { printPage } from './pdf/print.ts'
import { type PrintStep, printDocument } from './pdf/print-document.ts'
import { settledPdf } from './pdf/settled-pdf.ts'
import { printableTables } from './printable.ts'

/** Says how far it is; the file is what it returns. Rejects with the reason of a signal that stops it. */
export async function* exportPdf(
  ledger: Ledger,
  kind: ExportKind,
  options: WorkbookOptions,
  signal?: AbortSignal,
): AsyncGenerator<PrintStep, ExportedFile> {
  const content = exportContent(ledger, kind, options)
  const { title } = content
  const { isDraft = false, firstPage = 1 } = options
  // Every revision up to the present one has a change.
  const at = ledger.timeOf(options.at ?? ledger.seq) ?? ''
  const file = (bytes: Uint8Array<ArrayBuffer>): ExportedFile => ({
    name: documentName(title, 'pdf', isDraft),
    bytes,
    warnings: [],
    template: null,
  })
  if (content.is !== 'overview' && content.is !== 'assessment') {
    const tables = printableTables(content, 'pdf')
    return file(yield* printDocument({ title, tables, isDraft }, { firstPage, at, signal }))
  }
  yield { done: 0, of: 1 }
  // On paper these are a 通报; their tables alone are a workbook.
  const said =
    content.is === 'overview'
      ? bulletin(content.plan, content.figures)
      : assessmentLetter(content.plan, content.result)
  const letter = letterHtml({ ...said, isDraft }, firstPage)
  return file(settledPdf(await printPage(letter, signal), at))
}
