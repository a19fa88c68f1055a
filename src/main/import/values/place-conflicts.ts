/** Rows that say another district or category than what they stand under. */
import type { ImportIssue } from '../../../shared/import/report.ts'
import { cellName } from '../../workbook/cells.ts'
import type { IncomingRow } from '../incoming-row.ts'
import type { ImportTable } from '../table.ts'

/** One warning for each pair of words, at the first row where they meet. */
export function placeConflicts(table: ImportTable, rows: readonly IncomingRow[]): ImportIssue[] {
  const said = table.columns.filter(
    ({ field }) => field?.choices === 'district' || field?.choices === 'category',
  )
  return said.flatMap(({ field, column }): ImportIssue[] => {
    if (field === null) return []
    const met = new Map<string, ImportIssue>()
    for (const { row, cells, supposed } of rows) {
      const [own, around] = [cells[field.key], supposed[field.key]]
      if (typeof own !== 'string' || typeof around !== 'string' || own === around) continue
      const pair = `${own}\n${around}`
      if (met.has(pair)) continue
      met.set(pair, {
        level: 'warning',
        code: 'PLACE_CONFLICT',
        sheet: table.sheet.name,
        cell: cellName(row - 1, column),
        field: field.key,
        message: `${field.label}写的是“${own}”，而所在分组、工作表、标题或文件名说的是“${around}”；按单元格记入，请核对`,
      })
    }
    return [...met.values()]
  })
}
