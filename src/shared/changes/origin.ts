/** Where in a workbook the value of an op was read. */
import type { Change, Op } from './change.ts'

export interface Origin {
  file: string
  sheet: string
  row: number
  /** Letters of the column; null where the op is about a whole row. */
  column: string | null
  /** Text as written, where that is not how the value is shown. */
  written: string | null
}

/** Of the cell of a field, or of the row where no field is told; null where nothing was read. */
export function originOf(
  { source }: Pick<Change, 'source'>,
  op: Op,
  field: string | null = op.op === 'set' ? op.field : null,
): Origin | null {
  if (source === undefined || op.op === 'delete' || op.from === undefined) return null
  const { table, row, written = {} } = op.from
  const found = source.tables[table]
  if (found === undefined) return null
  const column = field === null ? null : (found.columns[field] ?? null)
  const text = field === null ? null : (written[field] ?? null)
  return { file: source.file, sheet: found.sheet, row, column, written: text }
}

/** `丹阳报送.xlsx 的 项目!F5，原文“2000万”`; null where the value was not read from a workbook. */
export function originText(
  change: Pick<Change, 'source'>,
  op: Op,
  field?: string | null,
): string | null {
  const origin = originOf(change, op, field)
  if (origin === null) return null
  const { file, sheet, row, column, written } = origin
  const place = column === null ? `${sheet} 第 ${row} 行` : `${sheet}!${column}${row}`
  return `${file} 的 ${place}${written === null ? '' : `，原文“${written}”`}`
}
