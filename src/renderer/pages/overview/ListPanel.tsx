import type { GoalStanding } from '../../../shared/lists/special/standing.ts'
import { hrefOf } from '../../app/address.ts'
import { useGoalHref } from '../lists/goal-rows.ts'
import { amountText, lateText, STATE_WORDS } from '../lists/goal-text.ts'
import { useStandings } from '../lists/use-standings.ts'

/** As many as fit beside the other panels. */
const SHOWN = 8

/** Special ledgers that hold something or are late, with what the plan counts in them. */
export function ListPanel() {
  const { answer } = useStandings()
  const hrefTo = useGoalHref()
  const lines = (answer ?? []).flatMap((list) =>
    list.goals
      .filter(({ state }) => state !== 'none' && (list.rows > 0 || state === 'late'))
      .map((goal) => ({ list, goal, rank: rankOf(list.rows, goal) })),
  )
  lines.sort((a, b) => a.rank - b.rank)
  return (
    <section className="panel" aria-labelledby="overview-lists">
      <h3 id="overview-lists">
        专项台账<small>今天的台账，按计数要求统计</small>
      </h3>
      {answer !== null && lines.length === 0 && (
        <p>
          各专项台账还没有填报，见<a href={hrefOf('lists')}>专项台账</a>
        </p>
      )}
      <ul className="lines">
        {lines.slice(0, SHOWN).map(({ list, goal }) => (
          <li key={`${list.key}/${goal.id}`}>
            <a href={hrefTo(list.key, goal)} title={`${list.title}：${goal.name}`}>
              {goal.name}
            </a>
            <span>{amountText(goal)}</span>
            <b title={lateText(goal)} className={isLate(goal) ? 'lines-warning' : ''}>
              {STATE_WORDS[goal.state]}
            </b>
          </li>
        ))}
      </ul>
      {lines.length > SHOWN && <a href={hrefOf('lists')}>{`全部 ${lines.length} 项计数要求`}</a>}
    </section>
  )
}

/** What is late comes first, and what nobody has begun to fill in last. */
function rankOf(rows: number, goal: GoalStanding): number {
  if (rows === 0) return 2
  return isLate(goal) ? 0 : 1
}

const isLate = ({ state }: GoalStanding) => state === 'late' || state === 'reachedLate'
