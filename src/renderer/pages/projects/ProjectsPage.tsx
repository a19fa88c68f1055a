import { App } from 'antd'
import { useMemo, useRef, useState } from 'react'
import type { Cells } from '../../../shared/changes/change.ts'
import type { Edit } from '../../../shared/contract/schemas.ts'
import { PROJECTS } from '../../../shared/lists/projects.ts'
import { vocabularyOf } from '../../../shared/plan/vocabulary.ts'
import { navigate, useRoute } from '../../app/router.ts'
import { useLedger, useLedgerStore } from '../../service/use-ledger.tsx'
import { AddRowDrawer } from '../../spreadsheet/AddRowDrawer.tsx'
import { filterFromQuery } from '../../spreadsheet/field-filter.ts'
import { ListGrid, type ListGridHandle } from '../../spreadsheet/ListGrid.tsx'
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
  const grid = useRef<ListGridHandle>(null)
  const [search, setSearch] = useState('')
  const [shown, setShown] = useState(rows.length)
  const [targets, setTargets] = useState(0)
  const [given, setGiven] = useState<Record<string, string> | null>(null)
  const vocabulary = useMemo(() => vocabularyOf(plan), [plan])
  const filter = useMemo(() => filterFromQuery(PROJECTS, query), [query])

  const refuse = (reason: string) => void message.warning(reason)

  const edit = async (edits: Edit[]) => {
    const result = await store.edit(edits)
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
    const focused = grid.current?.focused()?.cells ?? {}
    const known = { ...focused, ...filter }
    setGiven(
      Object.fromEntries(
        TAKEN_OVER.flatMap((key) => (known[key] == null ? [] : [[key, String(known[key])]])),
      ),
    )
  }

  const remove = () =>
    edit(
      (grid.current?.targets() ?? []).map(({ id }) => ({
        edit: 'delete',
        list: PROJECTS.key,
        id,
      })),
    )

  return (
    <div className="projects">
      <ProjectsToolbar
        search={search}
        onSearch={setSearch}
        filter={filter}
        shown={shown}
        targets={targets}
        onAdd={openDrawer}
        onRemove={remove}
      />
      <div className="projects-grid">
        <ListGrid
          ref={grid}
          definition={PROJECTS}
          rows={rows}
          vocabulary={vocabulary}
          frozen={FROZEN}
          search={search}
          filter={filter}
          onEdit={edit}
          onRefuse={refuse}
          onShown={setShown}
          onTargets={setTargets}
          onClear={() => {
            setSearch('')
            navigate('projects')
          }}
        />
      </div>
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
