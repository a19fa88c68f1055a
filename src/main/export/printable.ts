/** Tables of an export as they stand on paper, where they have room on it. */
import { LedgerError } from '../../shared/errors.ts'
import { paperTables } from '../../shared/paper/content-paper.ts'
import type { PaperTable } from '../../shared/paper/paper-table.ts'
import type { ExportContent } from './export-content.ts'

/**
 * How many rows of one table go on paper, and what more of them would take: measured with the twelve
 * printed columns of the projects on a machine of two cores.
 */
const LONGEST = {
  /** Rows of a template are written as text: 20 000 in 0.5 GB, 100 000 in a minute. */
  template: { rows: 100_000, why: '再多要占用 1.5 GB 以上内存' },
  /** The library that draws chosen columns keeps every cell: 20 000 take a minute and a half. */
  drawn: { rows: 5_000, why: '再多要占用 1.3 GB 以上内存' },
  /** Printed in parts, four seconds for a thousand: 20 000 in a minute and a half. */
  pdf: { rows: 20_000, why: '每千行要打印约四秒' },
}

type OnPaper = keyof typeof LONGEST

/** @throws LedgerError USAGE for a table too long, or with more columns than the paper has room for. */
export function printableTables(content: ExportContent, how: OnPaper): PaperTable[] {
  const tables = paperTables(content)
  const crowded = tables.find(({ advice }) => advice !== undefined)
  if (crowded !== undefined) throw new LedgerError('USAGE', `“${crowded.title}”${crowded.advice}`)
  assertPrintable(tables, how)
  return tables
}

export function assertPrintable(
  tables: readonly { title: string; rows: readonly unknown[] }[],
  how: OnPaper,
): void {
  const { rows: most, why } = LONGEST[how]
  const long = tables.find(({ rows }) => rows.length > most)
  if (long === undefined) return
  const what = { template: 'docx ', drawn: '选列或分组的 docx ', pdf: 'pdf ' }[how]
  throw new LedgerError(
    'USAGE',
    `“${long.title}”有 ${long.rows.length} 行，${what}最多 ${most} 行（${why}）；请按辖市区分别导出，或改用 xlsx、csv`,
  )
}
