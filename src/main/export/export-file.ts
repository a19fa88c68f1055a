/** Every kind of export in every format. */
import type { ExportFormat, ExportKind } from '../../shared/contract/schemas.ts'
import { LedgerError } from '../../shared/errors.ts'
import { bulletin } from '../../shared/overview/paper/bulletin.ts'
import { paperTables } from '../../shared/paper/content-paper.ts'
import { documentHtml, letterHtml } from '../../shared/paper/html/document-html.ts'
import type { PaperLetter } from '../../shared/paper/letter.ts'
import { chosenData, listData } from '../../shared/paper/list-paper.ts'
import type { PaperTable } from '../../shared/paper/paper-table.ts'
import type { Ledger } from '../ledger/ledger.ts'
import { writeZip } from '../ooxml/write-zip.ts'
import { csvBytes } from './csv.ts'
import { type ExportContent, exportContent } from './export-content.ts'
import { exportDocument } from './export-document.ts'
import { exportWorkbook, type WorkbookDownload, type WorkbookOptions } from './export-workbook.ts'
import { documentName, fileName } from './file-name.ts'
import { printPage } from './pdf/print.ts'
import { settledPdf } from './pdf/settled-pdf.ts'
import { printableTables } from './printable.ts'

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
  if (format === 'docx') return exportDocument(ledger, kind, options)
  const seq = options.at ?? ledger.seq
  const content = exportContent(ledger, kind, options)
  const { isDraft = false, firstPage = 1 } = options
  const about = {
    // Every revision up to the present one has a change.
    at: ledger.timeOf(seq) ?? '',
    firstPage,
    isDraft,
  }
  return {
    name: documentName(content.title, endingOf(content, format), isDraft),
    bytes: await bytesOf(content, format, about),
    warnings: [],
    template: null,
  }
}

interface AboutFile {
  /** When the revision was made. */
  at: string
  firstPage: number
  isDraft: boolean
}

async function bytesOf(
  content: ExportContent,
  format: 'pdf' | 'csv',
  { at, firstPage, isDraft }: AboutFile,
): Promise<Uint8Array<ArrayBuffer>> {
  const { title } = content
  switch (format) {
    case 'pdf': {
      const page =
        content.is === 'overview'
          ? letterHtml({ ...letterOf(content), isDraft }, firstPage)
          : documentHtml({ title, tables: printableTables(content, 'pdf'), isDraft }, firstPage)
      return settledPdf(await printPage(page), at)
    }
    case 'csv': {
      const tables = dataTables(content)
      const [table, another] = tables
      if (table !== undefined && another === undefined) return csvBytes(table)
      return writeZip(tables.map((one) => [dataName(one), csvBytes(one)]))
    }
  }
}

/** As the file of the table alone is called. */
function dataName({ mark, title }: PaperTable): string {
  return fileName(mark === null ? title : `${mark} ${title}`, 'csv')
}

/** A csv file holds one table; several are a zip of as many files. */
function endingOf(content: ExportContent, format: ExportFormat): string {
  const hasMany = content.is === 'annexes' && content.tables.length > 1
  return format === 'csv' && hasMany ? 'zip' : format
}

/** On paper the overview is a 通报; its tables alone are a workbook. */
function letterOf({ plan, figures }: ExportContent & { is: 'overview' }): PaperLetter {
  return bulletin(plan, figures)
}

/** The tables as data: every column, where paper holds only some. */
function dataTables(content: ExportContent): PaperTable[] {
  if (content.is === 'overview')
    throw new LedgerError('USAGE', '总览有多张表，没有 csv，请改用 xlsx、docx、pdf')
  if (content.is !== 'list') return paperTables(content)
  const { title, rows, layout, list } = content
  return [layout.isChosen ? chosenData(title, rows, layout) : listData(list, title, rows)]
}
