import { Button } from 'antd'
import type { CellValue } from '../../../../shared/changes/change.ts'
import { sameValue } from '../../../../shared/changes/rows.ts'
import type { CellDecision, PlanCell } from '../../../../shared/import/plan.ts'
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
        {plan?.written != null && (
          <>
            <dt>原文</dt>
            <dd className="review-written">{plan.written}</dd>
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

interface VersionsProps {
  field: FieldDefinition
  cell: PlanCell
  view: RowView
  onPick(version: Version): void
}

/** The versions of a cell, the one that will stand marked. */
function Versions({ field, cell, view, onPick }: VersionsProps) {
  const made = view.decision.cells?.[field.key]
  const state = view.cells.get(field.key)?.state
  const picked: Version | null =
    made !== undefined && 'value' in made
      ? null
      : state === 'left'
        ? 'ours'
        : state === 'taken'
          ? 'theirs'
          : null
  const isRefused = cell.outcome === 'refused'
  return (
    <div className="review-versions">
      <VersionButton
        label="台账"
        hint="1"
        value={text(field, cell.ours)}
        isPicked={picked === 'ours'}
        onPick={() => onPick('ours')}
      />
      <VersionButton
        label="报送"
        hint="2"
        value={isRefused ? `${cell.written ?? ''}` : text(field, cell.theirs)}
        isPicked={picked === 'theirs'}
        isRefused={isRefused}
        onPick={() => onPick('theirs')}
      />
      {cell.outcome === 'conflict' && (
        <VersionButton
          label="原值"
          hint="3"
          value={text(field, cell.base)}
          isPicked={isBase(made, cell)}
          onPick={() => onPick('base')}
        />
      )}
    </div>
  )
}

function isBase(made: CellDecision | undefined, cell: PlanCell): boolean {
  return made !== undefined && 'value' in made && sameValue(made.value, cell.base)
}

function text(field: FieldDefinition, value: CellValue): string {
  return formatValue(field, value)
}

interface VersionButtonProps {
  label: string
  hint: string
  value: string
  isPicked: boolean
  isRefused?: boolean
  onPick(): void
}

function VersionButton({
  label,
  hint,
  value,
  isPicked,
  isRefused = false,
  onPick,
}: VersionButtonProps) {
  return (
    <button
      type="button"
      className="review-version"
      aria-pressed={isPicked}
      data-refused={isRefused}
      disabled={isRefused}
      onClick={onPick}
    >
      <kbd>{hint}</kbd>
      <span className="review-version-label">{label}</span>
      <span className="review-version-value">{value || '（空）'}</span>
      {isPicked && <span className="review-version-picked">✓</span>}
    </button>
  )
}
