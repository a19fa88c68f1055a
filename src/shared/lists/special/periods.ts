/** Months and quarters of a special ledger: what each holds, and how one differs from the last. */
import type { Cells } from '../../changes/change.ts'
import { compactCells, sameValue } from '../../changes/rows.ts'
import type { Row } from '../../contract/schemas.ts'
import { monthsOf } from '../../values/month.ts'
import { PERIOD_FIELD, type SpecialList } from './from-rows.ts'

/** Those of the plan's year, and all others that have rows, in their order. */
export function periodsOf(list: SpecialList, year: number, rows: readonly Row[]): string[] {
  const months = monthsOf(year).filter(
    (_, index) => list.special.period === 'month' || index % 3 === 2,
  )
  const held = rows.flatMap(({ cells }) => {
    const period = cells[PERIOD_FIELD]
    return typeof period === 'string' ? [period] : []
  })
  return [...new Set([...months, ...held])].sort()
}

/** The newest one that has rows; where `before` is given, the newest one before it. */
export function newestPeriod(rows: readonly { cells: Cells }[], before?: string): string | null {
  let newest: string | null = null
  for (const { cells } of rows) {
    const period = cells[PERIOD_FIELD]
    if (typeof period !== 'string' || (before !== undefined && period >= before)) continue
    if (newest === null || period > newest) newest = period
  }
  return newest
}

/** What stays the same of the id of a row over all periods. */
function stemOf(id: string): string {
  return id.slice(0, id.lastIndexOf('/'))
}

/** The rows of `from` that `to` does not have yet, as rows of `to`. */
export function carriedRows(rows: readonly Row[], from: string, to: string): Row[] {
  const present = new Set(rows.map(({ id }) => id))
  return rows.flatMap(({ id, cells }) => {
    const own = `${stemOf(id)}/${to}`
    if (cells[PERIOD_FIELD] !== from || present.has(own)) return []
    return [{ id: own, cells: compactCells({ ...cells, [PERIOD_FIELD]: to }) }]
  })
}

export interface PeriodComparison {
  /** Ids of rows of the period that the one before did not have. */
  added: ReadonlySet<string>
  /** Ids of rows in which something is different. */
  changed: ReadonlySet<string>
  /** Rows of the one before that are gone. */
  gone: Row[]
}

/** A period against an earlier one, row by row. */
export function comparePeriods(
  rows: readonly Row[],
  period: string,
  earlier: string,
): PeriodComparison {
  const of = (wanted: string) =>
    new Map(
      rows
        .filter(({ cells }) => cells[PERIOD_FIELD] === wanted)
        .map((row) => [stemOf(row.id), row] as const),
    )
  const [now, before] = [of(period), of(earlier)]
  const added = new Set<string>()
  const changed = new Set<string>()
  for (const [stem, row] of now) {
    const former = before.get(stem)
    if (former === undefined) added.add(row.id)
    else if (isChanged(former.cells, row.cells)) changed.add(row.id)
  }
  return {
    added,
    changed,
    gone: [...before].flatMap(([stem, row]) => (now.has(stem) ? [] : [row])),
  }
}

function isChanged(before: Cells, after: Cells): boolean {
  const keys = new Set([...Object.keys(before), ...Object.keys(after)])
  keys.delete(PERIOD_FIELD)
  return [...keys].some((key) => !sameValue(before[key] ?? null, after[key] ?? null))
}

/** Districts that should report the period and have no row in it. */
export function withoutRows(
  districts: readonly string[],
  rows: readonly { cells: Cells }[],
): string[] {
  const reported = new Set(rows.map(({ cells }) => cells.district))
  return districts.filter((name) => !reported.has(name))
}
