/** How long something is awaited, in the words of the page and of what leaves. */
import type { AwaitedDistrict, AwaitedSheet } from '../contract/exchange.ts'

type OfMonth = Pick<AwaitedSheet, 'month'>

/**
 * A month has an end after which it is late; other workbooks have only been waited for.
 *
 * @param days null where the district has answered and the office has yet to take it in
 */
export function waitedText({ month }: OfMonth, days: number | null): string {
  if (days === null) return '已收到，待并入'
  if (days === 0) return '已下发'
  return month === null ? `已等 ${days} 天` : `迟 ${days} 天`
}

/** Days; null where all have answered. */
export function longestWait(districts: readonly AwaitedDistrict[]): number | null {
  const waits = districts.flatMap(({ lateDays }) => (lateDays === null ? [] : [lateDays]))
  return waits.length === 0 ? null : Math.max(...waits)
}
