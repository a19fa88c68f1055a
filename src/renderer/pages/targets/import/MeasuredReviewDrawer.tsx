import { ReviewDrawer } from '../../../spreadsheet/ReviewDrawer.tsx'
import { type MeasuredReview, monthsText } from './use-measured-import.ts'

interface MeasuredReviewDrawerProps {
  review: MeasuredReview | null
  onApply(review: MeasuredReview): void
  onClose(): void
}

/** What a workbook of monthly values would do, and which of its cells cannot be read. */
export function MeasuredReviewDrawer({ review, onApply, onClose }: MeasuredReviewDrawerProps) {
  if (review === null) return null
  const { plan, file } = review
  const { added, changed, same, refusals, edits } = plan
  const refused = refusals.length === 0 ? '' : `：有 ${refusals.length} 格不能写入`
  const label = refusals.length === 0 ? `写入 ${edits.length} 格` : '只写入其余部分'
  return (
    <ReviewDrawer
      isOpen
      title={`导入 ${file}${refused}`}
      summary={`${monthsText(plan)}：新填 ${added} 格，改动已有的 ${changed} 格，相同 ${same} 格。`}
      cells={refusals.map(({ place, name, written, reason }) => ({
        key: place,
        row: place,
        column: name,
        written,
        reason,
      }))}
      applyLabel={edits.length === 0 ? null : label}
      onApply={() => onApply(review)}
      onClose={onClose}
    />
  )
}
