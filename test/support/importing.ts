import { createHash } from 'node:crypto'
import { importWorkbook } from '../../src/main/import/import-workbook.ts'
import type { Policy } from '../../src/main/import/policy.ts'
import type { ImportReport } from '../../src/main/import/report.ts'
import type { Ledger } from '../../src/main/ledger/ledger.ts'
import { readWorkbook } from '../../src/main/workbook/read.ts'
import type { ImportChoices } from '../../src/shared/import/plan.ts'
import type { ListDefinition } from '../../src/shared/lists/definition.ts'
import { PROJECTS } from '../../src/shared/lists/projects.ts'
import { TESTER } from './ledgers.ts'
import { type Value, xlsxOf } from './workbooks.ts'

export interface ImportCase extends Partial<Policy>, ImportChoices {
  /** The only one to be read. */
  sheet?: string
  dryRun?: boolean
  /** Projects without one. */
  list?: ListDefinition
}

/** It names no district: one that does would speak for rows that name none. */
export const FILE = '项目报送.xlsx'

/** Imports bytes as one file of a list. */
export function importBytes(
  ledger: Ledger,
  bytes: Uint8Array,
  { dryRun = false, onConflict, deletions, sheet, list = PROJECTS, ...told }: ImportCase = {},
): ImportReport {
  const hash = createHash('sha256').update(bytes).digest('hex')
  const file = { name: FILE, hash, workbook: readWorkbook(bytes, FILE) }
  return importWorkbook(ledger, file, {
    list,
    author: TESTER,
    dryRun,
    choices: { ...told, ...(sheet === undefined ? {} : { sheets: [sheet] }) },
    ...(onConflict === undefined ? {} : { onConflict }),
    ...(deletions === undefined ? {} : { deletions }),
  })
}

/** Imports a workbook of one sheet, 项目, given row by row. */
export async function importRows(
  ledger: Ledger,
  rows: Value[][],
  options: ImportCase = {},
): Promise<ImportReport> {
  return importBytes(ledger, await xlsxOf({ 项目: rows }), options)
}

/** Errors of a report as `code sheet!cell field`. */
export function errorsOf(report: ImportReport): string[] {
  return report.issues
    .filter((issue) => issue.level === 'error')
    .map(({ code, sheet, cell, field }) => `${code} ${sheet}!${cell} ${field}`)
}
