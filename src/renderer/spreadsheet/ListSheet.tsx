import { useCallback, useRef, useState } from 'react'
import type { Edit } from '../../shared/contract/schemas.ts'
import { awaitAllText } from '../app/arriving-text.ts'
import { usePublishedFigures } from '../app/selection-figures.ts'
import { useUndo } from '../app/use-undo.ts'
import { useLedger } from '../service/use-ledger.tsx'
import { useBatchWork } from './batch/use-batch-work.ts'
import { ListDrawers } from './list/ListDrawers.tsx'
import { ListToolbar } from './list/ListToolbar.tsx'
import type { ListSheetProps } from './list/list-sheet-props.ts'
import { ALL_TOOLS, rowCommandsOf } from './list/list-tools.ts'
import { PanelButtons } from './list/PanelButtons.tsx'
import { RowTools } from './list/RowTools.tsx'
import { SidePanel } from './list/SidePanel.tsx'
import { useAdding } from './list/use-adding.ts'
import { useAddressCell } from './list/use-address-cell.ts'
import { useListJump } from './list/use-list-jump.ts'
import { useListPlace } from './list/use-list-place.ts'
import { useListViews } from './list/use-list-views.ts'
import { useListWriting } from './list/use-list-writing.ts'
import { useSidePanels } from './list/use-side-panels.ts'
import { ViewTools } from './list/ViewTools.tsx'
import { useSinceMarks } from './marks/use-since-marks.ts'
import { targetsOfOps } from './model/targets.ts'
import type { Review } from './PlanReview.tsx'
import { PrintedSheet } from './print/PrintedSheet.tsx'
import { useRecordKey } from './record/use-record-key.ts'
import { SheetGrid } from './SheetGrid.tsx'
import type { SheetGridHandle } from './sheet-grid-handle.ts'
import { SummaryPanel } from './summary/SummaryPanel.tsx'
import { useSheetSelection } from './use-sheet-selection.ts'
import './list/list-sheet.css'

