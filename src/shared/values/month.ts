/** Months as offices write them, kept as `YYYY-MM`. */
import { foldText } from './text.ts'

const WRITTEN = /^(\d{4})(?:年|[-/])(\d{1,2})月?(?:份|底|末)?$/u

/** Reads one month; null for anything else. 2022.1 may be October, so a point is not read. */
export function parseMonth(text: string): string | null {
  const match = WRITTEN.exec(foldText(text))
  const month = Number(match?.[2])
  if (match === null || month < 1 || month > 12) return null
  return `${match[1]}-${String(month).padStart(2, '0')}`
}

const QUARTER = /^(?:(\d{4})(?:年|[-/])?)?(?:第?([一二三四1-4])季度?|q([1-4]))$/iu
const QUARTER_SIGNS = '一二三四'

/** Reads a quarter, of `year` where it names none, or any month of it; kept as its last month. */
export function parseQuarter(text: string, year: number): string | null {
  const folded = foldText(text)
  const match = QUARTER.exec(folded)
  if (match !== null) {
    const sign = match[2] ?? match[3] ?? ''
    const number = QUARTER_SIGNS.includes(sign) ? QUARTER_SIGNS.indexOf(sign) + 1 : Number(sign)
    return quarterOf(`${match[1] ?? year}-${String(number * 3).padStart(2, '0')}`)
  }
  const month = parseMonth(text)
  return month === null ? null : quarterOf(month)
}

/** The last month of the quarter in which a month lies. */
export function quarterOf(month: string): string {
  const [year, number] = month.split('-').map(Number)
  return `${year}-${String(Math.ceil((number ?? 1) / 3) * 3).padStart(2, '0')}`
}

/** `2023年二季度` of the last month of a quarter. */
export function quarterText(month: string): string {
  const [year, number] = month.split('-').map(Number)
  return `${year}年${QUARTER_SIGNS[Math.ceil((number ?? 1) / 3) - 1]}季度`
}

/** True for a month in the form in which it is kept. */
export function isMonth(value: unknown): value is string {
  return typeof value === 'string' && /^\d{4}-(?:0[1-9]|1[0-2])$/u.test(value)
}

/** `2023年4月`. */
export function monthText(month: string): string {
  const [year, number] = month.split('-')
  return `${year}年${Number(number)}月`
}

/** The month so many months later; earlier for a negative number. */
export function monthAfter(month: string, count: number): string {
  const [year = 0, number = 0] = month.split('-').map(Number)
  return new Date(Date.UTC(year, number - 1 + count, 1)).toISOString().slice(0, 7)
}

/** The last day of a month, `YYYY-MM-DD`. */
export function lastDayOf(month: string): string {
  const [year = 0, number = 0] = month.split('-').map(Number)
  return new Date(Date.UTC(year, number, 0)).toISOString().slice(0, 10)
}

/** The twelve months of a year. */
export function monthsOf(year: number): string[] {
  return Array.from({ length: 12 }, (_, index) => `${year}-${String(index + 1).padStart(2, '0')}`)
}
