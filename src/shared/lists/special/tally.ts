/** Rows of a special ledger counted by what the plan asks of them, slice by slice. */
import type { Row } from '../../contract/schemas.ts'
import { bySlice, type Slice } from '../../slices.ts'
import { enterpriseTally, firmFields, firms } from './enterprise-tally.ts'
import { PERIOD_FIELD, type SpecialGoal, type SpecialList } from './from-rows.ts'
import { goalVerdict, type Tally } from './goal-verdict.ts'
import { choosesPeriods, latestRows } from './things.ts'

/** Fields that are looked at: the others of a row need not be read. */
export function countedFields(list: SpecialList): string[] {
  const { special, identity } = list
  const conditions = special.goals.flatMap(({ scope, done }) => [...scope, ...done])
  const fields = conditions.map(({ field }) => field)
  const firm = special.goals.some(countsEnterprises) ? firmFields(list) : []
  const things = special.period === 'once' ? [] : [PERIOD_FIELD, 'district', ...identity.flat()]
  return [...new Set([...things, ...firm, ...fields])]
}

/** Rows that a requirement counts and that are not done, or were done after its day. */
export function goalRows(
  list: SpecialList,
  goal: SpecialGoal,
  rows: readonly Row[],
  today: string,
): { undone: Row[]; late: Row[] } {
  const counted = latestRows(list, rows, today, goal.scope)
  const byVerdict = Map.groupBy(counted, ({ cells }) => goalVerdict(goal, cells))
  return { undone: byVerdict.get('open') ?? [], late: byVerdict.get('late') ?? [] }
}

/**
 * One for each requirement of the list.
 * @param latest the newest row of each thing
 * @param rows all of them, for requirements that choose their months or quarters
 * @param entries of the register of enterprises
 */
export function tallies(
  list: SpecialList,
  { latest, rows }: { latest: readonly Row[]; rows: readonly Row[] },
  entries: readonly Row[],
  today: string,
): Tally[] {
  const { goals } = list.special
  const firmOf = goals.some(countsEnterprises) ? firms(list, rows, entries) : null
  const sums = sumsOf(list, latest)
  return goals.map((goal, place) => {
    const isOwn = choosesPeriods(goal.scope)
    const counted = isOwn ? latestRows(list, rows, today, goal.scope) : latest
    if (firmOf !== null && countsEnterprises(goal)) return enterpriseTally(goal, counted, firmOf)
    return (isOwn ? sumsOf(list, counted) : sums)[place] ?? NO_TALLY
  })
}

function sumsOf(list: SpecialList, rows: readonly Row[]): Tally[] {
  const sums = noTallies(list)
  for (const part of talliesBySlice(rows, list))
    for (const [place, sum] of sums.entries()) {
      sum.rows += part[place]?.rows ?? 0
      sum.done += part[place]?.done ?? 0
      sum.late += part[place]?.late ?? 0
    }
  return sums
}

const talliesBySlice = bySlice((rows: Slice, list: SpecialList) => {
  const counted = noTallies(list)
  for (const { cells } of rows)
    for (const [place, tally] of counted.entries()) {
      const goal = list.special.goals[place]
      const verdict = goal === undefined ? 'out' : goalVerdict(goal, cells)
      if (verdict === 'out') continue
      tally.rows += 1
      if (verdict !== 'open') tally.done += 1
      if (verdict === 'late') tally.late += 1
    }
  return counted
})

function countsEnterprises({ ofEnterprises }: SpecialGoal): boolean {
  return ofEnterprises === true
}

const NO_TALLY: Tally = { rows: 0, done: 0, late: 0 }

function noTallies({ special }: SpecialList): Tally[] {
  return special.goals.map(() => ({ ...NO_TALLY }))
}