/** A list as a whole page: the spreadsheet and everything around it, from the list's definition. */
export function ListSheet(props: ListSheetProps) {
  const { definition, rows, vocabulary, only, tools = ALL_TOOLS, arriving = null } = props
  const grid = useRef<SheetGridHandle>(null)
  const { isOnline } = useLedger()
  const [shown, setShown] = useState(rows.length)
  const [hasStrays, setStrays] = useState(false)
  const [review, setReview] = useState<Review | null>(null)
  const { write, edit, editLedger, refuse } = useListWriting(props.write, (count) =>
    grid.current?.awaitOwn(count),
  )
  const { filter, go } = useListPlace(props)
  const selection = useSheetSelection(grid, rows)
  const { selected } = selection
  const panels = useSidePanels(() => grid.current?.focus())
  const steps = useUndo()
  const shownAs = useListViews({
    ...{ definition, filter, only, onFilter: go, write: editLedger },
    reapply: () => grid.current?.reapply(),
  })
  const shownMarks = props.marks === undefined ? NO_MARKS : shownAs.shownMarks
  const marked = useSinceMarks({
    ...{ list: definition.key, marks: props.marks, kinds: props.since },
    shown: shownMarks,
  })
  // The page is told of a selection once it rests.
  const selectedNow = () => grid.current?.selectedRows() ?? []
  const batch = useBatchWork({ ...{ definition, rows, write: edit }, selected: selectedNow })
  const adding = useAdding({ definition, grid, filter, write })
  const writeAndShow = async (edits: Edit[], what?: string) =>
    adding.show(edits, await edit(edits, what))

  const showAll = () => {
    shownAs.showAllMarked()
    go({})
  }

  usePublishedFigures(selection.figures)
  useRecordKey(() => tools.includes('record') && panels.toggleSide('record'))
  useListJump(grid, props.targetsOf ?? ((ops) => targetsOfOps(definition.key, ops)), showAll)

  useAddressCell(grid, shownAs.layout !== null, showAll)

  const printed = useCallback(() => grid.current?.printed() ?? null, [])

  const reapply = () => {
    grid.current?.reapply()
    grid.current?.focus()
  }

  const remove = () =>
    edit(
      selectedNow().map(({ id, cells: old }) => ({
        edit: 'delete',
        list: definition.key,
        id,
        old,
      })),
    )

  return (
    <div className={arriving === null ? 'list-sheet' : 'list-sheet is-arriving'}>
      <ListToolbar
        rowName={definition.rowName}
        search={shownAs.search}
        onSearch={shownAs.setSearch}
        onLeave={() => grid.current?.focus()}
        narrowedBy={shownAs.narrowedBy}
        onReapply={hasStrays ? reapply : null}
        onClearFilters={() => {
          grid.current?.clearFilters()
          go({})
        }}
        shown={shown}
        total={rows.length}
        arriving={arriving}
        before={props.toolsBefore}
        rowTools={
          <>
            <RowTools
              definition={definition}
              tools={tools}
              targets={selected.length}
              onAdd={adding.open}
              onRemove={remove}
              onBatch={batch.choose}
            />
            {props.rowActions?.(selected, selectedNow)}
          </>
        }
        viewTools={
          <ViewTools rows={rows} tools={tools} marked={marked} shownAs={shownAs} panels={panels} />
        }
        panels={<PanelButtons definition={definition} tools={tools} panels={panels} />}
        after={props.toolsAfter}
      />
      <div className="list-sheet-body">
        <div className="list-sheet-grid">
          <SheetGrid
            ref={grid}
            definition={definition}
            rows={rows}
            vocabulary={vocabulary}
            frozen={props.frozen}
            groupTitles={props.groupTitles}
            lockOf={props.lockOf}
            emptyNext={props.emptyNext}
            hasFixedRows={!tools.includes('add')}
            search={shownAs.search}
            filter={filter}
            marks={marked.marks}
            since={marked.narrowed}
            found={props.found}
            shownMarks={shownMarks}
            only={only}
            adorn={props.adorn}
            onReady={shownAs.setApi}
            defaults={() => filter}
            write={writeAndShow}
            isOffline={!isOnline}
            awaitsRows={arriving === null ? null : awaitAllText(arriving)}
            review={(plan, what) => setReview({ plan, what })}
            refuse={refuse}
            rowCommands={rowCommandsOf(tools, {
              addRow: adding.open,
              copyRows: () => batch.choose('copy'),
              removeRows: remove,
              showRecord: () => panels.show('record'),
              showCellHistory: () => panels.toggleSide('cell'),
            })}
            undo={steps.undo}
            redo={steps.redo}
            onShown={setShown}
            onStrays={setStrays}
            onSelection={selection.onSelection}
            onClear={showAll}
          />
        </div>
        <SidePanel
          definition={definition}
          recordDefinition={props.recordDefinition ?? definition}
          vocabulary={vocabulary}
          panels={panels}
          row={selection.active}
          field={selection.field}
          placeOf={props.placeOf ?? ((id, field) => ({ list: definition.key, id, field }))}
          lockOf={props.lockOf}
          found={props.found}
          layout={shownAs.layout}
          parts={props.recordParts}
          onWrite={edit}
          onLost={refuse}
        />
        {props.aside}
      </div>
      {panels.hasSummary && shownAs.layout !== null && (
        <SummaryPanel
          definition={definition}
          vocabulary={vocabulary}
          api={shownAs.layout.api}
          rows={rows}
          filter={filter}
          onFilter={go}
          onClose={panels.toggleSummary}
        />
      )}
      <PrintedSheet title={definition.title} read={printed} />
      <ListDrawers
        definition={definition}
        vocabulary={vocabulary}
        lockOf={props.lockOf}
        selection={selection}
        batch={batch}
        adding={adding}
        review={review}
        onApply={writeAndShow}
        onReviewed={() => setReview(null)}
        onClosed={() => grid.current?.focus()}
      />
    </div>
  )
}

const NO_MARKS: [] = []
