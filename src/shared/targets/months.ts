/** The months of a plan year (`YYYY-MM`), and how much of the year has gone by the end of each. */
import { monthsOf } from '../values/month.ts'

const DAY_MS = 86_400_000

export interface ElapsedYear {
  /** Days from January 1 to the end of the month. */
  elapsed: number
  left: number
  /** 365 or 366. */
  days: number
}

/** The months of the plan year that have begun by a day (`YYYY-MM-DD`); before the year its January. */
export function monthsUntil(year: number, today: string): string[] {
  const begun = monthsOf(year).filter((month) => month <= today.slice(0, 7))
  return begun.length === 0 ? [`${year}-01`] : begun
}

/**
 * The month to begin with: the newest with a value; without any the last that has ended by today,
 * and in a year long gone its first, where the entering begins.
 */
export function firstMonth(year: number, today: string, filled: Iterable<string>): string {
  const months = monthsUntil(year, today)
  const newest = [...filled]
    .filter((month) => months.includes(month))
    .sort()
    .at(-1)
  if (newest !== undefined) return newest
  if (Number(today.slice(0, 4)) !== year) return `${year}-01`
  return months.at(-2) ?? `${year}-01`
}

/** How far the year has gone at the end of a month. */
export function elapsedYear(month: string): ElapsedYear {
  const [year = 0, number = 0] = month.split('-').map(Number)
  const start = Date.UTC(year, 0, 1)
  const elapsed = (Date.UTC(year, number, 1) - start) / DAY_MS
  const days = (Date.UTC(year + 1, 0, 1) - start) / DAY_MS
  return { elapsed, left: days - elapsed, days }
}

/** 2023-03 as people say it: 3月. */
export function monthName(month: string): string {
  return `${Number(month.slice(5))}月`
}
