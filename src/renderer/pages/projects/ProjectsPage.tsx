import { App } from 'antd'
import { useMemo, useRef, useState } from 'react'
import type { Cells } from '../../../shared/changes/change.ts'
import type { Edit } from '../../../shared/contract/schemas.ts'
import { PROJECTS } from '../../../shared/lists/projects.ts'
import { vocabularyOf } from '../../../shared/plan/vocabulary.ts'
import { afterDrawing } from '../../app/after-drawing.ts'
import { useJumpTarget } from '../../app/jump.ts'
import { navigate, useRoute } from '../../app/router.ts'
import { usePublishedFigures } from '../../app/selection-figures.ts'
import { useUndo } from '../../app/use-undo.ts'
import { useLedger, useLedgerStore } from '../../service/use-ledger.tsx'
import { AddRowDrawer } from '../../spreadsheet/AddRowDrawer.tsx'
import { BatchDrawers } from '../../spreadsheet/batch/BatchDrawers.tsx'
import { useBatchWork } from '../../spreadsheet/batch/use-batch-work.ts'
import { filterFromQuery } from '../../spreadsheet/field-filter.ts'
import type { Plan } from '../../spreadsheet/model/plan.ts'
import { targetsOfOps } from '../../spreadsheet/model/targets.ts'
import { PlanReview, type Review } from '../../spreadsheet/PlanReview.tsx'
import { RecordPanel } from '../../spreadsheet/record/RecordPanel.tsx'
import { useRecordKey } from '../../spreadsheet/record/use-record-key.ts'
import { SheetGrid } from '../../spreadsheet/SheetGrid.tsx'
import type { SheetGridHandle } from '../../spreadsheet/sheet-grid-handle.ts'
import { SummaryPanel } from '../../spreadsheet/summary/SummaryPanel.tsx'
import { useSheetSelection } from '../../spreadsheet/use-sheet-selection.ts'
import { ColumnsPanel } from '../../spreadsheet/views/ColumnsPanel.tsx'
import { PanelButtons } from './PanelButtons.tsx'
import { ProjectsToolbar } from './ProjectsToolbar.tsx'
import { useListViews } from './use-list-views.ts'
import { useSidePanels } from './use-side-panels.ts'
import { ViewTools } from './ViewTools.tsx'
import './projects.css'

const FROZEN = ['code', 'enterprise']

/** What a new project takes over from the filter or the row in focus. */
const TAKEN_OVER = ['district', 'category']

