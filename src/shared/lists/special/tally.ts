/** Rows of a special ledger counted by what the plan asks of them, slice by slice. */
import type { Row } from '../../contract/schemas.ts'
import { bySlice, type Slice } from '../../slices.ts'
import { fulfilsAll } from './conditions.ts'
import { PERIOD_FIELD, type SpecialGoal, type SpecialList } from './from-rows.ts'
import { newestPeriod } from './periods.ts'

/** Of one month or quarter, or of a list without any. */
export interface Tally {
  rows: number
  /** One for each requirement: rows that it is about, and those of them that are done. */
  goals: { rows: number; done: number }[]
}

/** Fields that are looked at: the others of a row need not be read. */
export function countedFields({ special }: SpecialList): string[] {
  const conditions = special.goals.flatMap(({ scope, done }) => [...scope, ...done])
  const fields = conditions.map(({ field }) => field)
  return [...new Set([...(special.period === 'once' ? [] : [PERIOD_FIELD]), ...fields])]
}

/** Rows that a requirement is about and that are not done, in the month or quarter that it counts. */
export function undoneRows(
  { special }: SpecialList,
  { scope, done }: SpecialGoal,
  rows: readonly Row[],
): Row[] {
  const newest = special.period === 'once' ? null : newestPeriod(rows)
  return rows.filter(
    ({ cells }) =>
      (newest === null || cells[PERIOD_FIELD] === newest) &&
      fulfilsAll(scope, cells) &&
      !fulfilsAll(done, cells),
  )
}

/** By month or quarter, '' for rows that are of none. */
export function tallies(list: SpecialList, rows: readonly Row[]): Map<string, Tally> {
  const sums = new Map<string, Tally>()
  for (const part of talliesBySlice(rows, list))
    for (const [period, counted] of part) {
      const sum = tallyIn(sums, period, list)
      sum.rows += counted.rows
      for (const [place, goal] of sum.goals.entries()) {
        goal.rows += counted.goals[place]?.rows ?? 0
        goal.done += counted.goals[place]?.done ?? 0
      }
    }
  return sums
}

const talliesBySlice = bySlice((rows: Slice, list: SpecialList) => {
  const { special } = list
  const counted = new Map<string, Tally>()
  for (const { cells } of rows) {
    const period = special.period === 'once' ? null : cells[PERIOD_FIELD]
    const tally = tallyIn(counted, typeof period === 'string' ? period : '', list)
    tally.rows += 1
    for (const [place, goal] of tally.goals.entries()) {
      const { scope = [], done = [] } = special.goals[place] ?? {}
      if (!fulfilsAll(scope, cells)) continue
      goal.rows += 1
      if (fulfilsAll(done, cells)) goal.done += 1
    }
  }
  return counted
})

function tallyIn(of: Map<string, Tally>, period: string, { special }: SpecialList): Tally {
  const tally = of.get(period) ?? {
    rows: 0,
    goals: special.goals.map(() => ({ rows: 0, done: 0 })),
  }
  of.set(period, tally)
  return tally
}
