/** A workbook taken in: recognised, read, matched, compared, and committed whole or not at all. */
import type { Cells } from '../../shared/changes/change.ts'
import { LedgerError } from '../../shared/errors.ts'
import type { ListDefinition } from '../../shared/lists/definition.ts'
import { foldText } from '../../shared/values/text.ts'
import type { Ledger } from '../ledger/ledger.ts'
import { opsForEdits } from '../lists/edit.ts'
import { vocabularyOfLedger } from '../plan/current-plan.ts'
import { cellName, type Sheet, type WorkbookCells } from '../workbook/cells.ts'
import { type Comparison, compareRows } from './compare.ts'
import { matcherOf } from './match.ts'
import { type RecognisedTable, recogniseTable } from './recognise.ts'
import type { ImportIssue, ImportReport, SheetReport } from './report.ts'
import { type IncomingRow, readTypedRows, type TypedRows } from './typed-rows.ts'

export interface ImportOptions {
  list: ListDefinition
  /** Name of the workbook, as the user knows it. */
  file: string
  author: string
  /** Only this sheet. */
  sheet?: string
  /** For rows that name no district of their own. */
  district?: string
  /** For rows that name no category of their own. */
  category?: string
  dryRun: boolean
}

/** Columns that count rows and say nothing of them. */
const ROW_NUMBER_HEADERS = new Set(['序号', '编号', '行号'])

interface ReadSheet {
  sheet: Sheet
  table: RecognisedTable
  typed: TypedRows
}

/**
 * Imports the sheets of one workbook. With any error nothing is written and the report says where
 * each one is.
 * @throws LedgerError INPUT_NOT_RECOGNISED
 */
export function importWorkbook(
  ledger: Ledger,
  workbook: WorkbookCells,
  options: ImportOptions,
): ImportReport {
  const sheets = chosenSheets(workbook.sheets, options)
  const read = sheets.flatMap((sheet) => readSheet(ledger, sheet, options))
  if (read.length === 0)
    throw new LedgerError(
      'INPUT_NOT_RECOGNISED',
      `“${options.file}”中没有认出${options.list.title}表：表头至少要有企业名称或项目名称等 3 个列名`,
      { file: options.file },
    )
  const comparison = compare(ledger, read, options)
  const issues = [
    ...read.flatMap(unmappedColumns),
    ...read.flatMap(({ typed }) => typed.issues),
    ...comparison.issues,
  ]
  const hasErrors = issues.some((issue) => issue.level === 'error')
  const seq = hasErrors || options.dryRun ? null : commit(ledger, comparison, options)
  return {
    ok: !hasErrors,
    seq,
    file: options.file,
    sheets: sheets.map((sheet) => sheetReport(sheet, read, options)),
    counts: countsOf(comparison, issues),
    changes: comparison.changes,
    issues,
  }
}

/** A column that means no field is not imported, and is not passed over in silence either. */
function unmappedColumns({ sheet, table }: ReadSheet): ImportIssue[] {
  return table.mapping.flatMap(({ column, header, field }): ImportIssue[] => {
    const isKnown = field !== null || ROW_NUMBER_HEADERS.has(foldText(header))
    if (isKnown) return []
    const cell = `${column}${table.headerRow + 1}`
    const message = `“${header}”列没有对应的字段，未导入`
    return [{ level: 'warning', code: 'UNMAPPED', sheet: sheet.name, cell, field: null, message }]
  })
}

function chosenSheets(sheets: Sheet[], { sheet: name, file }: ImportOptions): Sheet[] {
  if (name === undefined) return sheets
  const chosen = sheets.filter((sheet) => sheet.name === name)
  if (chosen.length > 0) return chosen
  throw new LedgerError(
    'INPUT_NOT_RECOGNISED',
    `“${file}”中没有工作表“${name}”，只有：${sheets.map((sheet) => sheet.name).join('、')}`,
    { file, sheet: name },
  )
}

function readSheet(ledger: Ledger, sheet: Sheet, options: ImportOptions): ReadSheet[] {
  const table = recogniseTable(options.list, sheet)
  if (table === null) return []
  const typed = readTypedRows(sheet, table, vocabularyOfLedger(ledger))
  const defaults: Cells = {
    ...(options.district === undefined ? {} : { district: options.district }),
    ...(options.category === undefined ? {} : { category: options.category }),
  }
  const rows = typed.rows.map((row) => ({ ...row, supposed: defaults }))
  return [{ sheet, table, typed: { ...typed, rows } }]
}

function compare(ledger: Ledger, read: ReadSheet[], options: ImportOptions): Comparison {
  const { list } = options
  const columns = new Map(read.map(({ sheet, table }) => [sheet.name, table.columns] as const))
  const cellOf = (row: IncomingRow, field: string) => {
    const column = columns.get(row.sheet)?.find((item) => item.field.key === field)?.column
    return cellName(row.row - 1, column ?? 0)
  }
  return compareRows({
    list,
    rows: read.flatMap(({ typed }) => typed.rows),
    match: matcherOf(list, ledger.rows(list.key)),
    vocabulary: vocabularyOfLedger(ledger),
    file: options.file,
    cellOf,
  })
}

function commit(ledger: Ledger, comparison: Comparison, options: ImportOptions): number | null {
  const ops = opsForEdits(ledger, comparison.edits, 'program')
  if (ops.length === 0) return null
  const { added, changed } = comparison
  const note = `导入“${options.file}”：新增 ${added} 个，修改 ${changed} 个`
  return ledger.commit({ author: options.author, kind: 'import', note, ops }).seq
}

function sheetReport(sheet: Sheet, read: ReadSheet[], options: ImportOptions): SheetReport {
  const found = read.find((item) => item.sheet === sheet)
  const rows = found?.typed.rows ?? []
  return {
    name: sheet.name,
    recognised: found !== undefined,
    headerRows: found === undefined ? 0 : found.table.headerRow + 1,
    district: options.district ?? commonValue(rows, 'district'),
    category: options.category ?? commonValue(rows, 'category'),
    rows: rows.length,
    skipped: found?.typed.skipped ?? [],
    mapping: found?.table.mapping ?? [],
  }
}

function commonValue(rows: readonly IncomingRow[], field: string): string | null {
  const values = new Set(rows.map((row) => row.cells[field] ?? null))
  const [value] = values
  return values.size === 1 && typeof value === 'string' ? value : null
}

function countsOf(comparison: Comparison, issues: ImportIssue[]): ImportReport['counts'] {
  const { added, changed, unchanged } = comparison
  const count = (level: ImportIssue['level']) =>
    issues.filter((item) => item.level === level).length
  return {
    added,
    changed,
    unchanged,
    removed: 0,
    conflicts: 0,
    errors: count('error'),
    warnings: count('warning'),
  }
}
