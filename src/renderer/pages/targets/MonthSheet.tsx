import { App } from 'antd'
import { useCallback, useMemo, useRef, useState } from 'react'
import type { Edit, Row } from '../../../shared/contract/schemas.ts'
import {
  type Crosstab,
  crosstabCells,
  crosstabEdits,
  crosstabLock,
  type LongRows,
  ROW_NAME,
} from '../../../shared/lists/crosstab.ts'
import type { ListDefinition } from '../../../shared/lists/definition.ts'
import type { Indicator, PlanDefinition } from '../../../shared/plan/definition.ts'
import { vocabularyOf } from '../../../shared/plan/vocabulary.ts'
import { usePublishedFigures } from '../../app/selection-figures.ts'
import { useUndo } from '../../app/use-undo.ts'
import { useLedgerStore } from '../../service/use-ledger.tsx'
import type { LockOf } from '../../spreadsheet/cell-input.ts'
import { useListJump } from '../../spreadsheet/list/use-list-jump.ts'
import { PlanReview, type Review } from '../../spreadsheet/PlanReview.tsx'
import { SheetGrid } from '../../spreadsheet/SheetGrid.tsx'
import type { SheetGridHandle } from '../../spreadsheet/sheet-grid-handle.ts'
import { useSheetSelection } from '../../spreadsheet/use-sheet-selection.ts'
import { LEAF_HEIGHT, officialColumns, sheetHeight } from './official-columns.ts'

interface MonthSheetProps {
  plan: PlanDefinition
  crosstab: Crosstab
  definition: ListDefinition
  rows: readonly Row[]
  indicators: readonly Indicator[]
  longRows: LongRows
}

const FROZEN = [ROW_NAME]
const NO_FILTER = {}
const nothing = () => {}

/** Targets and values of a month as a spreadsheet in the shape of the official table. */
export function MonthSheet(props: MonthSheetProps) {
  const { plan, crosstab, definition, rows, indicators, longRows } = props
  const store = useLedgerStore()
  const { message } = App.useApp()
  const grid = useRef<SheetGridHandle>(null)
  const [review, setReview] = useState<Review | null>(null)
  const selection = useSheetSelection(grid, rows)
  const steps = useUndo()
  const vocabulary = useMemo(() => vocabularyOf(plan), [plan])
  const adorn = useMemo(() => officialColumns(indicators), [indicators])
  const lockOf: LockOf = useCallback(
    (row, field) => crosstabLock(crosstab, row.id, field.key),
    [crosstab],
  )

  const write = async (edits: Edit[], what?: string) => {
    const result = await store.edit(crosstabEdits(crosstab, edits, longRows), what)
    if (!result.ok) void message.error(result.reason)
  }

  usePublishedFigures(selection.figures)
  useListJump(grid, (ops) => crosstabCells(crosstab, ops), nothing)

  return (
    <div className="targets-sheet" style={{ height: sheetHeight(indicators, rows.length) }}>
      <SheetGrid
        ref={grid}
        definition={definition}
        rows={rows}
        vocabulary={vocabulary}
        frozen={FROZEN}
        search=""
        filter={NO_FILTER}
        lockOf={lockOf}
        hasFixedRows
        adorn={adorn}
        onReady={(api) => api.setGridOption('headerHeight', LEAF_HEIGHT)}
        defaults={() => NO_FILTER}
        write={write}
        review={(refused, what) => setReview({ plan: refused, what })}
        refuse={(reason) => void message.warning(reason)}
        undo={steps.undo}
        redo={steps.redo}
        onShown={nothing}
        onSelection={selection.onSelection}
        onClear={nothing}
      />
      <PlanReview
        definition={definition}
        review={review}
        onApply={(accepted, what) => void write(accepted.edits, what)}
        onClose={() => {
          setReview(null)
          grid.current?.focus()
        }}
      />
    </div>
  )
}
