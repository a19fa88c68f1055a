/**
 * Cells that went out and came back as they were, though their field takes something else by now:
 * nobody wrote them, so that they are no fault of the sender and stay as the ledger keeps them.
 */
import type { Cells } from '../../shared/changes/change.ts'
import type { ListDefinition } from '../../shared/lists/definition.ts'
import { whyUnfit } from '../../shared/lists/fits.ts'
import { formatValue } from '../../shared/values/format.ts'
import { cellName } from '../workbook/cells.ts'
import type { ReadTable } from './read-table.ts'

export function withKeptCells(
  list: ListDefinition,
  tables: readonly ReadTable[],
  sent: ReadonlyMap<string, Cells> | null,
): readonly ReadTable[] {
  if (sent === null || list.hasChangingFields !== true) return tables
  return tables.map((read) => withKept(read, sent))
}

function withKept(read: ReadTable, sent: ReadonlyMap<string, Cells>): ReadTable {
  const { table, issues } = read
  const written = new Map(table.rows.map(({ row, cells }) => [row + 1, cells]))
  const kept = new Set<string | null>()
  const rows = read.rows.map((row) => {
    const before = row.rowId === null ? undefined : sent.get(row.rowId)
    if (before === undefined) return row
    const cells: Cells = {}
    for (const { column, field } of table.columns) {
      const value = field === null ? undefined : before[field.key]
      if (field === null || value === undefined || whyUnfit(field, value) === null) continue
      const text = written.get(row.row)?.get(column)?.text.trim()
      if (text !== formatValue(field, value).trim()) continue
      cells[field.key] = value
      kept.add(cellName(row.row - 1, column))
    }
    const isKept = (field: string) => cells[field] !== undefined
    if (Object.keys(cells).length === 0) return row
    return {
      ...row,
      cells: { ...row.cells, ...cells },
      blank: row.blank.filter((field) => !isKept(field)),
    }
  })
  return { ...read, rows, issues: issues.filter(({ cell }) => !kept.has(cell)) }
}
