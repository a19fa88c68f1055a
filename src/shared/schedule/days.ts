/** Calendar days written `YYYY-MM-DD`. */

/** The day of an instant, now without one, where the program runs: not in Greenwich. */
export function localDay(instant = new Date()): string {
  const two = (part: number) => String(part).padStart(2, '0')
  return [instant.getFullYear(), two(instant.getMonth() + 1), two(instant.getDate())].join('-')
}

/** Days from one day to another, negative when it lies before; null where one is no day. */
export function daysBetween(from: string, to: string): number | null {
  const days = (Date.parse(to) - Date.parse(from)) / 86_400_000
  return Number.isNaN(days) ? null : days
}
