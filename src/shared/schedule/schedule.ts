/**
 * Where a row stands on a given day, worked out and never typed.
 *
 * Offices write stage, schedule and closure into one column. Here they are three things: the stage
 * is the status that people enter; the schedule (`due`, `pace`) follows from dates and percentage;
 * the closure follows from the days of 验收 and 销号 alone.
 */
import type { Cells, CellValue } from '../changes/change.ts'
import { isEmpty } from '../changes/rows.ts'
import { dayNumber, daysBetween } from './days.ts'
import type { ScheduleRules, StageRule } from './rules.ts'

/** Keys of the fields from which a list's schedule follows. */
export interface ScheduleFields {
  deadline: string
  status: string
  /** Without it every row starts with the plan's year. */
  start?: string
  /** Per cent done; without it nothing is ahead or behind. */
  percent?: string
  completed?: string
  accepted?: string
  closed?: string
}

/** `done`: finished, and no day says whether in time. */
export type Due = 'notDue' | 'dueSoon' | 'overdue' | 'doneInTime' | 'doneLate' | 'done'

/** 序时: how the percentage done compares with the share of the time that has passed. */
export type Pace = 'ahead' | 'on' | 'behind'

export type Closure = 'awaiting' | 'accepted' | 'closed'

export interface Schedule {
  stage: StageRule['kind']
  /** Days to the deadline, negative when it has passed; null where nothing is due (any more). */
  daysLeft: number | null
  /** null for a cancelled row, and for an open one without a deadline. */
  due: Due | null
  /** Per cent of the time that has passed by the end of today; null where `pace` is. */
  elapsed: number | null
  /** null where nothing is due, or where nobody said how far the work is. */
  pace: Pace | null
  /** null while the work goes on, and where nothing is built. */
  closure: Closure | null
}

const OPEN: StageRule = {
  kind: 'open',
  isNotStarted: false,
  isEnded: false,
  isAccepted: false,
  isClosed: false,
}

/** Float dust below which a percentage is exactly on the line. */
const DUST = 1e-6

/** What a status means; one that the plan does not know is still to be finished. */
export function stageOf(
  status: CellValue | undefined,
  { stages }: Pick<ScheduleRules, 'stages'>,
): StageRule {
  return stages.get(String(status)) ?? OPEN
}

export function scheduleOf(fields: ScheduleFields, cells: Cells, rules: ScheduleRules): Schedule {
  const stage = stageOf(cells[fields.status], rules)
  const deadline = dayOf(cells[fields.deadline])
  const daysLeft = stage.kind === 'open' ? daysToDeadline(fields, cells, rules) : null
  const closure = closureOf(fields, cells, stage)
  return {
    stage: stage.kind,
    daysLeft,
    due: dueOf(fields, cells, stage, deadline, daysLeft, rules),
    ...paceOf(fields, cells, stage, deadline, rules),
    closure,
  }
}

/** Days to the deadline, negative when it has passed; null without one. What is done has none left. */
export function daysToDeadline(
  { deadline }: ScheduleFields,
  cells: Cells,
  { today }: ScheduleRules,
): number | null {
  const value = cells[deadline]
  return typeof value === 'string' ? daysBetween(today, value) : null
}

/** How an open row stands to its deadline; null without one. */
export function openDue(
  daysLeft: number | null,
  { dueSoonDays }: ScheduleRules,
): 'overdue' | 'dueSoon' | 'notDue' | null {
  if (daysLeft === null) return null
  if (daysLeft < 0) return 'overdue'
  return daysLeft <= dueSoonDays ? 'dueSoon' : 'notDue'
}

function dueOf(
  fields: ScheduleFields,
  cells: Cells,
  { kind }: StageRule,
  deadline: string | null,
  daysLeft: number | null,
  rules: ScheduleRules,
): Due | null {
  switch (kind) {
    case 'cancelled':
      return null
    case 'open':
      return openDue(daysLeft, rules)
    case 'done': {
      const completed = fields.completed === undefined ? null : dayOf(cells[fields.completed])
      if (completed === null || deadline === null) return 'done'
      return completed <= deadline ? 'doneInTime' : 'doneLate'
    }
  }
}

function paceOf(
  fields: ScheduleFields,
  cells: Cells,
  stage: StageRule,
  deadline: string | null,
  { today, yearStart, paceTolerance }: ScheduleRules,
): Pick<Schedule, 'elapsed' | 'pace'> {
  const percent = percentOf(fields, cells, stage)
  if (stage.kind !== 'open' || deadline === null || percent === null)
    return { elapsed: null, pace: null }
  const start = (fields.start === undefined ? null : dayOf(cells[fields.start])) ?? yearStart
  const elapsed = elapsedShare(start, deadline, today)
  const lead = percent - elapsed
  if (Math.abs(lead) <= paceTolerance + DUST) return { elapsed, pace: 'on' }
  return { elapsed, pace: lead > 0 ? 'ahead' : 'behind' }
}

/** First and last day are days of work, so a day counts as passed when it is the present one. */
function elapsedShare(start: string, deadline: string, today: string): number {
  const whole = (daysBetween(start, deadline) ?? 0) + 1
  const passed = (daysBetween(start, today) ?? 0) + 1
  // Begun after its deadline: all the time there was has passed with the deadline.
  if (whole <= 0) return today < deadline ? 0 : 100
  return (Math.min(Math.max(passed, 0), whole) / whole) * 100
}

/** Per cent done; null where nobody said so and the stage does not tell either. */
function percentOf({ percent }: ScheduleFields, cells: Cells, stage: StageRule): number | null {
  if (percent === undefined) return null
  const value = cells[percent]
  if (typeof value === 'number') return value
  return stage.isNotStarted ? 0 : null
}

function closureOf(fields: ScheduleFields, cells: Cells, stage: StageRule): Closure | null {
  if (fields.closed !== undefined && !isEmpty(cells[fields.closed])) return 'closed'
  if (fields.accepted !== undefined && !isEmpty(cells[fields.accepted])) return 'accepted'
  if (fields.accepted === undefined || stage.isEnded) return null
  return stage.kind === 'done' ? 'awaiting' : null
}

function dayOf(value: CellValue | undefined): string | null {
  return typeof value === 'string' && !Number.isNaN(dayNumber(value)) ? value : null
}
