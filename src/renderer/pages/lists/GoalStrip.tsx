import { Tooltip } from 'antd'
import { useMemo } from 'react'
import type { Row } from '../../../shared/contract/schemas.ts'
import { ENTERPRISES } from '../../../shared/lists/enterprises.ts'
import type { SpecialList } from '../../../shared/lists/special/from-rows.ts'
import { type GoalStanding, listStanding } from '../../../shared/lists/special/standing.ts'
import { useRows } from '../../service/use-ledger.tsx'
import { useToday } from '../../spreadsheet/use-today.ts'
import { lateHref, useGoalHref } from './goal-rows.ts'
import { amountText, lateText, STATE_WORDS } from './goal-text.ts'

interface GoalStripProps {
  list: SpecialList
  /** null until all are here. */
  rows: readonly Row[] | null
}

const HAS_NOTHING_OPEN: ReadonlySet<GoalStanding['state']> = new Set([
  'reached',
  'reachedLate',
  'none',
])

/** What the plan counts in the list and how far that is, in one line over the sheet. */
export function GoalStrip({ list, rows }: GoalStripProps) {
  const today = useToday()
  const entries = useRows(ENTERPRISES)
  const hrefTo = useGoalHref()
  const standing = useMemo(
    () => listStanding(list, rows ?? [], entries, today),
    [list, rows, entries, today],
  )
  if (standing.goals.length === 0) return null
  return (
    <ul className="goal-strip" aria-label="计数要求">
      {standing.goals.map((goal) => (
        <li key={goal.id} data-state={rows === null ? undefined : goal.state}>
          <Tooltip title={goal.text}>
            <span>{goal.name}</span>
          </Tooltip>
          {rows === null ? (
            <i>载入后计数</i>
          ) : (
            <>
              {HAS_NOTHING_OPEN.has(goal.state) ? (
                <b>{amountText(goal)}</b>
              ) : (
                <a href={hrefTo(list.key, goal)} title="列出还没有完成的行">
                  {amountText(goal)}
                </a>
              )}
              <i>
                {STATE_WORDS[goal.state]}
                {goal.by !== null && `（${goal.by}）`}
              </i>
              {goal.late > 0 && (
                <a href={lateHref(list.key, goal.id)} title="列出期限之后才完成的行">
                  {lateText(goal)}
                </a>
              )}
            </>
          )}
        </li>
      ))}
      {list.special.period !== 'once' && (
        <li className="goal-rule">{`按每个${list.rowName}最近一期的行计`}</li>
      )}
    </ul>
  )
}
