import type { GridApi } from 'ag-grid-community'
import { type RefObject, useEffect, useMemo, useState } from 'react'
import type { Row } from '../../../../shared/contract/schemas.ts'
import type { ListDefinition } from '../../../../shared/lists/definition.ts'
import type { Vocabulary } from '../../../../shared/plan/vocabulary.ts'
import type { Plan } from '../../../spreadsheet/model/plan.ts'
import { SheetGrid } from '../../../spreadsheet/SheetGrid.tsx'
import type { SheetGridHandle } from '../../../spreadsheet/sheet-grid-handle.ts'
import type { Place } from './next-problem.ts'
import type { ReviewActions } from './review-actions.ts'
import { reviewColumns, widthsOf } from './review-columns.ts'
import { VERDICT } from './review-list.ts'
import type { Review } from './use-review.ts'
import './review-cells.css'

interface ReviewGridProps {
  ref: RefObject<SheetGridHandle | null>
  list: ListDefinition
  vocabulary: Vocabulary
  review: Review
  actions: ReviewActions
  fields: ReadonlySet<string>
  onPlace(place: Place | null): void
  onPlan(plan: Plan, what: string): void
  refuse(reason: string): void
}

/** Stays in sight while scrolling sideways: what becomes of a row, and whose it is. */
const WHOSE = 'enterprise'
const FROZEN = [VERDICT, WHOSE]

/** Below this width the cells need the room of the frozen name, in CSS pixels. */
const ROOM_FOR_NAMES = 560

const NO_FILTER = {}

/** The rows of a plan in the program's own sheet; what is written there is a decision. */
export function ReviewGrid(props: ReviewGridProps) {
  const { ref: grid, list, review, actions, fields } = props
  const { views, source, session, rows, state } = review
  const [api, setApi] = useState<GridApi<Row> | null>(null)
  // As the plan came; a column must not change its width with every decision.
  // biome-ignore lint/correctness/useExhaustiveDependencies: see above
  const widths = useMemo(() => widthsOf(list, views), [list, state.plan])
  const adorn = useMemo(
    () => reviewColumns(list, source, { fields, widths }),
    [list, source, fields, widths],
  )

  // The grid compares values, and a decision may change what a cell means and not its value.
  // biome-ignore lint/correctness/useExhaustiveDependencies: redraws when the views are new
  useEffect(() => {
    if (api !== null && !api.isDestroyed()) api.refreshCells({ force: true, suppressFlash: true })
  }, [api, views])

  // The grid lets go of frozen columns when it has become narrow, and does not take them back.
  useEffect(() => {
    if (api === null) return
    const place = ({ clientWidth }: { clientWidth: number }) =>
      api.setColumnsPinned([WHOSE], clientWidth < ROOM_FOR_NAMES ? null : 'left')
    api.addEventListener('gridSizeChanged', place)
    return () => {
      if (!api.isDestroyed()) api.removeEventListener('gridSizeChanged', place)
    }
  }, [api])

  const onSelection = () => {
    const id = grid.current?.activeRow()?.id
    const field = grid.current?.activeField()
    props.onPlace(id == null || field == null ? null : { id, field })
  }

  return (
    <SheetGrid
      ref={grid}
      definition={list}
      rows={rows}
      vocabulary={props.vocabulary}
      frozen={FROZEN}
      search=""
      filter={NO_FILTER}
      adorn={adorn}
      onReady={setApi}
      defaults={() => ({})}
      startText={(row, field) => {
        const view = review.byKey.get(row.id)?.cells.get(field)
        return view?.state === 'refused' ? (view.plan?.written ?? null) : null
      }}
      write={(edits) => {
        const reason = actions.write(edits)
        if (reason !== null) props.refuse(reason)
        return undefined
      }}
      review={props.onPlan}
      refuse={props.refuse}
      undo={session.undo}
      redo={session.redo}
      onShown={() => {}}
      onSelection={onSelection}
      onClear={() => session.show('all')}
    />
  )
}
