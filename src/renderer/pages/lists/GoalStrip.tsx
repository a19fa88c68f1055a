import { Tooltip } from 'antd'
import { amountText, STATE_WORDS } from './goal-text.ts'
import { useStandings } from './use-standings.ts'

/** What the plan counts in the list and how far that is, in one line over the sheet. */
export function GoalStrip({ list }: { list: string }) {
  const { answer } = useStandings()
  const standing = answer?.find(({ key }) => key === list)
  if (standing === undefined || standing.goals.length === 0) return null
  return (
    <ul className="goal-strip" aria-label="计数要求">
      {standing.goals.map((goal) => (
        <li key={goal.id} data-state={goal.state}>
          <Tooltip title={goal.text}>
            <span>{goal.name}</span>
          </Tooltip>
          <b>{amountText(goal)}</b>
          <i>
            {STATE_WORDS[goal.state]}
            {goal.by !== null && `（${goal.by}）`}
          </i>
        </li>
      ))}
    </ul>
  )
}
