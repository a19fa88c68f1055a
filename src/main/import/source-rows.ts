/** Rows of a workbook with the way back to their cells. */
import type { Cells } from '../../shared/changes/change.ts'
import type { ImportIssue } from '../../shared/import/report.ts'
import { fieldOf, type ListDefinition } from '../../shared/lists/definition.ts'
import { remembered } from '../../shared/remembered.ts'
import { formatValue } from '../../shared/values/format.ts'
import { cellName, columnName } from '../workbook/cells.ts'
import type { IncomingRow } from './incoming-row.ts'
import type { ReadTable } from './read-table.ts'
import { besideMark, type ImportTable, type TableRow, tableKey } from './table.ts'

/** A row of a table that was read. */
export class SourceRow {
  /** `sheet!row`, marked for a table beside another. */
  readonly key: string
  readonly title: string
  readonly incoming: IncomingRow
  /** All that is known of the row: its own cells over what its surroundings say. */
  readonly whole: Cells
  /** Cells that could not be read, with their text. */
  readonly refused: readonly Refused[]
  readonly #table: TablePlace

  constructor(table: TablePlace, incoming: IncomingRow, refused: readonly Refused[]) {
    this.#table = table
    this.key = `${incoming.sheet}!${incoming.row}${table.mark}`
    this.incoming = incoming
    this.whole = wholeOf(incoming)
    this.refused = refused
    this.title = titleOf(table.list, this.whole)
  }

  /** Key of its table. */
  get table(): string {
    return this.#table.key
  }

  /** The row with other cells. */
  saying(cells: Cells): SourceRow {
    return new SourceRow(this.#table, { ...this.incoming, cells }, this.refused)
  }

  /** The row without cells that cannot be taken as they are. */
  refusing(fields: readonly string[]): SourceRow {
    const { cells, written } = this.incoming
    const left = Object.fromEntries(Object.entries(cells).filter(([key]) => !fields.includes(key)))
    const more = fields.map((field) => ({
      field,
      written: written[field] ?? formatValue(fieldOf(this.#table.list, field), cells[field]),
    }))
    const incoming = { ...this.incoming, cells: left }
    return new SourceRow(this.#table, incoming, [...this.refused, ...more])
  }

  /** A1 name of a field's cell; null where the workbook has no such column. */
  cellOf(field: string): string | null {
    const column = this.#table.columns[field]
    return column === undefined ? null : `${column}${this.incoming.row}`
  }

  /** An issue at a field's cell, or at the first cell of the row. */
  issue(level: ImportIssue['level'], code: string, field: string, message: string): ImportIssue {
    const { sheet, row } = this.incoming
    const cell = this.cellOf(field) ?? `${this.#table.firstColumn}${row}`
    return { level, code, sheet, cell, field, message }
  }
}

interface Refused {
  field: string
  written: string
}

/** What all rows of a table share. */
interface TablePlace {
  list: ListDefinition
  key: string
  mark: string
  columns: Record<string, string>
  firstColumn: string
}

function wholeOf({ cells, supposed }: IncomingRow): Cells {
  const saysAll = Object.keys(supposed).every((field) => cells[field] !== undefined)
  return saysAll ? cells : { ...supposed, ...cells }
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
  const place: TablePlace = {
    list,
    key: tableKey(table),
    mark: besideMark(table),
    columns: columnsOf(table),
    firstColumn: columnName(Math.min(...table.columns.map(({ column }) => column))),
  }
  const refusals = new Set(issues.flatMap(({ level, cell }) => (level === 'error' ? [cell] : [])))
  const cells = new Map(table.rows.map((row) => [row.row, row.cells]))
  return rows.map((incoming) => {
    const own = cells.get(incoming.row - 1)
    const refused = refusals.size === 0 ? [] : refusedIn(table, incoming.row - 1, own, refusals)
    return new SourceRow(place, incoming, refused)
  })
}

function refusedIn(
  table: ImportTable,
  row: number,
  cells: TableRow['cells'] | undefined,
  refusals: ReadonlySet<string>,
): Refused[] {
  return table.columns.flatMap(({ column, field }) =>
    field === null || !refusals.has(cellName(row, column))
      ? []
      : [{ field: field.key, written: cells?.get(column)?.text ?? '' }],
  )
}

/** What people call a row. */
export function titleOf(list: ListDefinition, cells: Cells): string {
  return titleFields(list)
    .map((key) => cells[key])
    .filter((value) => typeof value === 'string')
    .join(' ')
}

const titleFields = remembered((list: ListDefinition) => list.oneOf.flat())
