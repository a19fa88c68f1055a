/** Finds the table on a sheet: the header row that holds our labels, and what each column means. */

import type { ColumnMapping } from '../../shared/import/report.ts'
import type { FieldDefinition, ListDefinition } from '../../shared/lists/definition.ts'
import { fieldFinder, headerOf } from '../../shared/lists/headers.ts'
import { foldText } from '../../shared/values/text.ts'
import { columnName, type Sheet } from '../workbook/cells.ts'

/** A header is looked for within these first rows of a sheet. */
const SEARCH_ROWS = 30

/** Fewer known labels than this are a coincidence, not a header. */
const MIN_LABELS = 3

export interface RecognisedTable {
  /** Row of the labels, from 0. */
  headerRow: number
  columns: { column: number; header: string; field: FieldDefinition }[]
  mapping: ColumnMapping[]
}

/** The table of a sheet, or null where no row looks like a header of this list. */
export function recogniseTable(list: ListDefinition, sheet: Sheet): RecognisedTable | null {
  const find = fieldFinder(list)
  const candidates = [...sheet.rows.keys()]
    .filter((row) => row < SEARCH_ROWS)
    .map((row) => tableAt(sheet, row, find))
  const best = candidates.reduce<RecognisedTable | null>(
    (found, table) => (table.columns.length > (found?.columns.length ?? 0) ? table : found),
    null,
  )
  if (best === null || best.columns.length < MIN_LABELS) return null
  const keys = new Set(best.columns.map(({ field }) => field.key))
  const canTellApart = list.oneOf.every((any) => any.some((key) => keys.has(key)))
  return canTellApart ? best : null
}

function tableAt(
  sheet: Sheet,
  headerRow: number,
  find: (header: string) => FieldDefinition | null,
): RecognisedTable {
  const columns: RecognisedTable['columns'] = []
  const mapping: ColumnMapping[] = []
  for (const [column, { text }] of sheet.rows.get(headerRow) ?? []) {
    const found = find(text)
    // The first column of a name counts; a second one of the same name stays unassigned.
    const field = columns.some((item) => item.field === found) ? null : found
    if (field !== null) columns.push({ column, header: text, field })
    mapping.push({
      column: columnName(column),
      header: text,
      field: field?.key ?? null,
      by: field === null ? null : isLabel(field, text) ? 'label' : 'alias',
      confidence: 1,
      table: headerRow + 1,
    })
  }
  return { headerRow, columns, mapping }
}

function isLabel(field: FieldDefinition, text: string): boolean {
  return [field.label, headerOf(field)].map(foldText).includes(foldText(text))
}
