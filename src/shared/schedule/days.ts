/** Counting whole days between calendar days written `YYYY-MM-DD`. */

/** Days from one day to another, negative when it lies before; null where one is no day. */
export function daysBetween(from: string, to: string): number | null {
  const days = (Date.parse(to) - Date.parse(from)) / 86_400_000
  return Number.isNaN(days) ? null : days
}
