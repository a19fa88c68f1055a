/**
 * Merged cells in the body of a table: one word over several rows (a district, an enterprise) is
 * said of each of them; one number is said of all of them together and belongs to the first.
 */

import type { ImportIssue } from '../../../shared/import/report.ts'
import type { FieldDefinition } from '../../../shared/lists/definition.ts'
import { type CellRange, cellName, type Sheet, type SheetCell } from '../../workbook/cells.ts'
import type { TableColumn } from '../table.ts'

export interface MergedBody {
  /** The row's cells with merged words filled down, and the columns that lie under a merged number. */
  rowOf(
    row: number,
    own: ReadonlyMap<number, SheetCell>,
  ): { cells: Map<number, SheetCell>; covered: ReadonlySet<number> }
  issues: ImportIssue[]
}

const NONE: ReadonlySet<number> = new Set()

export function mergedBody(
  sheet: Sheet,
  columns: readonly TableColumn[],
  body: { top: number; bottom: number },
): MergedBody {
  const merges = columns.flatMap(({ column, field }) =>
    field === null
      ? []
      : sheet.merges
          .filter((merge) => merge.left === column && merge.bottom > merge.top)
          .filter((merge) => merge.bottom >= body.top && merge.top <= body.bottom)
          .filter((merge) => sheet.rows.get(merge.top)?.has(column) === true)
          .map((merge) => ({ merge, field, column })),
  )
  const issues = merges
    .filter(({ field }) => isAmount(field))
    .map(({ merge, field }) => amountIssue(sheet, merge, field))
  return {
    issues,
    rowOf(row, own) {
      const cells = new Map(own)
      const here = merges.filter(({ merge }) => row > merge.top && row <= merge.bottom)
      if (here.length === 0) return { cells, covered: NONE }
      const covered = new Set<number>()
      for (const { merge, field, column } of here) {
        const above = sheet.rows.get(merge.top)?.get(column)
        if (isAmount(field)) covered.add(column)
        else if (above !== undefined) cells.set(column, above)
      }
      return { cells, covered }
    },
  }
}

function isAmount({ type }: FieldDefinition): boolean {
  return type === 'decimal' || type === 'integer'
}

function amountIssue(sheet: Sheet, merge: CellRange, field: FieldDefinition): ImportIssue {
  return {
    level: 'warning',
    code: 'MERGED_AMOUNT',
    sheet: sheet.name,
    cell: cellName(merge.top, merge.left),
    field: field.key,
    message: `“${field.label}”合并了第 ${merge.top + 1} 至 ${merge.bottom + 1} 行，只记入第 ${merge.top + 1} 行，如需分摊请分行填写`,
  }
}
