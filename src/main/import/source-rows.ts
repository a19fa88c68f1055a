/** Rows of a workbook with the way back to their cells. */
import type { Cells } from '../../shared/changes/change.ts'
import type { ImportIssue } from '../../shared/import/report.ts'
import type { ListDefinition } from '../../shared/lists/definition.ts'
import { cellName, columnName } from '../workbook/cells.ts'
import type { ReadTable } from './read-tables.ts'
import { besideMark, type ImportTable, tableKey } from './table.ts'
import type { IncomingRow } from './typed-rows.ts'

export interface SourceRow {
  /** `sheet!row`, marked for a table beside another. */
  key: string
  /** Key of its table. */
  table: string
  title: string
  incoming: IncomingRow
  /** All that is known of the row: its own cells over what its surroundings say. */
  whole: Cells
  /** Cells that could not be read, with their text. */
  refused: { field: string; written: string }[]
  /** A1 name of a field's cell; null where the workbook has no such column. */
  cellOf(field: string): string | null
  /** An issue at a field's cell, or at the first cell of the row. */
  issue(level: ImportIssue['level'], code: string, field: string, message: string): ImportIssue
}

/** Column letter of each field that a table has. */
export function columnsOf(table: ImportTable): Record<string, string> {
  return Object.fromEntries(
    table.columns.flatMap(({ column, field }) =>
      field === null ? [] : [[field.key, columnName(column)]],
    ),
  )
}

export function sourceRows(list: ListDefinition, tables: readonly ReadTable[]): SourceRow[] {
  return tables.flatMap((read) => rowsOfTable(list, read))
}

function rowsOfTable(list: ListDefinition, { table, rows, issues }: ReadTable): SourceRow[] {
  const columns = columnsOf(table)
  const firstColumn = columnName(Math.min(...table.columns.map(({ column }) => column)))
  const refusals = new Map(
    issues.filter(({ level }) => level === 'error').map((issue) => [issue.cell, issue]),
  )
  const cells = new Map(table.rows.map((row) => [row.row, row.cells]))
  return rows.map((incoming) => {
    const { sheet, row } = incoming
    const cellOf = (field: string) =>
      columns[field] === undefined ? null : `${columns[field]}${row}`
    const refused = table.columns.flatMap(({ column, field }) => {
      if (field === null || !refusals.has(cellName(row - 1, column))) return []
      return [{ field: field.key, written: cells.get(row - 1)?.get(column)?.text ?? '' }]
    })
    const whole = { ...incoming.supposed, ...incoming.cells }
    return {
      key: `${sheet}!${row}${besideMark(table)}`,
      table: tableKey(table),
      title: titleOf(list, whole),
      incoming,
      whole,
      refused,
      cellOf,
      issue: (level, code, field, message) => ({
        level,
        code,
        sheet,
        cell: cellOf(field) ?? `${firstColumn}${row}`,
        field,
        message,
      }),
    }
  })
}

/** What people call a row. */
export function titleOf(list: ListDefinition, cells: Cells): string {
  return list.oneOf
    .flat()
    .map((key) => cells[key])
    .filter((value) => typeof value === 'string')
    .join(' ')
}
