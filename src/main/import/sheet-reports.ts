/** How each sheet was read, as the review and the command line show it. */
import type { ImportIssue, SheetReport, TableReading } from '../../shared/import/report.ts'
import { foldText } from '../../shared/values/text.ts'
import { ROW_ID_HEADER } from '../exchange/stamp.ts'
import { columnName } from '../workbook/cells.ts'
import type { ReadBook } from './read-tables.ts'
import type { SourceRow } from './source-rows.ts'
import { type ImportTable, tableKey } from './table.ts'

/** Columns that count rows, or carry our own ids, and say nothing of the rows. */
const SILENT_HEADERS = new Set([...['序号', '编号', '行号'], ROW_ID_HEADER].map(foldText))

export function sheetReports(book: ReadBook, sources: readonly SourceRow[]): SheetReport[] {
  return book.sheets.map((sheet) => {
    const tables = book.tables.filter(({ table }) => table.sheet === sheet).map((it) => it.table)
    const rows = sources.filter(({ incoming }) => incoming.sheet === sheet.name)
    const [first] = tables
    return {
      name: sheet.name,
      recognised: first !== undefined,
      headerRows: first === undefined ? 0 : first.header.bottom + 1,
      district: commonValue(rows, 'district'),
      category: commonValue(rows, 'category'),
      rows: rows.length,
      skipped: tables.flatMap((table) => table.skipped),
      mapping: tables.flatMap(mappingOf),
      tables: tables.map(tableReading),
    }
  })
}

function mappingOf(table: ImportTable): SheetReport['mapping'] {
  return table.columns.map(({ column, header, field, by, confidence, unit }) => ({
    column: columnName(column),
    header,
    field: field?.key ?? null,
    by,
    confidence,
    table: table.header.bottom + 1,
    unit,
  }))
}

function tableReading(table: ImportTable): TableReading {
  const { header, body, columns, isLeft, isTold, places, sections } = table
  const letters = columns.map(({ column }) => column).sort((a, b) => a - b)
  const known = columns.filter(({ field }) => field !== null)
  return {
    key: tableKey(table),
    header: { top: header.top + 1, bottom: header.bottom + 1 },
    body: { top: body.top + 1, bottom: body.bottom + 1 },
    columns: [columnName(letters[0] ?? 0), columnName(letters.at(-1) ?? 0)],
    isLeft,
    isTold,
    // A header is as sure as the share of its columns that mean something.
    confidence: isTold ? 1 : 0.5 + (0.5 * known.length) / Math.max(columns.length, 1),
    places,
    sections,
  }
}

function commonValue(rows: readonly SourceRow[], field: string): string | null {
  const values = new Set(rows.map((row) => row.whole[field] ?? null))
  const [value] = values
  return values.size === 1 && typeof value === 'string' ? value : null
}

/** A column that means no field is not imported, and is not passed over in silence either. */
export function unmappedColumns(table: ImportTable): ImportIssue[] {
  return table.columns.flatMap(({ column, header, field, by, path, explained }): ImportIssue[] => {
    const leaf = foldText(path.at(-1) ?? header)
    if (field !== null || by === 'choice' || explained || SILENT_HEADERS.has(leaf)) return []
    return [
      {
        level: 'warning',
        code: 'UNMAPPED',
        sheet: table.sheet.name,
        cell: `${columnName(column)}${table.header.bottom + 1}`,
        field: null,
        message: `“${header}”列没有对应的字段，未导入`,
      },
    ]
  })
}
