import type { MilestoneState, Verdict } from '../../../shared/milestones/milestone-state.ts'
import { askedText, VERDICT_WORDS } from '../../../shared/milestones/words.ts'
import { SubsetLink } from './subset-link.tsx'

const SIGNS: Record<Verdict, string> = {
  attained: '✓',
  running: '…',
  missed: '✕',
  late: '!',
  empty: '—',
}

/** What the plan orders to be reached by a day, how far it is, and what is missing. */
export function MilestonePanel({ states }: { states: readonly MilestoneState[] }) {
  return (
    <section className="panel" aria-labelledby="overview-milestones">
      <h3 id="overview-milestones">节点目标</h3>
      {states.length === 0 && <p className="panel-empty">计划没有设节点目标</p>}
      <ul className="milestones">
        {states.map((state) => (
          <Milestone key={state.milestone.name} state={state} />
        ))}
      </ul>
    </section>
  )
}

function Milestone({ state }: { state: MilestoneState }) {
  const { milestone, total, done, needed, verdict, open, late, undated } = state
  return (
    <li>
      <p className="milestone-head" title={milestone.text ?? undefined}>
        <strong>{milestone.name}</strong>
        <span
          className={`verdict verdict-${verdict}`}
        >{`${SIGNS[verdict]} ${VERDICT_WORDS[verdict]}`}</span>
      </p>
      <p>
        {`${milestone.by} 前完成 ${askedText(milestone)}：`}
        {needed === null ? '没有项目' : `${total} 个中需 ${needed} 个，已完成 ${done} 个`}
        {late > 0 && `（其中 ${late} 个在期限之后）`}
        {undated > 0 && `（${undated} 个无完成日期）`}
      </p>
      <p>
        {open.length > 0 && (
          <SubsetLink
            subset={`milestone:${milestone.name}`}
            field="status"
          >{`尚未完成的 ${open.length} 个`}</SubsetLink>
        )}
        <span className="milestone-days">{daysText(state.daysLeft)}</span>
      </p>
    </li>
  )
}

function daysText(days: number): string {
  if (days === 0) return '今天到期'
  return days > 0 ? `还有 ${days} 天` : `已过 ${-days} 天`
}
