/** Tables of an export as they stand on paper, where they have room on it. */
import { LedgerError } from '../../shared/errors.ts'
import { paperTables } from '../../shared/paper/content-paper.ts'
import type { PaperTable } from '../../shared/paper/paper-table.ts'
import type { ExportContent } from './export-content.ts'

/** Rows of one table; beyond, the libraries take gigabytes and minutes for what nobody reads. */
const LONGEST_ON_PAPER = 5_000

/** @throws LedgerError USAGE for a table too long, or with more columns than the paper has room for. */
export function printableTables(content: ExportContent): PaperTable[] {
  const tables = paperTables(content)
  const crowded = tables.find(({ advice }) => advice !== undefined)
  if (crowded !== undefined) throw new LedgerError('USAGE', `“${crowded.title}”${crowded.advice}`)
  assertPrintable(tables)
  return tables
}

export function assertPrintable(tables: readonly { title: string; rows: readonly unknown[] }[]) {
  const long = tables.find(({ rows }) => rows.length > LONGEST_ON_PAPER)
  if (long === undefined) return
  throw new LedgerError(
    'USAGE',
    `“${long.title}”有 ${long.rows.length} 行，docx 和 pdf 最多 ${LONGEST_ON_PAPER} 行；请按辖市区分别导出，或改用 xlsx、csv`,
  )
}
