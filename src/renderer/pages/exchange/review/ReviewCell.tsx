import type { ICellRendererParams } from 'ag-grid-community'
import type { CellValue } from '../../../../shared/changes/change.ts'
import type { Row } from '../../../../shared/contract/schemas.ts'
import type { FieldDefinition } from '../../../../shared/lists/definition.ts'
import { formatValue } from '../../../../shared/values/format.ts'
import { CellChange, OldAndNew } from '../../../spreadsheet/versions/CellChange.tsx'
import { kindWord } from '../model/kinds.ts'
import type { CellView, RowView, Verdict } from '../model/row-view.ts'

/** A function, because the grid copies what else its renderers are given, and a copy grows old. */
export interface ViewLookup {
  viewOf(key: string): RowView | undefined
}

type CellProps = ICellRendererParams<Row, CellValue> & ViewLookup

interface ReviewCellProps extends CellProps {
  field: FieldDefinition
}

/** A cell that the workbook touches: what it was and what it will be. */
export function ReviewCell({ data, viewOf, field }: ReviewCellProps) {
  const view = data === undefined ? undefined : viewOf(data.id)
  const cell = view?.cells.get(field.key)
  if (view === undefined || cell === undefined) return null
  const isWholeRow = view.plan.kind === 'added' || view.plan.id === null
  return <Content cell={cell} field={field} isWholeRow={isWholeRow} />
}

interface ContentProps {
  cell: CellView
  field: FieldDefinition
  /** All of the row is new, so that an arrow at every cell would say nothing. */
  isWholeRow: boolean
}

function Content({ cell, field, isWholeRow }: ContentProps) {
  const { before, after, plan, state } = cell
  const text = (value: CellValue) => formatValue(field, value)
  switch (state) {
    case 'undecided':
      return (
        <CellChange mark="冲突">
          <b>{text(plan?.ours ?? before) || '空'}</b>
          <i>≠</i>
          <b>{text(plan?.theirs ?? null) || '空'}</b>
        </CellChange>
      )
    case 'refused':
      return (
        <CellChange mark="错误">
          <b>{(plan?.written ?? text(plan?.theirs ?? null)) || '空'}</b>
        </CellChange>
      )
    case 'left':
      return (
        <CellChange>
          <span>{text(before)}</span>
          <s>{(plan?.outcome === 'refused' ? plan.written : text(plan?.theirs ?? null)) || '空'}</s>
        </CellChange>
      )
    case 'kept':
      return text(after)
    default:
      if (isWholeRow && state !== 'edited') return text(after)
      return isWholeRow ? (
        <CellChange mark="改">
          <b>{text(after) || '清空'}</b>
        </CellChange>
      ) : (
        <OldAndNew
          old={text(before)}
          now={text(after)}
          {...(state === 'edited' ? { mark: '改' } : {})}
        />
      )
  }
}

const SIGNS: Record<Verdict, string> = { take: '✓', leave: '', ask: '?', none: '' }

/** The kind of a row, with a box that takes or leaves it. */
export function VerdictCell({ data, viewOf }: CellProps) {
  const view = data === undefined ? undefined : viewOf(data.id)
  if (view === undefined) return null
  const { verdict } = view
  return (
    <span className="review-verdict" data-verdict={verdict} data-kind={view.plan.kind}>
      {verdict !== 'none' && (
        <span className="review-box" data-take={view.plan.key} aria-hidden="true">
          {SIGNS[verdict]}
        </span>
      )}
      <span>{kindWord(view)}</span>
      {verdict === 'ask' && <em>待处理</em>}
      {verdict === 'leave' && <em>不采纳</em>}
    </span>
  )
}
