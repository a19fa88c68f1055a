/** What a director asks of one project: done, late, soon due, under way, not begun, or given up. */

import type { Row } from '../contract/schemas.ts'
import { PROJECTS } from '../lists/projects.ts'
import { remembered } from '../remembered.ts'
import type { ScheduleRules } from '../schedule/rules.ts'
import { type Schedule, scheduleOf } from '../schedule/schedule.ts'
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

export function projectSchedule({ cells }: Row, rules: ScheduleRules): Schedule {
  const { schedule } = PROJECTS
  if (schedule === undefined) throw new TypeError('projects have a schedule')
  return scheduleOf(schedule, cells, rules)
}

/** Several figures ask for the schedules of the same projects under the same rules. */
const schedulesUnder = remembered((rules: ScheduleRules) =>
  remembered((rows: Slice) => rows.map((row) => projectSchedule(row, rules))),
)

/** One schedule for each row of a slice. */
export function sliceSchedules(rows: Slice, rules: ScheduleRules): readonly Schedule[] {
  return schedulesUnder(rules)(rows)
}

/** Late and soon due come before under way and not begun: they are what needs a call. */
export function standingOf(
  row: Row,
  rules: ScheduleRules,
  { stage, due }: Schedule = projectSchedule(row, rules),
): Standing {
  if (stage !== 'open') return stage
  if (due === 'overdue' || due === 'dueSoon') return due
  return rules.stages.get(String(row.cells.status))?.isNotStarted === true
    ? 'notStarted'
    : 'underWay'
}
