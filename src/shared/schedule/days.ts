/** Calendar days written `YYYY-MM-DD`. */

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
