/** How far a special ledger is with what the plan counts in it. */
import { z } from 'zod'
import type { Cells } from '../../changes/change.ts'
import { isEmpty } from '../../changes/rows.ts'
import { type Condition, PERIOD_FIELD, type SpecialGoal, type SpecialList } from './from-rows.ts'
import { newestPeriod } from './periods.ts'

export const goalStandingSchema = z.strictObject({
  id: z.string(),
  name: z.string(),
  count: z.number().nullable(),
  share: z.number().nullable(),
  by: z.string().nullable(),
  text: z.string().nullable(),
  /** Rows that the requirement is about, and those of them that are done. */
  rows: z.int(),
  done: z.int(),
  /** `late`: not reached, and its day has passed. */
  state: z.enum(['reached', 'open', 'late']),
})
export type GoalStanding = z.infer<typeof goalStandingSchema>

export const listStandingSchema = z.strictObject({
  key: z.string(),
  title: z.string(),
  rowName: z.string(),
  task: z.int().nullable(),
  isRetired: z.boolean(),
  rows: z.int(),
  /** The newest month or quarter that has rows, whose rows are counted; null for lists without. */
  period: z.string().nullable(),
  goals: z.array(goalStandingSchema),
})
export type ListStanding = z.infer<typeof listStandingSchema>

/** @param today `YYYY-MM-DD` */
export function listStanding(
  list: SpecialList,
  rows: readonly { cells: Cells }[],
  today: string,
): ListStanding {
  const { special } = list
  const period = special.period === 'once' ? null : newestPeriod(rows)
  const counted =
    period === null ? rows : rows.filter(({ cells }) => cells[PERIOD_FIELD] === period)
  return {
    key: list.key,
    title: list.title,
    rowName: list.rowName,
    task: special.task,
    isRetired: special.isRetired,
    rows: counted.length,
    period,
    goals: special.goals.map((goal) => goalStanding(goal, counted, today)),
  }
}

function goalStanding(
  { id, name, count, share, by, text, scope, done }: SpecialGoal,
  rows: readonly { cells: Cells }[],
  today: string,
): GoalStanding {
  const within = rows.filter(({ cells }) => fulfils(scope, cells))
  const finished = within.filter(({ cells }) => fulfils(done, cells)).length
  const hasCount = count === null || finished >= count
  const hasShare = share === null || (within.length > 0 && finished * 100 >= share * within.length)
  const isReached = hasCount && hasShare
  const isLate = !isReached && by !== null && by < today
  return {
    ...{ id, name, count, share, by, text },
    rows: within.length,
    done: finished,
    state: isReached ? 'reached' : isLate ? 'late' : 'open',
  }
}

/** True without a condition. */
function fulfils(condition: Condition | null, cells: Cells): boolean {
  if (condition === null) return true
  const { field, values, min } = condition
  const value = cells[field]
  if (value === undefined || isEmpty(value)) return false
  if (min !== null) return typeof value === 'number' && value >= min
  return values.length === 0 || [value].flat().some((word) => values.includes(String(word)))
}
