/** What a director asks of one project: done, late, soon due, under way, not begun, or given up. */

import type { Row } from '../contract/schemas.ts'
import { PROJECTS } from '../lists/projects.ts'
import { remembered } from '../remembered.ts'
import type { ScheduleRules } from '../schedule/rules.ts'
import { type Schedule, scheduleOf } from '../schedule/schedule.ts'

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

/** Several figures ask for the schedule of the same project under the same rules. */
const schedulesUnder = remembered((rules: ScheduleRules) => {
  const { schedule } = PROJECTS
  if (schedule === undefined) throw new TypeError('projects have a schedule')
  return remembered(({ cells }: Row) => scheduleOf(schedule, cells, rules))
})

export function projectSchedule(row: Row, rules: ScheduleRules): Schedule {
  return schedulesUnder(rules)(row)
}

/** Late and soon due come before under way and not begun: they are what needs a call. */
export function standingOf(row: Row, rules: ScheduleRules): Standing {
  const { stage, due } = projectSchedule(row, rules)
  if (stage !== 'open') return stage
  if (due === 'overdue' || due === 'dueSoon') return due
  return rules.stages.get(String(row.cells.status))?.isFirst === true ? 'notStarted' : 'underWay'
}
