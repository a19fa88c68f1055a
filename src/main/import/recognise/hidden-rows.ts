/** Rows that a filter, or its sender, keeps out of sight: they are read, and said to be. */
import type { ImportIssue } from '../../../shared/import/report.ts'
import type { Sheet } from '../../workbook/cells.ts'
import type { TableRow } from '../table.ts'
import { warningAt } from './issues.ts'

/** Rows that are named one by one. */
const NAMED = 5

export function hiddenRowIssues(
  sheet: Sheet,
  rows: readonly TableRow[],
  column: number,
): ImportIssue[] {
  const hidden = rows.map(({ row }) => row).filter((row) => sheet.hiddenRows.has(row))
  const [first] = hidden
  if (first === undefined) return []
  const named = hidden.slice(0, NAMED).map((row) => row + 1)
  const which = `第 ${named.join('、')} ${hidden.length > NAMED ? `等 ${hidden.length} ` : ''}行`
  const message = `${which}是隐藏的（可能还开着筛选），已照常读入，请核对是否都要`
  return [warningAt(sheet, { row: first, column }, 'HIDDEN_ROWS', message)]
}
