/** What a row is to a requirement: none of its concern, still to be done, done, or done after its day. */
import type { Cells } from '../../changes/change.ts'
import { fulfilsAll } from './conditions.ts'
import type { SpecialGoal } from './from-rows.ts'

export type GoalVerdict = 'out' | 'open' | 'done' | 'late'

export function goalVerdict({ scope, done, doneOn, by }: SpecialGoal, cells: Cells): GoalVerdict {
  if (!fulfilsAll(scope, cells)) return 'out'
  if (!fulfilsAll(done, cells)) return 'open'
  return by !== null && doneOn.some((key) => String(cells[key]) > by) ? 'late' : 'done'
}

/** Of one requirement: rows that it is about, those of them that are done, and of these after its day. */
export interface Tally {
  rows: number
  done: number
  late: number
}
