/** "Due until": a month or a day, as an address or a command names it. */
import { deriveDeadline } from '../values/date.ts'

/** The last day that the words include (2023-09, 9月底, 2023-09-15), or null where they name none. */
export function lastDayOf(written: string, planYear: number): string | null {
  return deriveDeadline(written, planYear)
}

/** 2023年9月底前, or 2023年9月15日前 within a month. */
export function untilWords(day: string): string {
  const [year, month, date] = day.split('-').map(Number)
  const next = new Date(Date.parse(day) + 86_400_000)
  return next.getUTCDate() === 1 ? `${year}年${month}月底前` : `${year}年${month}月${date}日前`
}
