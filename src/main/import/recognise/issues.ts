/** Warnings that recognition gives, each at a cell of the sheet. */
import type { ImportIssue } from '../../../shared/import/report.ts'
import { cellName, type Sheet } from '../../workbook/cells.ts'

export function warningAt(
  sheet: Sheet,
  { row, column }: { row: number; column: number },
  code: string,
  message: string,
  field: string | null = null,
): ImportIssue {
  const cell = cellName(row, column)
  return { level: 'warning', code, sheet: sheet.name, cell, field, message }
}
