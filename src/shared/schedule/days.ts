/** Calendar days written `YYYY-MM-DD`. */
import { parseDay } from '../values/date.ts'
import { lastDayOf } from '../values/month.ts'

/** The day of an instant, now without one, where the program runs: not in Greenwich. */
export function localDay(instant = new Date()): string {
  const two = (part: number) => String(part).padStart(2, '0')
  return [instant.getFullYear(), two(instant.getMonth() + 1), two(instant.getDate())].join('-')
}

/** Days from one day to another, negative when it lies before; null where one is no day. */
export function daysBetween(from: string, to: string): number | null {
  const days = dayNumber(to) - dayNumber(from)
  return Number.isNaN(days) ? null : days
}

/** True for a day of the calendar in the form in which it is kept. */
export function isDay(text: string): boolean {
  return parseDay(text) === text
}

/** The same day of another year; the last one of February where that year has no 29th. */
export function sameDayOf(day: string, year: number): string {
  const same = `${year}${day.slice(4)}`
  const last = lastDayOf(same.slice(0, 7))
  return same > last ? last : same
}

/** Projects by the thousand bear the same few hundred days. */
const known = new Map<string, number>()
const MOST_KNOWN = 5000

/** Days since 1970; NaN for what is no day. */
export function dayNumber(text: string): number {
  const found = known.get(text)
  if (found !== undefined) return found
  const day = Date.parse(text) / 86_400_000
  if (known.size >= MOST_KNOWN) known.clear()
  known.set(text, day)
  return day
}
