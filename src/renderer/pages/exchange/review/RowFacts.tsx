import { Button } from 'antd'
import { Fragment } from 'react'
import type { PlanRow } from '../../../../shared/import/plan.ts'
import { fieldOf, type ListDefinition } from '../../../../shared/lists/definition.ts'
import { formatValue } from '../../../../shared/values/format.ts'
import { kindWord } from '../model/kinds.ts'
import { isWholeConflict, type RowView } from '../model/row-view.ts'
import { Pairing } from './Pairing.tsx'
import type { ReviewActions } from './review-actions.ts'
import type { Review } from './use-review.ts'

interface RowFactsProps {
  list: ListDefinition
  review: Review
  view: RowView
  actions: ReviewActions
}

function foundBy({ identity, fields }: ListDefinition, by: PlanRow['by']): string {
  switch (by) {
    case null:
      return ''
    case 'stamp':
      return '按下发标记对应'
    case 'code': {
      // One field alone tells rows apart: 项目编号, or whatever a special ledger has.
      const alone = fields.filter(({ key }) =>
        identity.some((set) => set.length === 1 && set[0] === key),
      )
      return `按${alone.map(({ label }) => label).join('或')}对应`
    }
    case 'identity':
      return '按名称对应'
    case 'choice':
      return '核对时指定'
  }
}

/** The row in focus: which one it is, how it was found, and what of it is decided as a whole. */
export function RowFacts({ list, review, view, actions }: RowFactsProps) {
  const { plan, decision } = view
  return (
    <section aria-label="所选行">
      <h3>{plan.title || '（无名称）'}</h3>
      <p className="review-soft">
        {[kindWord(view), placeText(plan), foundBy(list, plan.by)]
          .filter((part) => part !== '')
          .join(' · ')}
        {review.state.compared.has(plan.key) && ' · 已重新比较'}
      </p>
      {plan.error !== null && <p className="review-error">{plan.error.message}</p>}
      {isWholeConflict(plan) && (
        <WholeConflict
          list={list}
          view={view}
          onPick={(pick) => actions.pick({ id: plan.key, field: '' }, pick)}
        />
      )}
      {plan.kind === 'removed' && (
        <p className="review-soft">
          {`报送的工作簿里没有这个${list.rowName}。删除只是建议，默认不采纳。`}
        </p>
      )}
      {plan.kind !== 'unchanged' && !isWholeConflict(plan) && (
        <Button onClick={() => actions.toggleRow(plan.key)}>
          {takesNow(view) ? '整行不采纳' : plan.kind === 'removed' ? '同意删除' : '整行采纳'}
        </Button>
      )}
      {plan.sheet !== null && (plan.kind === 'added' || plan.error !== null) && (
        <Button
          type="link"
          title={`合计、说明等读作了${list.rowName}的行：作为跳过的行重新识别`}
          onClick={() => actions.skipRow(plan)}
        >
          {`不是${list.rowName}`}
        </Button>
      )}
      {decision.take !== false && (
        <Pairing list={list} review={review} view={view} onPair={actions.pair} />
      )}
    </section>
  )
}

function takesNow({ plan, decision }: RowView): boolean {
  return plan.kind === 'removed' ? decision.take === true : decision.take !== false
}

function placeText({ sheet, row }: PlanRow): string {
  return sheet === null ? '工作簿中没有' : `“${sheet}”第 ${row} 行`
}

interface WholeConflictProps {
  list: ListDefinition
  view: RowView
  onPick(pick: 'ours' | 'theirs'): void
}

function WholeConflict({ list, view, onPick }: WholeConflictProps) {
  const { plan, decision } = view
  const isDeletedHere = plan.conflict === 'deletedHere'
  return (
    <>
      <p>
        {isDeletedHere
          ? `台账在下发后删除了这个${list.rowName}，而报送表改了其中 ${view.cells.size} 格：`
          : `报送表删去了这个${list.rowName}，而台账在下发后改了其中 ${view.cells.size} 格：`}
      </p>
      <dl className="review-facts">
        {[...view.cells.values()].map(({ field: key, before, after }) => {
          const field = fieldOf(list, key)
          return (
            <Fragment key={key}>
              <dt>{field.label}</dt>
              <dd>{`${formatValue(field, before) || '空'} → ${formatValue(field, after) || '空'}`}</dd>
            </Fragment>
          )
        })}
      </dl>
      <div className="review-versions">
        <Side hint="1" isPicked={decision.pick === 'ours'} onPick={() => onPick('ours')}>
          {isDeletedHere ? '仍然删除' : '保留台账'}
        </Side>
        <Side hint="2" isPicked={decision.pick === 'theirs'} onPick={() => onPick('theirs')}>
          {isDeletedHere ? '按报送恢复' : '按报送删除'}
        </Side>
      </div>
    </>
  )
}

interface SideProps {
  hint: string
  isPicked: boolean
  onPick(): void
  children: string
}

function Side({ hint, isPicked, onPick, children }: SideProps) {
  return (
    <button type="button" className="review-version" aria-pressed={isPicked} onClick={onPick}>
      <kbd>{hint}</kbd>
      <span className="review-version-value">{children}</span>
      {isPicked && <span className="review-version-picked">✓</span>}
    </button>
  )
}
