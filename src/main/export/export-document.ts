/** Everything that leaves as a Word document: a template filled, or a list of chosen columns made anew. */
import type { ExportKind } from '../../shared/contract/schemas.ts'
import { exportStampRows, NO_TEMPLATE } from '../exchange/export-stamp.ts'
import type { Ledger } from '../ledger/ledger.ts'
import { tryWord } from '../template/docx/fill-word.ts'
import { templateHash } from '../template/hash.ts'
import { templateRefused } from '../template/problems.ts'
import { shippedTemplate } from '../template/shipped.ts'
import { wordData } from '../template/template-data.ts'
import { setClose } from './docx/letter-spacing.ts'
import { mirrorMargins } from './docx/mirror-margins.ts'
import { type ExportContent, exportContent } from './export-content.ts'
import { assertOwnColumns, exportStamp, type WorkbookOptions } from './export-workbook.ts'
import type { ExportedFile } from './exported-file.ts'
import { documentName } from './file-name.ts'
import { assertPrintable, printableTables } from './printable.ts'
import { settledOffice } from './settled-office.ts'

export async function exportDocument(
  ledger: Ledger,
  kind: ExportKind,
  options: WorkbookOptions,
): Promise<ExportedFile> {
  const { template, firstPage = 1, isDraft = false } = options
  const seq = options.at ?? ledger.seq
  const content = exportContent(ledger, kind, options)
  const { title } = content
  const stamp = exportStamp(ledger, kind, seq, options)
  // Every revision up to the present one has a change.
  const at = ledger.timeOf(seq) ?? ''
  const name = documentName(title, 'docx', isDraft)
  if (content.is === 'list' && content.layout.isChosen && template === undefined) {
    const rows = exportStampRows({ ...stamp, template: NO_TEMPLATE })
    const bytes = await chosenDocument(content, { firstPage, isDraft, rows, at })
    return { name, bytes, warnings: [], template: null }
  }
  if (template !== undefined) assertOwnColumns(options.list)
  if (content.is === 'list') assertPrintable([content], 'template')
  const used = template ?? shippedTemplate(kind, 'docx')
  const { bytes, problems } = await tryWord(used, wordData(content, seq), {
    title,
    isDraft,
    // A template of the office may have a number of its own.
    ...(template !== undefined && options.firstPage === undefined ? {} : { firstPage }),
    stamp: (hash) => exportStampRows({ ...stamp, template: hash }),
  })
  if (bytes === null) throw templateRefused(used.name, problems.errors)
  return {
    name,
    bytes: await settledOffice(bytes, at),
    warnings: problems.found,
    template: templateHash(used),
  }
}

interface ChosenOptions {
  firstPage: number
  isDraft: boolean
  /** The stamp. */
  rows: readonly [string, string][]
  /** When the revision was made. */
  at: string
}

/** No template knows its columns. */
async function chosenDocument(
  content: ExportContent,
  { firstPage, isDraft, rows, at }: ChosenOptions,
): Promise<Uint8Array<ArrayBuffer>> {
  const tables = printableTables(content, 'drawn')
  // Loading the library takes longer than most commands, which do without it.
  const { docxBytes, hasUpright } = await import('./docx/docx-document.ts')
  const made = await docxBytes({ title: content.title, tables, isDraft }, firstPage, rows)
  return settledOffice(made, at, (pack) => {
    setClose(pack)
    if (hasUpright(tables)) mirrorMargins(pack)
  })
}
