import type { CustomCellRendererProps } from 'ag-grid-react'
import type { CellValue } from '../../../../shared/changes/change.ts'
import type { Row } from '../../../../shared/contract/schemas.ts'
import type { FieldDefinition } from '../../../../shared/lists/definition.ts'
import { formatValue } from '../../../../shared/values/format.ts'
import { kindWord } from '../model/kinds.ts'
import type { CellView, RowView, Verdict } from '../model/row-view.ts'

/** A function, because the grid copies what else its renderers are given, and a copy grows old. */
export interface ViewLookup {
  viewOf(key: string): RowView | undefined
}

type CellProps = CustomCellRendererProps<Row, CellValue> & ViewLookup

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
        <Change mark="冲突">
          <b>{text(plan?.ours ?? before) || '空'}</b>
          <i>≠</i>
          <b>{text(plan?.theirs ?? null) || '空'}</b>
        </Change>
      )
    case 'refused':
      return (
        <Change mark="错误">
          <b>{(plan?.written ?? text(plan?.theirs ?? null)) || '空'}</b>
        </Change>
      )
    case 'left':
      return (
        <Change>
          <span>{text(before)}</span>
          <s>{(plan?.outcome === 'refused' ? plan.written : text(plan?.theirs ?? null)) || '空'}</s>
        </Change>
      )
    case 'kept':
      return text(after)
    default:
      if (isWholeRow && state !== 'edited') return text(after)
      return (
        <Change {...(state === 'edited' ? { mark: '改' } : {})}>
          {!isWholeRow && (
            <>
              {text(before) === '' ? <i>空</i> : <s>{text(before)}</s>}
              <i>→</i>
            </>
          )}
          <b>{text(after) || '清空'}</b>
        </Change>
      )
  }
}

function Change({ mark, children }: { mark?: string; children: React.ReactNode }) {
  return (
    <span className="review-change">
      {mark !== undefined && <em>{mark}</em>}
      {children}
    </span>
  )
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
