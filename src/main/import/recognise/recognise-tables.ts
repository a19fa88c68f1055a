/** Finds the tables on a sheet: their headers, what each column means, and which rows are data. */
import type { FieldDefinition, ListDefinition } from '../../../shared/lists/definition.ts'
import { fieldFinder, headerOf } from '../../../shared/lists/headers.ts'
import { foldText } from '../../../shared/values/text.ts'
import type { Sheet } from '../../workbook/cells.ts'
import type { ImportTable, TableColumn } from '../table.ts'
import type { RecognitionContext } from './context.ts'
import { mergedBody } from './merged-body.ts'
import { rowText, skipReason } from './row-kind.ts'
import { signatureOf } from './signature.ts'

/** A header is looked for within these first rows of a sheet. */
const SEARCH_ROWS = 30

/** Fewer known labels than this are a coincidence, not a header. */
const MIN_LABELS = 3

/** The tables of a sheet from top to bottom; none where no row looks like a header of this list. */
export function recogniseTables(
  list: ListDefinition,
  sheet: Sheet,
  _context: RecognitionContext,
): ImportTable[] {
  const find = fieldFinder(list)
  const candidates = [...sheet.rows.keys()]
    .filter((row) => row < SEARCH_ROWS)
    .map((row) => ({ row, columns: columnsAt(sheet, row, find) }))
  const fieldsOf = (columns: TableColumn[]) => columns.flatMap(({ field }) => field ?? [])
  let best: (typeof candidates)[number] | undefined
  for (const candidate of candidates)
    if (fieldsOf(candidate.columns).length > fieldsOf(best?.columns ?? []).length) best = candidate
  if (best === undefined || fieldsOf(best.columns).length < MIN_LABELS) return []
  const keys = new Set(fieldsOf(best.columns).map(({ key }) => key))
  if (!list.oneOf.every((any) => any.some((key) => keys.has(key)))) return []
  return [tableBelow(list, sheet, best.row, best.columns)]
}

function columnsAt(
  sheet: Sheet,
  row: number,
  find: (header: string) => FieldDefinition | null,
): TableColumn[] {
  const columns: TableColumn[] = []
  for (const [column, { text }] of sheet.rows.get(row) ?? []) {
    const found = find(text)
    // The first column of a name counts; a second one of the same name stays unassigned.
    const field = columns.some((item) => item.field === found) ? null : found
    const by = field === null ? null : isLabel(field, text) ? 'label' : 'alias'
    const confidence = by === null ? 0 : 1
    columns.push({ column, path: [text], header: text, field, by, confidence, factor: 1 })
  }
  return columns
}

function isLabel(field: FieldDefinition, text: string): boolean {
  return [field.label, headerOf(field)].map(foldText).includes(foldText(text))
}

function tableBelow(
  list: ListDefinition,
  sheet: Sheet,
  header: number,
  columns: TableColumn[],
): ImportTable {
  const bottom = Math.max(...sheet.rows.keys())
  const merged = mergedBody(sheet, columns, { top: header + 1, bottom })
  const table: ImportTable = {
    sheet,
    header: { top: header, bottom: header },
    columns,
    signature: signatureOf(
      list.key,
      columns.map(({ path }) => path),
    ),
    rows: [],
    skipped: [],
    issues: merged.issues,
  }
  for (const [row, own] of sheet.rows) {
    if (row <= header) continue
    const reason = skipReason(own, columns)
    if (reason === null) table.rows.push({ row, ...merged.rowOf(row, own), supposed: {} })
    else if (reason !== 'empty') table.skipped.push({ row: row + 1, reason, text: rowText(own) })
  }
  return table
}
