import type { ListStanding } from '../../../../shared/lists/special/standing.ts'
import { hrefOf } from '../../../app/address.ts'
import { amountText, stateText } from '../../lists/goal-text.ts'

/** Special ledgers that a task orders, and how far each is with what it counts. */
export function LinkedLists({ lists }: { lists: readonly ListStanding[] }) {
  return (
    <div className="task-projects">
      <span>专项台账</span>
      {lists.map(({ key, title, rows, goals }) => (
        <span key={key} className="task-list">
          <a href={hrefOf('lists', { list: key })}>{`${title} ${rows} 行`}</a>
          {goals.map((goal) => (
            <small key={goal.id} data-state={goal.state} title={goal.text ?? undefined}>
              {`${goal.name} ${amountText(goal)} ${stateText(goal)}`}
            </small>
          ))}
        </span>
      ))}
    </div>
  )
}
