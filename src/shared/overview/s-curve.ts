/** The S-curve: projects due and projects finished, added up month by month over the plan's year. */
import type { CellValue } from '../changes/change.ts'
import type { Row } from '../contract/schemas.ts'
import type { ScheduleRules } from '../schedule/rules.ts'
import { bySlice } from '../slices.ts'
import { monthsOf } from '../values/month.ts'
import { sliceStandings, standingOf } from './standing.ts'

export interface SCurve {
  /** `YYYY-MM`, the twelve months of the year. */
  months: string[]
  /** By the end of each month should be finished. */
  due: number[]
  /** By the end of each month was finished; null for months that have not begun. */
  done: (number | null)[]
  /** Open projects without a deadline: in no month. */
  withoutDeadline: number
  /** Finished projects without a day of completion: counted in the last month that has begun. */
  doneUndated: number
}

export function sCurve(year: number, projects: readonly Row[], rules: ScheduleRules): SCurve {
  const months = monthsOf(year)
  const now = lastBegun(months, rules)
  const due = months.map(() => 0)
  const done = months.map(() => 0)
  let withoutDeadline = 0
  let doneUndated = 0
  for (const part of monthsBySlice(projects, rules)) {
    for (const [month, counted] of part.due) count(due, months, month, counted)
    for (const [month, counted] of part.done) count(done, months, month, counted)
    withoutDeadline += part.withoutDeadline
    doneUndated += part.doneUndated
  }
  count(done, months, monthOfUndated(months, rules), doneUndated)
  return {
    months,
    due: addedUp(due),
    done: addedUp(done).map((value, index) => (index > now ? null : value)),
    withoutDeadline,
    doneUndated,
  }
}

/**
 * Projects of a slice by the month in which they are due, and in which they were finished. Days are
 * counted first: there are few of them, and to cut one short takes longer than to count it.
 */
export const monthsBySlice = bySlice((rows, rules: ScheduleRules) => {
  const due = new Map<string, number>()
  const done = new Map<string, number>()
  let withoutDeadline = 0
  let doneUndated = 0
  for (const [place, standing] of sliceStandings(rows, rules).entries()) {
    if (standing === 'cancelled') continue
    const { cells = {} } = rows[place] ?? {}
    const { deadline } = cells
    if (isDay(deadline)) addTo(due, deadline)
    else if (standing !== 'done') withoutDeadline += 1
    if (standing !== 'done') continue
    const { completedOn } = cells
    if (isDay(completedOn)) addTo(done, completedOn)
    else doneUndated += 1
  }
  return { due: byMonth(due), done: byMonth(done), withoutDeadline, doneUndated }
})

/** The projects that the curve counts up to the end of a month of the year. */
export function countedUpTo(
  which: 'due' | 'done',
  month: string,
  { year, projects, rules }: { year: number; projects: readonly Row[]; rules: ScheduleRules },
): Row[] {
  const undated = monthOfUndated(monthsOf(year), rules)
  return projects.filter((row) => {
    const { deadline, completedOn } = row.cells
    const standing = standingOf(row, rules)
    if (which === 'due')
      return standing !== 'cancelled' && isDay(deadline) && deadline.slice(0, 7) <= month
    const finishedIn = isDay(completedOn) ? completedOn.slice(0, 7) : undated
    return standing === 'done' && finishedIn <= month
  })
}

function lastBegun(months: readonly string[], { today }: ScheduleRules): number {
  return months.findLastIndex((month) => month <= today.slice(0, 7))
}

/** What was finished without a day counts in the last month that has begun. */
function monthOfUndated(months: readonly string[], rules: ScheduleRules): string {
  return months[Math.max(lastBegun(months, rules), 0)] ?? ''
}

function isDay(value: CellValue | undefined): value is string {
  return typeof value === 'string' && value !== ''
}

function addTo(counts: Map<string, number>, word: string, added = 1): void {
  counts.set(word, (counts.get(word) ?? 0) + added)
}

function byMonth(days: ReadonlyMap<string, number>): Map<string, number> {
  const months = new Map<string, number>()
  for (const [day, counted] of days) addTo(months, day.slice(0, 7), counted)
  return months
}

/** What lies before the year counts in its first month; what lies behind it, in none. */
function count(counts: number[], months: readonly string[], month: string, counted: number): void {
  const [first = '', last = ''] = [months[0], months.at(-1)]
  if (month > last) return
  const place = month < first ? 0 : months.indexOf(month)
  counts[place] = (counts[place] ?? 0) + counted
}

function addedUp(counts: readonly number[]): number[] {
  let sum = 0
  return counts.map((value) => {
    sum += value
    return sum
  })
}
