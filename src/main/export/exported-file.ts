/** A file that leaves the ledger, in any format. */
import type { WorkbookDownload } from './export-workbook.ts'

export interface ExportedFile extends WorkbookDownload {
  /** SHA-256 of the template; null for formats without one. */
  template: string | null
}
