/** Where in a workbook the value of an op was read, in words. */
import type { Change, Op } from './change.ts'

/** `丹阳报送.xlsx 的 项目!F5，原文“2000万”`; null where the value was not read from a workbook. */
export function originText({ source }: Pick<Change, 'source'>, op: Op): string | null {
  if (source === undefined || op.op === 'delete' || op.from === undefined) return null
  const { table, row, written = {} } = op.from
  const found = source.tables[table]
  if (found === undefined) return null
  const field = op.op === 'set' ? op.field : null
  const column = field === null ? undefined : found.columns[field]
  const place =
    column === undefined ? `${found.sheet} 第 ${row} 行` : `${found.sheet}!${column}${row}`
  const text = field === null ? undefined : written[field]
  return `${source.file} 的 ${place}${text === undefined ? '' : `，原文“${text}”`}`
}
