/**
 * Merged cells in the body of a table: one word over several rows (a district, an enterprise) is
 * said of each of them; one number is said of all of them together and belongs to the first.
 */
import type { ImportIssue } from '../../../shared/import/report.ts'
import type { FieldDefinition } from '../../../shared/lists/definition.ts'
import type { CellRange, Sheet, SheetCell } from '../../workbook/cells.ts'
import type { TableColumn, TableRow } from '../table.ts'
import { warningAt } from './issues.ts'

export interface MergedBody {
  /** The cells of a row with merged words filled down; rows must be asked for from top to bottom. */
  rowOf(row: number, own: ReadonlyMap<number, SheetCell>): Pick<TableRow, 'cells' | 'covered'>
  issues: ImportIssue[]
}

interface MergedColumn {
  column: number
  field: FieldDefinition
  /** From top to bottom. */
  merges: CellRange[]
  /** The merge that covers the present row, or the next one below. */
  next: number
}

const NONE: ReadonlySet<number> = new Set()

export function mergedBody(
  sheet: Sheet,
  columns: readonly TableColumn[],
  body: { top: number; bottom: number },
): MergedBody {
  const merged = mergedColumns(sheet, columns, body)
  const issues = merged
    .filter(({ field }) => isAmount(field))
    .flatMap(({ merges, field }) => merges.map((merge) => amountIssue(sheet, merge, field)))
  const rowOf: MergedBody['rowOf'] = (row, own) => {
    const filled = new Map<number, SheetCell>()
    const covered = new Set<number>()
    for (const item of merged) {
      const merge = mergeOver(item, row)
      if (merge === null) continue
      const above = sheet.rows.get(merge.top)?.get(item.column)
      if (isAmount(item.field)) covered.add(item.column)
      else if (above !== undefined) filled.set(item.column, above)
    }
    return {
      cells: filled.size === 0 ? own : new Map([...own, ...filled]),
      covered: covered.size === 0 ? NONE : covered,
    }
  }
  return { rowOf, issues }
}

function mergedColumns(
  sheet: Sheet,
  columns: readonly TableColumn[],
  body: { top: number; bottom: number },
): MergedColumn[] {
  const byColumn = new Map<number, CellRange[]>()
  for (const merge of sheet.merges) {
    const isInside = merge.top >= body.top && merge.top <= body.bottom
    const isFilled = sheet.rows.get(merge.top)?.has(merge.left) === true
    if (merge.bottom === merge.top || !isInside || !isFilled) continue
    const merges = byColumn.get(merge.left)
    if (merges === undefined) byColumn.set(merge.left, [merge])
    else merges.push(merge)
  }
  return columns.flatMap(({ column, field }) => {
    const merges = byColumn.get(column)
    if (field === null || merges === undefined) return []
    return [{ column, field, merges: merges.sort((a, b) => a.top - b.top), next: 0 }]
  })
}

/** The merge that a row lies under; in its first row stands the cell itself. */
function mergeOver(item: MergedColumn, row: number): CellRange | null {
  while ((item.merges[item.next]?.bottom ?? row) < row) item.next += 1
  const merge = item.merges[item.next]
  return merge !== undefined && merge.top < row ? merge : null
}

function isAmount({ type }: FieldDefinition): boolean {
  return type === 'decimal' || type === 'integer'
}

function amountIssue(sheet: Sheet, merge: CellRange, field: FieldDefinition): ImportIssue {
  const first = merge.top + 1
  const message = `“${field.label}”合并了第 ${first} 至 ${merge.bottom + 1} 行，只记入第 ${first} 行；如需分摊，请分行填写`
  const place = { row: merge.top, column: merge.left }
  return warningAt(sheet, place, 'MERGED_AMOUNT', message, field.key)
}
