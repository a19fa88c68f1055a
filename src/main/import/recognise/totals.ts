/** Totals and subtotals against the rows they claim to sum. */
import type { ImportIssue } from '../../../shared/import/report.ts'
import { readNumber, times } from '../../../shared/values/number.ts'
import type { SheetCell } from '../../workbook/cells.ts'
import type { TableColumn } from '../table.ts'
import { warningAt } from './issues.ts'
import type { TableShape } from './row-facts.ts'

/** A row of data as far as sums go. */
export interface Summand {
  cells: ReadonlyMap<number, SheetCell>
  district: string | null
}

/** Some of the rows of data: a stretch of them (`to` not inside), or those of a district. */
export type Stretch = { from: number; to: number } | { district: string }

/** A row that claims to be the sum of others. */
export interface Claim {
  row: number
  title: string
  cells: ReadonlyMap<number, SheetCell>
  /** What it may mean, the likeliest first; it is right when one of them adds up. */
  candidates: Stretch[]
}

/** Warns of every sum that no candidate gives. */
export function totalIssues(
  shape: TableShape,
  claims: readonly Claim[],
  rows: readonly Summand[],
): ImportIssue[] {
  if (claims.length === 0) return []
  const columns = shape.columns.filter(({ column }) => shape.amounts.has(column))
  const names = shape.columns.filter(({ column }) => shape.names.has(column))
  const count = summing(rows, () => 1)
  return [
    ...columns.flatMap((column) => {
      const sum = summing(rows, ({ cells }) => amountOf(cells.get(column.column), column) ?? 0)
      return claims.flatMap((claim) => sumIssue(shape, claim, column, sum))
    }),
    ...names.flatMap((column) =>
      claims.flatMap((claim) => countIssue(shape, claim, column, count)),
    ),
  ]
}

type Sum = (stretch: Stretch) => number

/** Sums of any stretch, each in one step: a sheet may have as many subtotals as rows. */
function summing(rows: readonly Summand[], amount: (row: Summand) => number): Sum {
  const upTo = [0]
  const byDistrict = new Map<string, number>()
  for (const row of rows) {
    const value = amount(row)
    upTo.push((upTo.at(-1) ?? 0) + value)
    if (row.district !== null)
      byDistrict.set(row.district, (byDistrict.get(row.district) ?? 0) + value)
  }
  return (stretch) => {
    const sum =
      'district' in stretch
        ? (byDistrict.get(stretch.district) ?? 0)
        : (upTo[Math.min(stretch.to, rows.length)] ?? 0) - (upTo[stretch.from] ?? 0)
    return Number(sum.toPrecision(12))
  }
}

function sumIssue(
  { sheet }: TableShape,
  claim: Claim,
  column: TableColumn,
  sum: Sum,
): ImportIssue[] {
  const cell = claim.cells.get(column.column)
  if (cell === undefined) return []
  const place = { row: claim.row, column: column.column }
  const label = column.field?.label ?? column.header
  const warn = (message: string) => [
    warningAt(sheet, place, 'TOTAL_MISMATCH', message, column.field?.key ?? null),
  ]
  if (cell.isError) return warn(`“${claim.title}”行的${label}公式出错（${cell.text}），无法核对`)
  const claimed = amountOf(cell, column)
  const [likeliest] = claim.candidates
  if (claimed === null || likeliest === undefined) return []
  const tolerance = roundingOf(cell, column)
  if (claim.candidates.some((stretch) => Math.abs(sum(stretch) - claimed) <= tolerance)) return []
  const unit = column.field?.unit ?? ''
  const added = `${sum(likeliest)}${unit}`
  return warn(`“${claim.title}”行的${label}是 ${claimed}${unit}，而各行相加是 ${added}，请核对`)
}

/** 合计 | … | 164 under the names is the number of rows. */
function countIssue(
  { sheet }: TableShape,
  claim: Claim,
  column: TableColumn,
  count: Sum,
): ImportIssue[] {
  const cell = claim.cells.get(column.column)
  const match = /^共?(\d{1,6})[个项家]?$/u.exec(cell?.text.trim() ?? '')
  const [likeliest] = claim.candidates
  if (match === null || likeliest === undefined) return []
  const claimed = Number(match[1])
  if (claim.candidates.some((stretch) => count(stretch) === claimed)) return []
  const message = `“${claim.title}”行写的是 ${claimed} 个，而表中是 ${count(likeliest)} 行，请核对`
  return [warningAt(sheet, { row: claim.row, column: column.column }, 'TOTAL_MISMATCH', message)]
}

/** The amount of a cell in the unit of its field; null where it holds none. */
function amountOf(cell: SheetCell | undefined, { field, factor }: TableColumn): number | null {
  if (cell === undefined || cell.isError) return null
  if (typeof cell.value === 'number') return times(cell.value, factor)
  const read = readNumber(cell.text, field?.unit)
  if (!read.ok) return null
  return read.hasUnit ? read.amount : times(read.amount, factor)
}

/** Half of the last digit that the total shows: it may have been rounded. */
function roundingOf(cell: SheetCell, { factor }: TableColumn): number {
  const decimals = /\.(\d+)/u.exec(String(cell.value))?.[1]?.length ?? 0
  return 0.5 * 10 ** -decimals * factor + 1e-6
}
