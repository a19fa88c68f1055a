/** What a director asks of one project: done, late, soon due, under way, not begun, or given up. */

import type { Row } from '../contract/schemas.ts'
import { PROJECTS } from '../lists/projects.ts'
import { remembered } from '../remembered.ts'
import type { ScheduleRules } from '../schedule/rules.ts'
import {
  daysToDeadline,
  openDue,
  type Schedule,
  type ScheduleFields,
  scheduleOf,
  stageOf,
} from '../schedule/schedule.ts'
import type { Slice } from '../slices.ts'

/** Each project has one standing, so standings add up to all projects. */
export const STANDINGS = [
  'done',
  'overdue',
  'dueSoon',
  'underWay',
  'notStarted',
  'cancelled',
] as const
export type Standing = (typeof STANDINGS)[number]

export const STANDING_WORDS: Record<Standing, string> = {
  done: '已完成',
  overdue: '逾期',
  dueSoon: '临期',
  underWay: '推进中',
  notStarted: '未开工',
  cancelled: '已取消',
}

// The list of projects has a schedule.
const FIELDS = PROJECTS.schedule as ScheduleFields

export function projectSchedule({ cells }: Row, rules: ScheduleRules): Schedule {
  return scheduleOf(FIELDS, cells, rules)
}

/** Days to the deadline of an open project, negative when it has passed; null without one. */
export function projectDaysLeft({ cells }: Row, rules: ScheduleRules): number | null {
  return daysToDeadline(FIELDS, cells, rules)
}

/** Late and soon due come before under way and not begun: they are what needs a call. */
export function standingOf(row: Row, rules: ScheduleRules): Standing {
  const { kind, isNotStarted } = stageOf(row.cells[FIELDS.status], rules)
  if (kind !== 'open') return kind
  const due = openDue(projectDaysLeft(row, rules), rules)
  if (due === 'overdue' || due === 'dueSoon') return due
  return isNotStarted ? 'notStarted' : 'underWay'
}

/** Several figures ask for the standings of the same projects under the same rules. */
const standingsUnder = remembered((rules: ScheduleRules) =>
  remembered((rows: Slice) => rows.map((row) => standingOf(row, rules))),
)

/** One standing for each row of a slice. */
export function sliceStandings(rows: Slice, rules: ScheduleRules): readonly Standing[] {
  return standingsUnder(rules)(rows)
}
