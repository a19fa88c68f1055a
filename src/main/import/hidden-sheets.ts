/**
 * A hidden sheet mostly holds what its sender has put aside: the list of last year, a draft. It is
 * read where nothing else is, where it carries our own rows, or where someone says so.
 */
import type { ImportChoices } from '../../shared/import/plan.ts'
import type { ReadTable } from './read-table.ts'
import { warningAt } from './recognise/issues.ts'
import { NOTHING } from './recognise/recognise-tables.ts'
import { tableKey } from './table.ts'

export function leavingHidden(
  tables: readonly ReadTable[],
  { sheets = [], tables: told = {} }: ImportChoices,
): ReadTable[] {
  const isHidden = ({ table }: ReadTable) => table.sheet.visibility !== 'visible'
  if (tables.every(isHidden)) return [...tables]
  const isMeant = ({ table, rows }: ReadTable) =>
    sheets.includes(table.sheet.name) ||
    told[tableKey(table)]?.isLeft !== undefined ||
    rows.some(({ rowId }) => rowId !== null)
  return tables.map((read) => (isHidden(read) && !isMeant(read) ? left(read) : read))
}

function left({ table, rows }: ReadTable): ReadTable {
  const { sheet, header } = table
  const message = `工作表“${sheet.name}”是隐藏的，其中 ${rows.length} 行没有读；要读，请在“识别”中勾选这张工作表（命令行写 --sheet ${sheet.name}）`
  const place = { row: header.top, column: table.columns[0]?.column ?? 0 }
  const issues = [warningAt(sheet, place, 'HIDDEN_SHEET', message)]
  return { table: { ...table, isLeft: true, ...NOTHING, issues }, rows: [], issues: [] }
}
