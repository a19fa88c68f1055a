import { Button, Drawer } from 'antd'
import type { ListDefinition } from '../../shared/lists/definition.ts'
import type { Plan, Refusal } from './model/plan.ts'

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
}

/** More than this many refusals are counted, not listed. */
const LISTED = 200

/** Which cells of a gesture are refused and why, before anything is written. */
export function PlanReview({ definition, review, onApply, onClose }: PlanReviewProps) {
  const plan = review?.plan
  return (
    <Drawer
      open={review !== null}
      onClose={onClose}
      title={review === null ? '' : `${review.what}：有 ${review.plan.refusals.length} 格不能写入`}
      size={520}
    >
      {plan !== undefined && review !== null && (
        <div className="plan-review">
          <p>{summaryOf(plan, definition)}</p>
          <div className="plan-review-buttons">
            <Button
              type="primary"
              autoFocus
              disabled={plan.edits.length === 0}
              onClick={() => {
                onApply(plan, review.what)
                onClose()
              }}
            >
              只写入其余部分
            </Button>
            <Button onClick={onClose}>全部放弃</Button>
          </div>
          <table>
            <thead>
              <tr>
                <th>行</th>
                <th>列</th>
                <th>内容</th>
                <th>原因</th>
              </tr>
            </thead>
            <tbody>
              {plan.refusals.slice(0, LISTED).map((refusal) => (
                <RefusalRow
                  key={`${refusal.row}/${refusal.column}`}
                  refusal={refusal}
                  label={labelOf(definition, refusal)}
                />
              ))}
            </tbody>
          </table>
          {plan.refusals.length > LISTED && <p>另有 {plan.refusals.length - LISTED} 格未列出。</p>}
        </div>
      )}
    </Drawer>
  )
}

function RefusalRow({ refusal, label }: { refusal: Refusal; label: string }) {
  const { row, written, reason } = refusal
  return (
    <tr>
      <td>{row + 1}</td>
      <td>{label}</td>
      <td>{written === '' ? '（清空）' : written}</td>
      <td>{reason}</td>
    </tr>
  )
}

function labelOf({ fields }: ListDefinition, refusal: Refusal): string {
  return fields.find(({ key }) => key === refusal.field)?.label ?? '—'
}

function summaryOf(plan: Plan, { rowName }: ListDefinition): string {
  const added = plan.added > 0 ? `，新增 ${plan.added} 个${rowName}` : ''
  return `其余部分将更新 ${plan.rows} 个${rowName}的 ${plan.cells} 个单元格${added}。`
}
