import type { ListDefinition } from '../../shared/lists/definition.ts'
import { passedHint } from './model/passed-over.ts'
import type { Plan } from './model/plan.ts'
import { ReviewDrawer } from './ReviewDrawer.tsx'

export interface Review {
  plan: Plan
  /** The gesture: 粘贴, 填充 … */
  what: string
}

interface PlanReviewProps {
  definition: ListDefinition
  review: Review | null
  onApply(plan: Plan, what: string): void
  onClose(): void
  /** The keyboard goes back to the cells. */
  onClosed(): void
}

/** Which cells of a gesture are refused and why, before anything is written. */
export function PlanReview({ definition, review, onApply, ...closing }: PlanReviewProps) {
  if (review === null) return <ReviewDrawer {...CLOSED} {...closing} />
  const { plan, what } = review
  return (
    <ReviewDrawer
      isOpen
      title={`${what}：有 ${plan.refusals.length} 格不能写入`}
      summary={summaryOf(plan, definition)}
      cells={plan.refusals.map(({ row, column, field, written, reason }) => ({
        key: `${row}/${column}`,
        row: String(row + 1),
        column: definition.fields.find(({ key }) => key === field)?.label ?? '—',
        written,
        reason,
      }))}
      applyLabel={plan.edits.length === 0 ? null : '只写入其余部分'}
      onApply={() => onApply(plan, what)}
      {...closing}
    />
  )
}

const CLOSED = {
  isOpen: false,
  title: '',
  summary: '',
  cells: [],
  applyLabel: null,
  onApply: () => {},
}

function summaryOf(plan: Plan, definition: ListDefinition): string {
  const { rowName } = definition
  const added = `新增 ${plan.added} 个${rowName}`
  const changed = `更新 ${plan.rows} 个${rowName}的 ${plan.cells} 个单元格`
  const done = plan.added === 0 ? [changed] : plan.rows === 0 ? [added] : [changed, added]
  const passed = plan.edits.length === 0 ? null : passedHint(definition, plan)
  const kept = passed === null ? '' : `${passed}。`
  return `其余部分将${done.join('，')}。${kept}`
}
