/** Months and quarters of a special ledger: what each holds, and how one differs from the last. */
import type { Cells } from '../../changes/change.ts'
import { compactCells, isEmpty, sameValue } from '../../changes/rows.ts'
import type { Row } from '../../contract/schemas.ts'
import { monthsOf } from '../../values/month.ts'
import { PERIOD_FIELD, type SpecialList } from './from-rows.ts'
import { newestOfThings, stemOf, thingKeys } from './things.ts'

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

/**
 * The rows that `to` does not have yet, of the newest period before it, as rows of `to`: with what
 * belongs to the thing that each is about, and without what is reported for the period. Of a district
 * that said nothing in that period, they are those of the newest one in which it did.
 */
export function carriedRows(list: SpecialList, rows: readonly Row[], to: string): Row[] {
  const anew = Object.fromEntries(list.special.perPeriod.map((key) => [key, null]))
  const keysOf = thingKeys(list)
  const present = new Set(rowsOf(rows, to).flatMap(keysOf))
  return newestRows(list, rows, to)
    .filter((row) => !keysOf(row).some((key) => present.has(key)))
    .map((row) => ({
      id: `${stemOf(row.id)}/${to}`,
      cells: compactCells({ ...row.cells, ...anew, [PERIOD_FIELD]: to }),
    }))
}

/**
 * Of each district the rows of its newest period before this one; a thing that went to another
 * district meanwhile is there.
 */
export function newestRows(list: SpecialList, rows: readonly Row[], before: string): Row[] {
  const earlier = rows.filter(({ cells: { [PERIOD_FIELD]: period } }) => {
    return typeof period === 'string' && period < before
  })
  const byDistrict = Map.groupBy(earlier, ({ cells }) => cells.district)
  const newest = new Map([...byDistrict].map(([district, own]) => [district, newestPeriod(own)]))
  return newestOfThings(list, earlier).filter(
    ({ cells }) => newest.get(cells.district) === cells[PERIOD_FIELD],
  )
}

function rowsOf(rows: readonly Row[], period: string): Row[] {
  return rows.filter(({ cells }) => cells[PERIOD_FIELD] === period)
}

export interface PeriodComparison {
  /** By id of a row of the period, what was said of the same thing in the one before. */
  former: ReadonlyMap<string, Row>
  /** Ids of rows of the period that the one before did not have. */
  added: ReadonlySet<string>
  /** Ids of rows in which something is different. */
  changed: ReadonlySet<string>
  /** Rows of the one before that are gone. */
  gone: Row[]
}

/**
 * A period against an earlier one, row by row. What is reported for each period and not filled in yet
 * is no difference.
 */
export function comparePeriods(
  list: SpecialList,
  rows: readonly Row[],
  period: string,
  earlier: string,
): PeriodComparison {
  const keysOf = thingKeys(list)
  const before = rowsOf(rows, earlier)
  const byKey = new Map(before.flatMap((row) => keysOf(row).map((key) => [key, row] as const)))
  const former = new Map<string, Row>()
  const added = new Set<string>()
  const changed = new Set<string>()
  for (const row of rowsOf(rows, period)) {
    const key = keysOf(row).find((known) => byKey.has(known))
    const last = key === undefined ? undefined : byKey.get(key)
    if (last === undefined) added.add(row.id)
    else {
      former.set(row.id, last)
      if (differ(list, last.cells, row.cells)) changed.add(row.id)
    }
  }
  const kept = new Set(former.values())
  return { former, added, changed, gone: before.filter((row) => !kept.has(row)) }
}

/** Whether any cell says something else than before. */
function differ(list: SpecialList, before: Cells, after: Cells): boolean {
  const keys = new Set([...Object.keys(before), ...Object.keys(after)])
  return [...keys].some((key) => differsIn(list, key, before, after))
}

/** Whether the cell of a field says something else than before. */
export function differsIn(
  { special }: SpecialList,
  key: string,
  before: Cells,
  after: Cells,
): boolean {
  return (
    key !== PERIOD_FIELD &&
    !sameValue(before[key] ?? null, after[key] ?? null) &&
    !(special.perPeriod.includes(key) && isEmpty(after[key]))
  )
}

/** Whether a row says anything of its period; where nothing is marked so, every row does. */
function isReported({ special: { perPeriod } }: SpecialList, cells: Cells): boolean {
  return perPeriod.length === 0 || perPeriod.some((key) => !isEmpty(cells[key]))
}

/**
 * Districts that have not reported a period: none of their rows in it says anything of it, and no
 * workbook of theirs about it was merged. One without any rows says that there is nothing to report.
 */
export function unreportedDistricts(
  list: SpecialList,
  districts: readonly string[],
  rows: readonly { cells: Cells }[],
  merged: ReadonlySet<string>,
): string[] {
  const reported = new Set(
    rows.filter(({ cells }) => isReported(list, cells)).map(({ cells }) => cells.district),
  )
  return districts.filter((name) => !reported.has(name) && !merged.has(name))
}