export function ProjectsPage() {
  const { plan, rows } = useLedger()
  const store = useLedgerStore()
  const { query } = useRoute()
  const { message } = App.useApp()
  const grid = useRef<SheetGridHandle>(null)
  const [shown, setShown] = useState(rows.length)
  const selection = useSheetSelection(grid, rows)
  const panels = useSidePanels(() => grid.current?.focus())
  const [review, setReview] = useState<Review | null>(null)
  const steps = useUndo()
  const [given, setGiven] = useState<Record<string, string> | null>(null)
  const vocabulary = useMemo(() => vocabularyOf(plan), [plan])
  const filter = useMemo(() => filterFromQuery(PROJECTS, query), [query])

  const refuse = (reason: string) => void message.warning(reason)

  const edit = async (edits: Edit[], what?: string) => {
    const result = await store.edit(edits, what)
    if (!result.ok) void message.error(result.reason)
    return result
  }

  const shownAs = useListViews({
    definition: PROJECTS,
    filter,
    onFilter: (place) => navigate('projects', place),
    write: edit,
  })

  const batch = useBatchWork({
    definition: PROJECTS,
    rows,
    selected: selection.selected,
    write: edit,
  })

  const showAll = () => {
    shownAs.setSearch('')
    shownAs.setShownMarks([])
    navigate('projects')
  }

  usePublishedFigures(selection.figures)
  useRecordKey(() => panels.toggleSide('record'))
  useJumpTarget((ops) => {
    const targets = targetsOfOps(PROJECTS.key, ops)
    if (targets.length === 0 || grid.current === null) return null
    return {
      hidden: grid.current.revealAll(targets),
      clearFilters() {
        grid.current?.clearFilters()
        showAll()
        afterDrawing(() => grid.current?.revealAll(targets))
      },
    }
  })

  const add = async (cells: Cells): Promise<string | null> => {
    const result = await store.edit([{ edit: 'insert', list: PROJECTS.key, cells }])
    if (!result.ok) return result.reason
    const op = result.change?.ops[0]
    // The grid takes the new row in with the next drawing.
    if (op !== undefined) setTimeout(() => reveal(op.id), 100)
    return null
  }

  const reveal = (id: string) => {
    if (grid.current?.reveal(id) === false)
      void message.info('项目已新增，但不在当前筛选范围内，清除筛选后可见')
  }

  const openDrawer = () => {
    const focused = grid.current?.activeRow()?.cells ?? {}
    const known = { ...focused, ...filter }
    setGiven(
      Object.fromEntries(
        TAKEN_OVER.flatMap((key) => (known[key] == null ? [] : [[key, String(known[key])]])),
      ),
    )
  }

  const remove = () =>
    edit(
      (grid.current?.selectedRows() ?? []).map(({ id }) => ({
        edit: 'delete',
        list: PROJECTS.key,
        id,
      })),
    )

  return (
    <div className="projects">
      <ProjectsToolbar
        search={shownAs.search}
        onSearch={shownAs.setSearch}
        narrowedBy={shownAs.narrowedBy}
        onClearFilters={() => {
          grid.current?.clearFilters()
          navigate('projects')
        }}
        shown={shown}
        targets={selection.selected.length}
        onAdd={openDrawer}
        onRemove={remove}
        onBatch={batch.choose}
        tools={<ViewTools rows={rows} shownAs={shownAs} panels={panels} />}
        panels={<PanelButtons panels={panels} />}
      />
      <div className="projects-body">
        <div className="projects-grid">
          <SheetGrid
            ref={grid}
            definition={PROJECTS}
            rows={rows}
            vocabulary={vocabulary}
            frozen={FROZEN}
            search={shownAs.search}
            filter={filter}
            marks={shownAs.marks}
            shownMarks={shownAs.shownMarks}
            onReady={shownAs.setApi}
            defaults={() => filter}
            write={edit}
            review={(plan: Plan, what: string) => setReview({ plan, what })}
            refuse={refuse}
            undo={steps.undo}
            redo={steps.redo}
            onShown={setShown}
            onSelection={selection.onSelection}
            onClear={showAll}
          />
        </div>
        {panels.side === 'record' && (
          <RecordPanel
            definition={PROJECTS}
            vocabulary={vocabulary}
            row={selection.active}
            onWrite={edit}
            onLost={refuse}
            onClose={() => panels.toggleSide('record')}
          />
        )}
        {panels.side === 'columns' && shownAs.layout !== null && (
          <ColumnsPanel
            definition={PROJECTS}
            layout={shownAs.layout}
            onClose={() => panels.toggleSide('columns')}
          />
        )}
      </div>
      {panels.hasSummary && shownAs.layout !== null && (
        <SummaryPanel
          definition={PROJECTS}
          vocabulary={vocabulary}
          api={shownAs.layout.api}
          rows={rows}
          filter={filter}
          onFilter={(place) => navigate('projects', place)}
          onClose={panels.toggleSummary}
        />
      )}
      <PlanReview
        definition={PROJECTS}
        review={review}
        onApply={(plan, what) => edit(plan.edits, what)}
        onClose={() => {
          setReview(null)
          grid.current?.focus()
        }}
      />
      <BatchDrawers
        definition={PROJECTS}
        vocabulary={vocabulary}
        work={batch}
        selected={selection.selected}
        shown={selection.shown}
        field={selection.field}
        onClose={() => grid.current?.focus()}
      />
      <AddRowDrawer
        definition={PROJECTS}
        vocabulary={vocabulary}
        isOpen={given !== null}
        given={given ?? {}}
        onAdd={add}
        onClose={() => setGiven(null)}
      />
    </div>
  )
}
