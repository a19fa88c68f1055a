/**
 * What the rows of a ledger by months or quarters are about: a berth has one row in each period. Rows
 * are about the same thing where one was carried over from the other, or where they are told apart by
 * the same words.
 */
import type { Row } from '../../contract/schemas.ts'
import { remembered } from '../../remembered.ts'
import { monthAfter, quarterOf } from '../../values/month.ts'
import { identityKey } from '../identity-key.ts'
import { type Condition, fulfilsAll } from './conditions.ts'
import { PERIOD_FIELD, type SpecialList } from './from-rows.ts'

/** What stays the same of the id of a row over all periods: all of it where it has none. */
export function stemOf(id: string): string {
  const at = id.lastIndexOf('/')
  return at === -1 ? id : id.slice(0, at)
}

/** Rows of two periods are about the same thing where they share one of these; the surest first. */
export const thingKeys = remembered((list: SpecialList) => {
  const ways = list.identity.map((way) => way.filter((key) => key !== PERIOD_FIELD))
  return remembered(({ id, cells }: Row): string[] => [
    `/${stemOf(id)}`,
    ...ways.flatMap((way, place) => {
      const key = identityKey(list, way, cells)
      return key === null ? [] : [`${place}:${key}`]
    }),
  ])
})

/** The first month or quarter that has not begun by the day. */
export function nextPeriod({ special }: SpecialList, today: string): string {
  const month = today.slice(0, 7)
  return monthAfter(special.period === 'quarter' ? quarterOf(month) : month, 1)
}

/** Those of a scope that choose among months or quarters. */
function periodConditions(scope: readonly Condition[]): Condition[] {
  return scope.filter(({ field }) => field === PERIOD_FIELD)
}

/** Whether a scope says itself which months or quarters are counted. */
export function choosesPeriods(scope: readonly Condition[]): boolean {
  return periodConditions(scope).length > 0
}

/**
 * What counts speak of: the newest row of each thing over the periods that have begun by the day, or
 * over those that the scope chooses. What a district has not reported again stands as it was said last.
 * Of a list without periods all rows.
 */
export function latestRows(
  list: SpecialList,
  rows: readonly Row[],
  today: string,
  scope: readonly Condition[] = [],
): readonly Row[] {
  if (list.special.period === 'once') return rows
  const next = nextPeriod(list, today)
  const chosen = periodConditions(scope)
  return newestOfThings(
    list,
    rows.filter(({ cells: { [PERIOD_FIELD]: period } }) => {
      const counts = typeof period === 'string' && period !== '' && period < next
      return counts && fulfilsAll(chosen, { [PERIOD_FIELD]: period })
    }),
  )
}

/** Of rows that all have a period those after which no newer one is about the same thing. */
export function newestOfThings(list: SpecialList, rows: readonly Row[]): readonly Row[] {
  const byPeriod = Map.groupBy(rows, ({ cells }) => String(cells[PERIOD_FIELD]))
  const keysOf = thingKeys(list)
  const seen = new Set<string>()
  const newest = new Set<Row>()
  for (const period of [...byPeriod.keys()].sort().reverse()) {
    const own = byPeriod.get(period) ?? []
    for (const row of own) if (!keysOf(row).some((key) => seen.has(key))) newest.add(row)
    for (const row of own) for (const key of keysOf(row)) seen.add(key)
  }
  return rows.filter((row) => newest.has(row))
}
