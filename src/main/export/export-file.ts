/** Every kind of export in every format. */
import type { ExportFormat, ExportKind } from '../../shared/contract/schemas.ts'
import { LedgerError } from '../../shared/errors.ts'
import { paperTables } from '../../shared/paper/content-paper.ts'
import { chosenData, listData } from '../../shared/paper/list-paper.ts'
import type { PaperTable } from '../../shared/paper/paper-table.ts'
import type { Ledger } from '../ledger/ledger.ts'
import { writeZip } from '../ooxml/write-zip.ts'
import { finished } from '../steps.ts'
import { csvBytes } from './csv.ts'
import { type ExportContent, exportContent } from './export-content.ts'
import { exportDocument } from './export-document.ts'
import { exportPdf } from './export-pdf.ts'
import { exportWorkbook, type WorkbookOptions } from './export-workbook.ts'
import type { ExportedFile } from './exported-file.ts'
import { documentName, fileName } from './file-name.ts'

/** The same revision, options and template give the same bytes. */
export async function exportFile(
  ledger: Ledger,
  kind: ExportKind,
  format: ExportFormat,
  options: WorkbookOptions = {},
): Promise<ExportedFile> {
  switch (format) {
    case 'xlsx':
      return exportWorkbook(ledger, kind, options)
    case 'docx':
      return exportDocument(ledger, kind, options)
    case 'pdf':
      return finished(exportPdf(ledger, kind, options))
    case 'csv':
      return exportData(exportContent(ledger, kind, options))
  }
}

/** A csv file holds one table; several are a zip of as many files. */
async function exportData(content: ExportContent): Promise<ExportedFile> {
  const tables = dataTables(content)
  const [table, another] = tables
  const isOne = table !== undefined && another === undefined
  return {
    name: documentName(content.title, isOne ? 'csv' : 'zip', false),
    bytes: isOne
      ? csvBytes(table)
      : await writeZip(tables.map((one) => [dataName(one), csvBytes(one)])),
    warnings: [],
    template: null,
  }
}

/** As the file of the table alone is called. */
function dataName({ mark, title }: PaperTable): string {
  return fileName(mark === null ? title : `${mark} ${title}`, 'csv')
}

/** The tables as data: every column, where paper holds only some. */
function dataTables(content: ExportContent): PaperTable[] {
  if (content.is === 'overview')
    throw new LedgerError('USAGE', '总览有多张表，没有 csv，请改用 xlsx、docx、pdf')
  if (content.is === 'assessment') return paperTables(content).slice(0, 1)
  if (content.is !== 'list') return paperTables(content)
  const { title, rows, layout, list } = content
  return [layout.isChosen ? chosenData(title, rows, layout) : listData(list, title, rows)]
}
