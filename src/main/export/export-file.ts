/** Every kind of export in every format. */
import type { ExportFormat, ExportKind } from '../../shared/contract/schemas.ts'
import { LedgerError } from '../../shared/errors.ts'
import { paperTables } from '../../shared/paper/content-paper.ts'
import { documentHtml } from '../../shared/paper/html/document-html.ts'
import { chosenData, listData } from '../../shared/paper/list-paper.ts'
import type { PaperTable } from '../../shared/paper/paper-table.ts'
import { type ExportStamp, exportStampRows, NO_TEMPLATE } from '../exchange/export-stamp.ts'
import type { Ledger } from '../ledger/ledger.ts'
import { csvBytes } from './csv.ts'
import { type ExportContent, exportContent } from './export-content.ts'
import { exportWorkbook, type WorkbookDownload, type WorkbookOptions } from './export-workbook.ts'
import { documentName } from './file-name.ts'
import { ledgerIdOf } from './ledger-id.ts'
import { printPage } from './pdf/print.ts'
import { settledPdf } from './pdf/settled-pdf.ts'
import { settledOffice } from './settled-office.ts'

export interface ExportedFile extends WorkbookDownload {
  /** SHA-256 of the template; null for formats without one. */
  template: string | null
}

/** The same revision, options and template give the same bytes. */
export async function exportFile(
  ledger: Ledger,
  kind: ExportKind,
  format: ExportFormat,
  options: WorkbookOptions = {},
): Promise<ExportedFile> {
  if (format === 'xlsx') return exportWorkbook(ledger, kind, options)
  const seq = options.at ?? ledger.seq
  const content = exportContent(ledger, kind, options)
  const { isDraft = false, firstPage = 1 } = options
  const about = {
    stamp: {
      ledgerId: ledgerIdOf(ledger),
      kind,
      seq,
      template: NO_TEMPLATE,
      district: options.list?.district,
    },
    // Every revision up to the present one has a change.
    at: ledger.timeOf(seq) ?? '',
    firstPage,
    isDraft,
  }
  return {
    name: documentName(content.title, format, isDraft),
    bytes: await bytesOf(content, format, about),
    warnings: [],
    template: null,
  }
}

interface AboutFile {
  stamp: ExportStamp
  /** When the revision was made. */
  at: string
  firstPage: number
  isDraft: boolean
}

async function bytesOf(
  content: ExportContent,
  format: Exclude<ExportFormat, 'xlsx'>,
  { stamp, at, firstPage, isDraft }: AboutFile,
): Promise<Uint8Array<ArrayBuffer>> {
  const { title } = content
  switch (format) {
    case 'docx': {
      // Loading the library takes longer than most commands, which do without it.
      const { docxBytes } = await import('./docx/docx-document.ts')
      const document = { title, tables: printableTables(content), isDraft }
      return settledOffice(await docxBytes(document, firstPage, exportStampRows(stamp)), at)
    }
    case 'pdf': {
      const document = { title, tables: printableTables(content), isDraft }
      return settledPdf(await printPage(documentHtml(document, firstPage)), at)
    }
    case 'csv':
      return csvBytes(dataTable(content))
  }
}

/** Rows of one table; beyond, the libraries take gigabytes and minutes for what nobody reads. */
const LONGEST_ON_PAPER = 5_000

/** As printed. */
function printableTables(content: ExportContent): PaperTable[] {
  const tables = paperTables(content)
  const long = tables.find(({ rows }) => rows.length > LONGEST_ON_PAPER)
  const crowded = tables.find(({ advice }) => advice !== undefined)
  if (crowded !== undefined) throw new LedgerError('USAGE', `“${crowded.title}”${crowded.advice}`)
  if (long === undefined) return tables
  throw new LedgerError(
    'USAGE',
    `“${long.title}”有 ${long.rows.length} 行，docx 和 pdf 最多 ${LONGEST_ON_PAPER} 行；请按辖市区分别导出，或改用 xlsx、csv`,
  )
}

/** The one table of a csv file: every column, where paper holds only some. */
function dataTable(content: ExportContent): PaperTable {
  if (content.is === 'list')
    return content.layout.isChosen
      ? chosenData(content.title, content.rows, content.layout)
      : listData(content.list, content.title, content.rows)
  const [table, another] = paperTables(content)
  if (table !== undefined && another === undefined) return table
  throw new LedgerError(
    'USAGE',
    '一个 csv 文件只能放一张表，请分别导出 annex1、annex2、air，或改用 xlsx、docx、pdf',
  )
}
