import { App, Spin } from 'antd'
import { useEffect, useMemo, useRef, useState } from 'react'
import type { Change } from '../../../../shared/changes/change.ts'
import type { Row } from '../../../../shared/contract/schemas.ts'
import type { ImportIssue } from '../../../../shared/import/report.ts'
import type { ListDefinition } from '../../../../shared/lists/definition.ts'
import { vocabularyOf } from '../../../../shared/plan/vocabulary.ts'
import { AnswerState } from '../../../app/AnswerState.tsx'
import { useLedger } from '../../../service/use-ledger.tsx'
import { PlanReview, type Review as RefusedCells } from '../../../spreadsheet/PlanReview.tsx'
import type { SheetGridHandle } from '../../../spreadsheet/sheet-grid-handle.ts'
import type { Version } from '../model/decide.ts'
import { writingSentence } from '../model/tally.ts'
import type { Place } from './next-problem.ts'
import { ReviewGrid } from './ReviewGrid.tsx'
import { ReviewHead } from './ReviewHead.tsx'
import { ReviewNotices } from './ReviewNotices.tsx'
import { ReviewTools } from './ReviewTools.tsx'
import { reviewActions } from './review-actions.ts'
import { reviewList } from './review-list.ts'
import { reviewNavigation } from './review-navigation.ts'
import type { ReviewSession } from './review-session.ts'
import { SidePanel, type Tab } from './SidePanel.tsx'
import { shownFields } from './shown-fields.ts'
import { useReview } from './use-review.ts'
import { useReviewKeys } from './use-review-keys.ts'
import { useReviewedList } from './use-reviewed-list.ts'
import './review.css'

interface ReviewPageProps {
  session: ReviewSession
  onBack(): void
  onClose(): void
  onWritten(change: Change | null, said: string): void
}

const VERSIONS: Record<1 | 2 | 3, Version> = { 1: 'ours', 2: 'theirs', 3: 'base' }

export function ReviewPage(props: ReviewPageProps) {
  const { list, answer, failure, retry } = useReviewedList(props.session.snapshot().plan.list)
  if (answer === null)
    return <AnswerState {...{ answer, failure, retry }} waiting={`正在读取${list.title}…`} />
  return <Review {...props} list={list} ledgerRows={answer} />
}

interface ReviewProps extends ReviewPageProps {
  list: ListDefinition
  ledgerRows: readonly Row[]
}

function Review({ session, list, ledgerRows, onBack, onClose, onWritten }: ReviewProps) {
  const { plan: cityPlan } = useLedger()
  const reviewed = useMemo(() => reviewList(list), [list])
  const { message } = App.useApp()
  const vocabulary = useMemo(() => vocabularyOf(cityPlan), [cityPlan])
  const review = useReview(session, list, vocabulary, ledgerRows)
  const { state, tally } = review
  const actions = reviewActions(review)
  const grid = useRef<SheetGridHandle>(null)
  const [place, setPlace] = useState<Place | null>(null)
  const [tab, setTab] = useState<Tab>('cell')
  const [isWide, setWide] = useState(false)
  const [refused, setRefused] = useState<RefusedCells | null>(null)
  const fields = useMemo(
    () => shownFields(reviewed, state.plan, isWide),
    [reviewed, state.plan, isWide],
  )
  const refuse = (reason: string) => void message.warning(reason)

  // A button that was pressed may be gone or switched off when the work is done.
  useEffect(() => {
    if (state.busy === null && document.activeElement === document.body) grid.current?.focus()
  }, [state.busy])

  const nav = reviewNavigation({
    grid,
    review,
    list: reviewed,
    fields,
    showAllColumns: () => setWide(true),
  })
  const goOn = () => {
    if (nav.goOn()) setTab('cell')
    else void message.info('没有待处理的冲突或错误')
  }
  const jump = (issue: ImportIssue) => {
    if (!nav.jump(issue)) void message.info(`“${issue.sheet}”${issue.cell} 不在数据行中`)
  }

  const toggle = () => actions.toggle(grid.current?.selectedCells() ?? [])

  const commit = async () => {
    if (tally.conflicts + tally.errors > 0) {
      refuse('还有待处理的冲突或错误，已转到下一处')
      return goOn()
    }
    const written = await session.commit()
    if (written === null) return
    const said = writingSentence(tally, list.rowName)
    onWritten(
      written.change,
      written.change === null ? '台账与报送一致，没有要写入的改动' : `已${said}`,
    )
  }

  useReviewKeys({
    toggle,
    pick: (number) => {
      const at = nav.here()
      if (at === null || !actions.isToPick(at)) return false
      actions.pick(at, VERSIONS[number])
      return true
    },
    edit: () => grid.current?.edit(),
    next: goOn,
    show: (kind) => session.show(kind),
    undo: session.undo,
    redo: session.redo,
  })

  const column = list.fields.find(({ key }) => key === place?.field)

  return (
    <div className="review">
      <ReviewHead
        review={review}
        rowName={list.rowName}
        onBack={onBack}
        onClose={onClose}
        onCommit={() => void commit()}
      />
      <ReviewTools
        review={review}
        column={column?.label ?? null}
        isWide={isWide}
        onWide={() => setWide(!isWide)}
        onToggle={() => {
          toggle()
          grid.current?.focus()
        }}
        onToggleColumn={() => column !== undefined && actions.toggleColumn(column.key)}
        onSweep={actions.sweep}
        onNext={goOn}
      />
      <ReviewNotices review={review} />
      <div className="review-body">
        {/* biome-ignore lint/a11y/noStaticElementInteractions: the box of a row, whose key is Space */}
        {/* biome-ignore lint/a11y/useKeyWithClickEvents: see above */}
        <div
          className="review-grid"
          onClick={({ clientX, clientY }) => {
            // By place: the sheet captures the pointer, and with it the target.
            const box = document.elementFromPoint(clientX, clientY)?.closest('[data-take]')
            const key = box?.getAttribute('data-take')
            if (key != null) actions.toggleRow(key)
          }}
        >
          <Spin spinning={state.busy === 'planning'} description="正在重新比较…">
            <ReviewGrid
              ref={grid}
              list={reviewed}
              vocabulary={vocabulary}
              review={review}
              actions={actions}
              fields={fields}
              onPlace={setPlace}
              onPlan={(plan, what) => setRefused({ plan, what })}
              refuse={refuse}
            />
          </Spin>
        </div>
        <SidePanel
          list={reviewed}
          vocabulary={vocabulary}
          review={review}
          actions={actions}
          place={place}
          tab={tab}
          onTab={setTab}
          onEdit={() => {
            grid.current?.focus()
            grid.current?.edit()
          }}
          onJump={jump}
        />
      </div>
      <PlanReview
        definition={reviewed}
        review={refused}
        onApply={(plan) => {
          const reason = actions.write(plan.edits)
          if (reason !== null) refuse(reason)
        }}
        onClose={() => setRefused(null)}
        onClosed={() => grid.current?.focus()}
      />
    </div>
  )
}
