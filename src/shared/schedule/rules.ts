/** By what a project is judged on a given day: the day, the stages of the plan and its tolerances. */
import type { PlanDefinition } from '../plan/definition.ts'
import { remembered } from '../remembered.ts'

/**
 * `open`: still to be finished. `done`: counts as finished, 关停退出 too where the plan says so.
 * `cancelled`: nothing is due any more and nothing was finished.
 */
export type StageKind = 'open' | 'done' | 'cancelled'

export interface StageRule {
  kind: StageKind
  /** Nothing is done yet, so an empty percentage means none; the first stage of a plan always is. */
  isNotStarted: boolean
  /** Nothing is built, so nothing is inspected: 取消调整 and 关停退出. */
  isEnded: boolean
  /** There is a day on which it was inspected (验收). */
  isAccepted: boolean
  /** There is a day on which it was taken off the list (销号). */
  isClosed: boolean
}

export interface ScheduleRules {
  /** `YYYY-MM-DD` where the user is. */
  today: string
  /** First day of the plan's year: the start of what does not say when it began. */
  yearStart: string
  /** A row is 临期 from this many days before its deadline up to the deadline itself. */
  dueSoonDays: number
  /** Percentage points by which work may differ from the elapsed share and still keep to it. */
  paceTolerance: number
  stages: ReadonlyMap<string, StageRule>
}

type RuledPlan = Pick<PlanDefinition, 'year' | 'schedule' | 'statuses'>

/** Today, and days that somebody looks back to: much is remembered of rows under each of them. */
const MOST_DAYS = 4

/** The rules of a plan on a day; asked again, the same object, under which rows are remembered. */
export function scheduleRules(plan: RuledPlan, today: string): ScheduleRules {
  const byDay = rulesByDay(plan)
  const known = byDay.get(today)
  if (known !== undefined) return known
  if (byDay.size >= MOST_DAYS) byDay.clear()
  const rules = rulesOn(plan, today)
  byDay.set(today, rules)
  return rules
}

const rulesByDay = remembered((_plan: RuledPlan) => new Map<string, ScheduleRules>())

function rulesOn({ year, schedule, statuses }: RuledPlan, today: string): ScheduleRules {
  return {
    today,
    yearStart: `${year}-01-01`,
    dueSoonDays: schedule.dueSoonDays,
    paceTolerance: schedule.paceTolerance,
    stages: new Map(
      statuses.map(({ name, notStarted, done, ended, accepted, closed }, index) => [
        name,
        {
          kind: kindOf(done, ended),
          isNotStarted: notStarted || index === 0,
          isEnded: ended,
          isAccepted: accepted,
          isClosed: closed,
        },
      ]),
    ),
  }
}

function kindOf(done: boolean, ended: boolean): StageKind {
  if (done) return 'done'
  return ended ? 'cancelled' : 'open'
}
