import { App } from 'antd'
import { useMemo, useRef, useState } from 'react'
import type { Cells } from '../../../shared/changes/change.ts'
import type { Edit } from '../../../shared/contract/schemas.ts'
import { PROJECTS } from '../../../shared/lists/projects.ts'
import { vocabularyOf } from '../../../shared/plan/vocabulary.ts'
import { navigate, useRoute } from '../../app/router.ts'
import { useUndo } from '../../app/use-undo.ts'
import { useLedger, useLedgerStore } from '../../service/use-ledger.tsx'
import { AddRowDrawer } from '../../spreadsheet/AddRowDrawer.tsx'
import { filterFromQuery } from '../../spreadsheet/field-filter.ts'
import type { Plan } from '../../spreadsheet/model/plan.ts'
import type { Statistics } from '../../spreadsheet/model/statistics.ts'
import { PlanReview, type Review } from '../../spreadsheet/PlanReview.tsx'
import { SheetGrid } from '../../spreadsheet/SheetGrid.tsx'
import type { SheetGridHandle } from '../../spreadsheet/sheet-grid-handle.ts'
import { ProjectsToolbar } from './ProjectsToolbar.tsx'
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
  const [search, setSearch] = useState('')
  /** Counts the calls for the search box, each of which puts the focus there. */
  const [searchCall, setSearchCall] = useState(0)
  const [shown, setShown] = useState(rows.length)
  const [selected, setSelected] = useState<{ figures: Statistics; rows: number } | null>(null)
  const [review, setReview] = useState<Review | null>(null)
  const steps = useUndo()
  const [given, setGiven] = useState<Record<string, string> | null>(null)
  const vocabulary = useMemo(() => vocabularyOf(plan), [plan])
  const filter = useMemo(() => filterFromQuery(PROJECTS, query), [query])

  const refuse = (reason: string) => void message.warning(reason)

  const edit = async (edits: Edit[], what?: string) => {
    const result = await store.edit(edits, what)
    if (!result.ok) void message.error(result.reason)
  }

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
        search={search}
        searchCall={searchCall}
        onSearch={setSearch}
        filter={filter}
        shown={shown}
        targets={selected?.rows ?? 0}
        onAdd={openDrawer}
        onRemove={remove}
      />
      <div className="projects-grid">
        <SheetGrid
          ref={grid}
          definition={PROJECTS}
          rows={rows}
          vocabulary={vocabulary}
          frozen={FROZEN}
          search={search}
          filter={filter}
          defaults={() => filter}
          write={edit}
          review={(plan: Plan, what: string) => setReview({ plan, what })}
          refuse={refuse}
          find={() => setSearchCall((call) => call + 1)}
          undo={steps.undo}
          redo={steps.redo}
          onShown={setShown}
          onSelection={(figures, rows) => setSelected({ figures, rows })}
          onClear={() => {
            setSearch('')
            navigate('projects')
          }}
        />
      </div>
      <PlanReview
        definition={PROJECTS}
        review={review}
        onApply={(plan, what) => edit(plan.edits, what)}
        onClose={() => {
          setReview(null)
          grid.current?.focus()
        }}
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
