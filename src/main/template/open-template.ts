/** A template opened and judged: which of its sheets holds which table, and what is wrong with it. */
import { META_SHEET } from '../exchange/stamp.ts'
import { checkOtherMarks, checkSurroundings, checkWorkbook } from './check-surroundings.ts'
import { checkMerges, checkTable } from './check-table.ts'
import { bodyRows, type TemplateData } from './data.ts'
import { dropSheets } from './drop-sheets.ts'
import { type FoundSheet, type FoundTable, findTable, sheetsToFill } from './find-table.ts'
import { MarkNames } from './mark-names.ts'
import { marksIn } from './marks.ts'
import { asUnusable, type Problems } from './problems.ts'
import { textOfCell } from './sheet-cells.ts'
import { spreadColumn } from './spread-column.ts'
import { WORDS_SHEET } from './word-lists.ts'
import { TemplateWorkbook } from './workbook.ts'

export interface TemplateFile {
  name: string
  bytes: Uint8Array
}

export interface BoundTable {
  table: FoundTable
  data: TemplateData
  names: MarkNames
}

export interface OpenedTemplate {
  workbook: TemplateWorkbook
  /** Every sheet that is filled, with the meaning of its marks. */
  sheets: { found: FoundSheet; names: MarkNames }[]
  tables: BoundTable[]
}

/** Excel's last row. */
export const LAST_ROW = 1_048_576

/** Null for a file that is no template at all. All faults are said in `problems`. */
export function openTemplate(
  template: TemplateFile,
  contents: readonly TemplateData[],
  problems: Problems,
): OpenedTemplate | null {
  try {
    return bind(new TemplateWorkbook(template.bytes), contents, problems)
  } catch (error) {
    const reason = asUnusable(error)
    if (reason === null) throw error
    problems.error(reason.code, {}, reason.message)
    return null
  }
}

function bind(
  workbook: TemplateWorkbook,
  contents: readonly TemplateData[],
  problems: Problems,
): OpenedTemplate {
  // An export that is used as a template brings the stamp and the words of another day.
  dropSheets(workbook, [META_SHEET, WORDS_SHEET])
  for (const { spread } of contents)
    if (spread !== undefined) spreadColumn(workbook, spread, problems)
  const known = contents.map((data) => ({ data, names: new MarkNames(data) }))
  const sheets = sheetsToFill(workbook).map((found) => ({ found, ...closest(found, known) }))
  const tables = known.flatMap(({ data, names }): BoundTable[] => {
    const own = sheets.filter((sheet) => sheet.names === names).map(({ found }) => found)
    const table = findTable(own, data, names, problems)
    return table === null ? [] : [{ table, data, names }]
  })
  for (const { found, names } of sheets) {
    checkMerges(found, problems)
    checkOtherMarks(workbook, found, names, problems)
  }
  for (const { table, data, names } of tables) {
    checkTable(table, data, names, problems)
    checkSurroundings(workbook, table, data, problems)
    checkRoom(table, data, problems)
  }
  if (tables.length > 0) checkWorkbook(workbook, problems)
  return { workbook, sheets, tables }
}

/** The table whose columns a sheet asks for most; the first one for a cover sheet. */
function closest(
  { rows }: FoundSheet,
  known: readonly { data: TemplateData; names: MarkNames }[],
): { names: MarkNames } {
  const marks = rows.flatMap(({ cells }) => cells).flatMap((cell) => marksIn(textOfCell(cell)))
  const scores = known.map(({ names }) => marks.filter(({ name }) => names.isOfRow(name)).length)
  const best = known[scores.indexOf(Math.max(...scores))]
  if (best === undefined) throw new TypeError('an export without a table')
  return best
}

function checkRoom({ sheet, sample, rows }: FoundTable, data: TemplateData, problems: Problems) {
  const last = Math.max(...rows.map(({ number }) => number)) + bodyRows(data)
  if (last > LAST_ROW)
    problems.error(
      'TOO_MANY_ROWS',
      { sheet: sheet.name, cell: `A${sample.number}` },
      `共 ${data.rows.length} 行，超过了 Excel 的行数`,
    )
}
