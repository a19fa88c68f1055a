/** How far a special ledger is with what the plan counts in it. */
import { z } from 'zod'
import type { Row } from '../../contract/schemas.ts'
import type { SpecialGoal, SpecialList } from './from-rows.ts'
import type { Tally } from './goal-verdict.ts'
import { newestPeriod, newestRows } from './periods.ts'
import { tallies } from './tally.ts'
import { latestRows, nextPeriod } from './things.ts'

export const goalStandingSchema = z.strictObject({
  id: z.string(),
  name: z.string(),
  count: z.number().nullable(),
  share: z.number().nullable(),
  by: z.string().nullable(),
  text: z.string().nullable(),
  /** Rows that the requirement is about (enterprises where it counts them), and those that are done. */
  rows: z.int(),
  done: z.int(),
  /** Of those that are done, those whose day lies after the requirement's. */
  late: z.int(),
  /**
   * `late`: not reached, and its day has passed. `reachedLate`: reached by what was done after it.
   * `none`: a share of rows of which the list, though filled in, has none.
   */
  state: z.enum(['reached', 'reachedLate', 'open', 'late', 'none']),
})
export type GoalStanding = z.infer<typeof goalStandingSchema>

export const listStandingSchema = z.strictObject({
  key: z.string(),
  title: z.string(),
  rowName: z.string(),
  task: z.int().nullable(),
  isRetired: z.boolean(),
  /** Rows that are counted: of a list by months or quarters the newest one of each thing. */
  rows: z.int(),
  /** The newest month or quarter of them; null for lists without. */
  period: z.string().nullable(),
  /** Those that go on to the next period or year. */
  carried: z.int(),
  goals: z.array(goalStandingSchema),
})
export type ListStanding = z.infer<typeof listStandingSchema>

/**
 * @param entries of the register of enterprises
 * @param today `YYYY-MM-DD`
 */
export function listStanding(
  list: SpecialList,
  rows: readonly Row[],
  entries: readonly Row[],
  today: string,
): ListStanding {
  const { special } = list
  const latest = latestRows(list, rows, today)
  const period = special.period === 'once' ? null : newestPeriod(latest)
  const goals = tallies(list, { latest, rows }, entries, today)
  return {
    key: list.key,
    title: list.title,
    rowName: list.rowName,
    task: special.task,
    isRetired: special.isRetired,
    rows: latest.length,
    period,
    carried:
      period === null ? latest.length : newestRows(list, rows, nextPeriod(list, today)).length,
    goals: special.goals.map((goal, place) =>
      goalStanding(goal, goals[place] ?? { rows: 0, done: 0, late: 0 }, {
        ...{ today, isFilled: latest.length > 0 },
      }),
    ),
  }
}

function goalStanding(
  goal: SpecialGoal,
  { rows, done, late }: Tally,
  { today, isFilled }: { today: string; isFilled: boolean },
): GoalStanding {
  const { id, name, count, share, by, text } = goal
  return {
    ...{ id, name, count, share, by, text, rows, done, late },
    state:
      isFilled && rows === 0 && count === null
        ? 'none'
        : stateOf(goal, { rows, done, late }, by !== null && by < today),
  }
}

function stateOf({ count, share }: SpecialGoal, { rows, done, late }: Tally, hasPassed: boolean) {
  const isEnough = (finished: number) =>
    (count === null || finished >= count) &&
    (share === null || (rows > 0 && finished * 100 >= share * rows))
  if (isEnough(done - late)) return 'reached'
  if (isEnough(done)) return 'reachedLate'
  return hasPassed ? 'late' : 'open'
}
