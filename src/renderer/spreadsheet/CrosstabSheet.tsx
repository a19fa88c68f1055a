import { App } from 'antd'
import { useCallback, useEffect, useEffectEvent, useMemo, useRef, useState } from 'react'
import type { Edit, Row } from '../../shared/contract/schemas.ts'
import {
  type Crosstab,
  crosstabCells,
  crosstabEdits,
  crosstabLock,
  crosstabPlace,
  type LongRows,
  ROW_NAME,
} from '../../shared/lists/crosstab.ts'
import type { ListDefinition } from '../../shared/lists/definition.ts'
import type { PlanDefinition } from '../../shared/plan/definition.ts'
import { vocabularyOf } from '../../shared/plan/vocabulary.ts'
import { usePublishedFigures } from '../app/selection-figures.ts'
import { useUndo } from '../app/use-undo.ts'
import { useLedger, useLedgerStore } from '../service/use-ledger.tsx'
import { CellHistoryDrawer } from './cell-history/CellHistoryDrawer.tsx'
import type { LockOf } from './cell-input.ts'
import { useAddressCell } from './list/use-address-cell.ts'
import { useListJump } from './list/use-list-jump.ts'
import { PlanReview, type Review } from './PlanReview.tsx'
import { SheetGrid } from './SheetGrid.tsx'
import type { SheetGridHandle } from './sheet-grid-handle.ts'
import type { SheetGridProps } from './sheet-grid-props.ts'
import { useSheetSelection } from './use-sheet-selection.ts'

interface CrosstabSheetProps extends Pick<SheetGridProps, 'adorn'> {
  plan: PlanDefinition
  crosstab: Crosstab
  definition: ListDefinition
  rows: readonly Row[]
  longRows: LongRows
  /** Of the line that names the columns, CSS pixels. */
  headerHeight: number
  /** Keys of the fields that stay in sight; the names of the rows without it. */
  frozen?: readonly string[]
  /** Why a cell that the crosstab does not have cannot be typed into. */
  lockOf?: LockOf
  /** Row and field of the cell that is active. */
  onActive?(row: string | null, field: string | null): void
}

const FROZEN = [ROW_NAME]
const NO_FILTER = {}
const nothing = () => {}

/** A long list as a spreadsheet in the shape of its official table. */
export function CrosstabSheet(props: CrosstabSheetProps) {
  const { plan, crosstab, definition, rows, longRows, headerHeight } = props
  const { frozen = FROZEN, lockOf: otherLock } = props
  const store = useLedgerStore()
  const { isOnline } = useLedger()
  const { message } = App.useApp()
  const grid = useRef<SheetGridHandle>(null)
  const [review, setReview] = useState<Review | null>(null)
  const [hasHistory, setHistory] = useState(false)
  const [isReady, setReady] = useState(false)
  const selection = useSheetSelection(grid, rows)
  const steps = useUndo()
  const vocabulary = useMemo(() => vocabularyOf(plan), [plan])
  const lockOf: LockOf = useCallback(
    (row, field) => crosstabLock(crosstab, row.id, field.key) ?? otherLock?.(row, field) ?? null,
    [crosstab, otherLock],
  )
  const [activeRow, activeField] = [selection.active?.id ?? null, selection.field]
  const tell = useEffectEvent(() => props.onActive?.(activeRow, activeField))
  // biome-ignore lint/correctness/useExhaustiveDependencies: another cell is what has to be told
  useEffect(() => {
    tell()
  }, [activeRow, activeField])

  const write = async (edits: Edit[], what?: string) => {
    const result = await store.edit(crosstabEdits(crosstab, edits, longRows), what)
    if (!result.ok) void message.error(result.reason)
    return result
  }

  usePublishedFigures(selection.figures)
  useAddressCell(grid, isReady, nothing)
  useListJump(grid, (ops) => crosstabCells(crosstab, ops), nothing)

  return (
    <>
      <SheetGrid
        ref={grid}
        definition={definition}
        rows={rows}
        vocabulary={vocabulary}
        frozen={frozen}
        search=""
        filter={NO_FILTER}
        lockOf={lockOf}
        hasFixedRows
        adorn={props.adorn}
        onReady={(api) => {
          api.setGridOption('headerHeight', headerHeight)
          setReady(true)
        }}
        defaults={() => NO_FILTER}
        write={write}
        isOffline={!isOnline}
        review={(refused, what) => setReview({ plan: refused, what })}
        refuse={(reason) => void message.warning(reason)}
        undo={steps.undo}
        redo={steps.redo}
        rowCommands={{ showCellHistory: () => setHistory(true) }}
        onShown={nothing}
        onSelection={selection.onSelection}
        onClear={nothing}
      />
      <CellHistoryDrawer
        isOpen={hasHistory}
        place={
          selection.active === null || selection.field === null
            ? null
            : crosstabPlace(crosstab, selection.active.id, selection.field)
        }
        title={selection.active === null ? '' : String(selection.active.cells[ROW_NAME] ?? '')}
        onClose={() => setHistory(false)}
        onClosed={() => grid.current?.focus()}
      />
      <PlanReview
        definition={definition}
        review={review}
        onApply={(accepted, what) => void write(accepted.edits, what)}
        onClose={() => setReview(null)}
        onClosed={() => grid.current?.focus()}
      />
    </>
  )
}
