import { Button, Select } from 'antd'
import { useMemo, useState } from 'react'
import type { ListDefinition } from '../../../../shared/lists/definition.ts'
import { useLedger } from '../../../service/use-ledger.tsx'
import type { RowView } from '../model/row-view.ts'
import type { Review } from './use-review.ts'

interface PairingProps {
  list: ListDefinition
  review: Review
  view: RowView
  /** `id` of a row of the ledger, `new`, or null to take the pairing back. */
  onPair(key: string, id: string | null): void
}

/** Which row of the ledger a row of the workbook is, where the program cannot tell for sure. */
export function Pairing({ list, review, view, onPair }: PairingProps) {
  const { plan } = view
  const told = review.state.choices.pairs?.[plan.key]
  const isOpen = plan.kind === 'added' || plan.error !== null
  if (told !== undefined)
    return (
      <p className="review-soft">
        {told === 'new' ? `已确认为新增的${list.rowName}。` : '对应关系是核对时指定的。'}
        <Button type="link" onClick={() => onPair(plan.key, null)}>
          取消指定
        </Button>
      </p>
    )
  if (!isOpen) return null
  return (
    <div className="review-pairing">
      {plan.candidates.map(({ id, title, reason, similarity }) => (
        <div key={id} className="review-candidate">
          <p>{`似为台账中的“${title}”`}</p>
          <p className="review-soft">{`${reason}，相似度 ${Math.round(similarity * 100)}%`}</p>
          <Button onClick={() => onPair(plan.key, id)}>是同一个{list.rowName}</Button>
        </div>
      ))}
      {(plan.candidates.length > 0 || plan.error?.code === 'AMBIGUOUS') && (
        <Button onClick={() => onPair(plan.key, 'new')}>确为新增</Button>
      )}
      <OtherRow list={list} review={review} onPair={(id) => onPair(plan.key, id)} />
    </div>
  )
}

interface OtherRowProps {
  list: ListDefinition
  review: Review
  onPair(id: string): void
}

/** Any row of the ledger that no other row of the workbook is. */
function OtherRow({ list, review, onPair }: OtherRowProps) {
  const { rows } = useLedger()
  const [isOpen, setOpen] = useState(false)
  const found = useMemo(
    () => new Set(review.state.plan.rows.map(({ id }) => id)),
    [review.state.plan],
  )
  const options = useMemo(
    () =>
      isOpen
        ? rows
            .filter(({ id }) => !found.has(id))
            .map(({ id, cells }) => ({
              value: id,
              label: ['code', ...list.oneOf.flat()].flatMap((key) => cells[key] ?? []).join(' '),
            }))
        : [],
    [isOpen, rows, found, list],
  )
  return (
    <Select
      className="review-other"
      showSearch={{ optionFilterProp: 'label' }}
      placeholder={`指定为台账中的另一个${list.rowName}…`}
      aria-label={`指定为台账中的另一个${list.rowName}`}
      value={null}
      options={options}
      onOpenChange={setOpen}
      onChange={(id: string | null) => id !== null && onPair(id)}
      popupMatchSelectWidth={420}
    />
  )
}
