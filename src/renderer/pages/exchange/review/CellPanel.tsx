import { Button } from 'antd'
import type { PlanCell } from '../../../../shared/import/plan.ts'
import {
  type FieldDefinition,
  fieldOf,
  type ListDefinition,
} from '../../../../shared/lists/definition.ts'
import { formatValue } from '../../../../shared/values/format.ts'
import { isDecidable, type Version } from '../model/decide.ts'
import type { CellView, RowView } from '../model/row-view.ts'
import type { Place } from './next-problem.ts'
import { RowFacts } from './RowFacts.tsx'
import type { ReviewActions } from './review-actions.ts'
import { VERDICT } from './review-list.ts'
import type { Review } from './use-review.ts'
import { Versions } from './Versions.tsx'

interface CellPanelProps {
  list: ListDefinition
  review: Review
  actions: ReviewActions
  place: Place | null
  onEdit(): void
}

/** The selected row and cell: the versions to pick from, where it was read, what is wrong with it. */
export function CellPanel({ list, review, actions, place, onEdit }: CellPanelProps) {
  const view = place === null ? undefined : review.byKey.get(place.id)
  if (place === null || view === undefined)
    return <p className="review-none">在表格中选择一行或一格，这里显示来源和各方的值</p>
  const field = place.field === VERDICT ? null : fieldOf(list, place.field)
  return (
    <div className="review-cell-panel">
      <RowFacts list={list} review={review} view={view} actions={actions} />
      {field !== null && (
        <CellFacts
          field={field}
          view={view}
          cell={view.cells.get(field.key)}
          reasons={review.source.current.reasons(view.plan.key, field.key)}
          onPick={(version) => actions.pick(place, version)}
          onEdit={onEdit}
        />
      )}
    </div>
  )
}

interface CellFactsProps {
  field: FieldDefinition
  view: RowView
  cell: CellView | undefined
  reasons: string[]
  onPick(version: Version): void
  onEdit(): void
}

function CellFacts({ field, view, cell, reasons, onPick, onEdit }: CellFactsProps) {
  const plan = cell?.plan ?? view.plan.cells.find((item) => item.field === field.key) ?? null
  const isPickable = cell !== undefined && isDecidable(view.plan, cell)
  const shown = formatValue(field, view.shown[field.key]) || '（空）'
  return (
    <section aria-label={field.label}>
      <h3>{field.label}</h3>
      {reasons.length > 0 && (
        <ul className="review-reasons">
          {reasons.map((reason) => (
            <li key={reason}>{reason}</li>
          ))}
        </ul>
      )}
      {plan !== null && isPickable && (
        <Versions field={field} cell={plan} view={view} onPick={onPick} />
      )}
      <dl className="review-facts">
        <dt>{cell?.state === 'undecided' || cell?.state === 'refused' ? '现为' : '写入后'}</dt>
        <dd>{shown}</dd>
        <dt>来源</dt>
        <dd>{sourceText(view, plan)}</dd>
        {plan !== null && plan.cell !== null && (
          <>
            <dt>原文</dt>
            <dd className="review-written">
              {plan.written ?? (formatValue(field, plan.theirs) || '（空）')}
            </dd>
          </>
        )}
      </dl>
      {view.plan.kind !== 'removed' && field.assigned !== true && (
        <Button onClick={onEdit} title="Enter 或 F2">
          修改将写入的值
        </Button>
      )}
    </section>
  )
}

function sourceText({ plan: row }: RowView, cell: PlanCell | null): string {
  if (row.sheet === null) return '工作簿中没有这一行'
  if (cell === null) return `“${row.sheet}”第 ${row.row} 行，此列没有改动`
  if (cell.cell === null) return `“${row.sheet}”中没有这一列`
  return `“${row.sheet}”${cell.cell}`
}
