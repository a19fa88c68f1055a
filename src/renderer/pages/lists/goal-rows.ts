/**
 * The rows of a special ledger that keep a requirement from being reached: `subset=goal:ID`; those that
 * were done after its day: `subset=goal-late:ID`.
 */
import { useMemo } from 'react'
import type { Row } from '../../../shared/contract/schemas.ts'
import type { SpecialList } from '../../../shared/lists/special/from-rows.ts'
import type { GoalStanding } from '../../../shared/lists/special/standing.ts'
import { goalRows } from '../../../shared/lists/special/tally.ts'
import { hrefOf } from '../../app/address.ts'
import { useRoute } from '../../app/router.ts'
import { useLedger } from '../../service/use-ledger.tsx'
import type { RowSubset } from '../../spreadsheet/row-subset.ts'
import { useToday } from '../../spreadsheet/use-today.ts'

const NAME = 'goal:'
const LATE = 'goal-late:'

/** null where the address names no requirement of this list. */
export function useGoalRows(list: SpecialList, rows: readonly Row[]): RowSubset | null {
  const { subset } = useRoute().query
  const today = useToday()
  return useMemo(() => {
    const goal = list.special.goals.find(({ id }) => subset === NAME + id || subset === LATE + id)
    if (goal === undefined) return null
    const { undone, late } = goalRows(list, goal, rows, today)
    const [word, of] = subset === NAME + goal.id ? ['未完成', undone] : ['逾期完成', late]
    return { label: `${goal.name}：${word}`, ids: new Set(of.map(({ id }) => id)) }
  }, [list, rows, subset, today])
}

export function lateHref(list: string, goal: string): string {
  return hrefOf('lists', { list, subset: `${LATE}${goal}` })
}

/**
 * To the cell in which the first of these rows is done; to the whole list where a requirement is
 * reached, or lacks rows that nobody has entered; where it was reached late, to what was done late.
 */
export function useGoalHref(): (list: string, goal: GoalStanding) => string {
  const { known } = useLedger()
  return (list, { id, state, rows, done }) => {
    if (state === 'reachedLate') return lateHref(list, id)
    if (state === 'reached' || done === rows) return hrefOf('lists', { list })
    const goals = known.special.find(({ key }) => key === list)?.special.goals
    const field = goals?.find((goal) => goal.id === id)?.done[0]?.field
    return hrefOf('lists', {
      list,
      subset: `${NAME}${id}`,
      ...(field === undefined ? {} : { field }),
    })
  }
}
