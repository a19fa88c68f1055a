/** Sheets as districts send them, with merged cells, and what recognition makes of them. */

import type { IncomingRow } from '../../src/main/import/incoming-row.ts'
import type { RecognitionContext } from '../../src/main/import/recognise/context.ts'
import { recogniseTables } from '../../src/main/import/recognise/recognise-tables.ts'
import type { ImportTable } from '../../src/main/import/table.ts'
import { readTypedRows } from '../../src/main/import/typed-rows.ts'
import type { CellRange, Sheet } from '../../src/main/workbook/cells.ts'
import { readWorkbook } from '../../src/main/workbook/read.ts'
import type { ImportIssue } from '../../src/shared/import/report.ts'
import { PROJECTS } from '../../src/shared/lists/projects.ts'
import { VOCABULARY } from './plan.ts'
import { type Value, xlsxOf } from './workbooks.ts'

export interface Layout {
  name?: string
  rows: Value[][]
  /** As `A1:C1`. */
  merges?: string[]
}

/** The sheet as it is read from the bytes of a workbook. */
export async function sheetOf({ name = '项目', rows, merges = [] }: Layout): Promise<Sheet> {
  const bytes = await xlsxOf({ [name]: rows }, (workbook) => {
    for (const merge of merges) workbook.getWorksheet(name)?.mergeCells(merge)
  })
  const [sheet] = readWorkbook(bytes, '报送.xlsx').sheets
  if (sheet === undefined) throw new Error('no sheet')
  return sheet
}

/** The block of cells that an A1 name such as B2:B90 means. */
export function rangeOf(name: string): CellRange {
  const [first = '', last = ''] = name.split(':')
  const place = (cell: string) => {
    const [, letters = '', digits = ''] = /^([A-Z]+)(\d+)$/u.exec(cell) ?? []
    const column = [...letters].reduce((sum, sign) => sum * 26 + sign.charCodeAt(0) - 64, 0) - 1
    return { row: Number(digits) - 1, column }
  }
  const [from, to] = [place(first), place(last)]
  return { top: from.row, left: from.column, bottom: to.row, right: to.column }
}

export interface Taken {
  tables: ImportTable[]
  rows: IncomingRow[]
  issues: ImportIssue[]
  /** [row, reason] of each skipped row. */
  skipped: [number, string][]
  /** `code cell` of each issue. */
  said: string[]
  /** Field key of each column by its letter-less place in the first table. */
  fields: (string | null)[]
}

/** Recognises and reads a layout as the import does. */
export async function take(
  layout: Layout,
  context: Partial<RecognitionContext> = {},
): Promise<Taken> {
  return takeSheet(await sheetOf(layout), context)
}

export function takeSheet(sheet: Sheet, context: Partial<RecognitionContext> = {}): Taken {
  const tables = recogniseTables(PROJECTS, sheet, {
    file: '报送.xlsx',
    vocabulary: VOCABULARY,
    remembered: () => null,
    ...context,
  })
  const typed = tables.map((table) => readTypedRows(table, VOCABULARY))
  const issues = [...tables.flatMap((table) => table.issues), ...typed.flatMap((it) => it.issues)]
  return {
    tables,
    rows: typed.flatMap(({ rows }) => rows),
    issues,
    skipped: tables.flatMap(({ skipped }) =>
      skipped.map(({ row, reason }): [number, string] => [row, reason]),
    ),
    said: issues.map(({ code, cell }) => `${code} ${cell}`),
    fields: (tables[0]?.columns ?? []).map(({ field }) => field?.key ?? null),
  }
}
