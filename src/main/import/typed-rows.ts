/** Rows of a recognised table, each cell read by its field. */
import type { Cells } from '../../shared/changes/change.ts'
import { isEmpty } from '../../shared/changes/rows.ts'
import type { ImportIssue } from '../../shared/import/report.ts'
import type { Vocabulary } from '../../shared/plan/vocabulary.ts'
import { cellName } from '../workbook/cells.ts'
import type { IncomingRow } from './incoming-row.ts'
import type { ImportTable, TableRow } from './table.ts'
import { ColumnReader } from './values/column-reader.ts'
import { placeConflicts } from './values/place-conflicts.ts'
import type { ReadCell } from './values/read-cell.ts'
import { splitContacts } from './values/split-contacts.ts'

export interface TypedRows {
  rows: IncomingRow[]
  issues: ImportIssue[]
}

export function readTypedRows(table: ImportTable, vocabulary: Vocabulary): TypedRows {
  const issues: ImportIssue[] = []
  const columns = columnsToRead(table, vocabulary)
  const rows = table.rows.map((row) => readRow(table, columns, row, issues))
  issues.push(...placeConflicts(table, rows))
  return { rows, issues }
}

function columnsToRead({ list, columns }: ImportTable, vocabulary: Vocabulary): ColumnReader[] {
  const derived = new Set(list.fields.map(({ derivedFrom }) => derivedFrom))
  return columns.flatMap((column): ColumnReader[] => {
    const { field } = column
    if (field === null) return []
    const isDeadline = derived.has(field.key)
    return [new ColumnReader({ column: { ...column, field }, vocabulary, isDeadline })]
  })
}

function readRow(
  { list, sheet }: ImportTable,
  columns: readonly ColumnReader[],
  { row, cells, covered, supposed }: TableRow,
  issues: ImportIssue[],
): IncomingRow {
  const read: Cells = {}
  const empty: string[] = []
  const written: Record<string, string> = {}
  for (const reader of columns) {
    const { column, field } = reader.column
    if (covered.has(column)) continue
    const cell = cells.get(column)
    if (cell === undefined) {
      empty.push(field.key)
      continue
    }
    const found = reader.read(cell)
    const issue = issueOf(found)
    if (issue !== null)
      issues.push({ ...issue, sheet: sheet.name, cell: cellName(row, column), field: field.key })
    if (!found.ok) continue
    if (isEmpty(found.value)) {
      empty.push(field.key)
      continue
    }
    read[field.key] = found.value
    if (found.written !== null) written[field.key] = found.written
  }
  splitContacts(list, read, written)
  return {
    sheet: sheet.name,
    row: row + 1,
    cells: read,
    blank: empty.filter((key) => read[key] === undefined),
    written,
    supposed,
    rowId: null,
  }
}

/** What a read cell has to say for itself: why it cannot be read, or what is doubtful in it. */
function issueOf(found: ReadCell): Pick<ImportIssue, 'level' | 'code' | 'message'> | null {
  if (!found.ok) return { level: 'error', code: 'VALUE_INVALID', message: found.message }
  return found.doubt === null ? null : { level: 'warning', ...found.doubt }
}
