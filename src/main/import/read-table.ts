/** A table of a workbook with its rows read value by value. */
import type { ImportIssue } from '../../shared/import/report.ts'
import type { IncomingRow } from './incoming-row.ts'
import type { ImportTable } from './table.ts'

export interface ReadTable {
  table: ImportTable
  rows: IncomingRow[]
  issues: ImportIssue[]
}
