import type { WorkbookCells } from '../workbook/cells.ts'

/** Rows from which on a backup is made before an import. */
const LARGE = 200

export function isLarge({ sheets }: WorkbookCells): boolean {
  return sheets.reduce((sum, { rows }) => sum + rows.size, 0) >= LARGE
}
