import { Alert, App, Empty } from 'antd'
import { type ReactNode, useMemo, useRef, useState } from 'react'
import { shownList } from '../../../../shared/history/shown-list.ts'
import { PROJECTS } from '../../../../shared/lists/projects.ts'
import { AnswerState } from '../../../app/AnswerState.tsx'
import { navigate } from '../../../app/router.ts'
import { useLedger, useLedgerStore } from '../../../service/use-ledger.tsx'
import { CellHistoryPanel } from '../../../spreadsheet/cell-history/CellHistoryPanel.tsx'
import type { SheetGridHandle } from '../../../spreadsheet/sheet-grid-handle.ts'
import { CompareTools, type ShownKind } from './CompareTools.tsx'
import { DiffGrid } from './DiffGrid.tsx'
import { DIFFERENCE, NAME } from './diff-list.ts'
import { type Revisions, useDifferences, useRowDifferences } from './use-differences.ts'
import './compare.css'

interface CompareViewProps extends Revisions {
  /** What is compared, and what can be done about it as a whole. */
  head: ReactNode
}

interface Focus {
  id: string
  /** None where a column of the comparison itself is active. */
  field: string | null
  selected: string[]
}

/** What differs between two revisions, list by list, as a sheet. */
export function CompareView({ from, to, head }: CompareViewProps) {
  return (
    <div className="compare">
      {head}
      <Differences key={`${from}/${to}`} from={from} to={to} />
    </div>
  )
}

function Differences({ from, to }: Revisions) {
  const { lists, failure, retry } = useDifferences({ from, to })
  const [wanted, setWanted] = useState<string | null>(null)
  // Projects first, if any of them differ.
  const list =
    lists?.find((item) => item.list === wanted)?.list ??
    lists?.find((item) => item.list === PROJECTS.key)?.list ??
    lists?.[0]?.list ??
    null
  return (
    <>
      <AnswerState {...{ answer: lists, failure, retry }} waiting="正在比较…" />
      {lists?.length === 0 && (
        <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description="两个版本的内容完全相同" />
      )}
      {lists !== null && list !== null && (
        <ComparedList key={list} from={from} to={to} list={list} lists={lists} onList={setWanted} />
      )}
    </>
  )
}

interface ComparedListProps extends Revisions {
  list: string
  lists: Parameters<typeof CompareTools>[0]['lists']
  onList(list: string): void
}

function ComparedList({ from, to, list, lists, onList }: ComparedListProps) {
  const { rows, failure } = useRowDifferences({ from, to }, list)
  const { rows: projects, info, known } = useLedger()
  const store = useLedgerStore()
  const { message } = App.useApp()
  const grid = useRef<SheetGridHandle>(null)
  const [kind, setKind] = useState<ShownKind>('all')
  const [search, setSearch] = useState('')
  const [isWide, setWide] = useState(false)
  const [hasCell, setCell] = useState(false)
  const [focus, setFocus] = useState<Focus | null>(null)
  const shown = useMemo(
    () => (rows ?? []).filter(({ difference }) => kind === 'all' || difference === kind),
    [rows, kind],
  )
  const row = shown.find(({ id }) => id === focus?.id)
  const isPresent = list === PROJECTS.key && projects.some(({ id }) => id === focus?.id)
  const canRestore = focus !== null && focus.selected.length > 0 && from > 0
  const isKept = shownList(known, list).keptByProgram === true

  // The selection is told once it has come to rest; what is done is done to what is selected by then.
  const focusNow = (): Focus | null => {
    const sheet = grid.current
    const id = sheet?.activeRow()?.id
    if (sheet == null || id === undefined) return null
    const active = sheet.activeField()
    const field = active === DIFFERENCE || active === NAME ? null : active
    return { id, field, selected: sheet.selectedRows().map((item) => item.id) }
  }
  const restore = async () => {
    const ids = focusNow()?.selected ?? []
    if (ids.length === 0) return
    const wish = { seq: from, at: info.seq, list, ids }
    const result = await store.write((client) => client.history.restore(wish))
    if (!result.ok) return void message.warning(result.reason)
    if (result.change === null) return void message.info('这些行现在就是那样，没有要恢复的')
    void message.success(`已${result.change.note}，可用 Ctrl+Z 撤销`)
  }
  const onSelection = () => setFocus(focusNow())
  const jump = () => {
    const place = focusNow()
    if (place === null) return
    const { id, field } = place
    navigate('projects', { row: id, ...(field === null ? {} : { field }) })
  }

  return (
    <>
      <CompareTools
        lists={lists}
        list={list}
        kind={kind}
        search={search}
        isWide={isWide}
        project={isPresent ? (focus?.id ?? null) : null}
        restorable={canRestore && !isKept ? { rows: focus.selected.length, seq: from } : null}
        onList={onList}
        onKind={setKind}
        onSearch={setSearch}
        onWide={setWide}
        onJump={jump}
        onRestore={() => void restore()}
      />
      {failure !== null && <Alert type="error" showIcon title={failure} />}
      <div className="compare-body">
        <div className="compare-grid">
          {rows === null ? (
            <p role="status">正在比较…</p>
          ) : (
            <DiffGrid
              ref={grid}
              list={list}
              rows={shown}
              search={search}
              isWide={isWide}
              onSelection={onSelection}
              onCellHistory={() => setCell(!hasCell)}
              onClear={() => {
                setKind('all')
                setSearch('')
              }}
            />
          )}
        </div>
        {hasCell && (
          <CellHistoryPanel
            place={
              row === undefined || focus?.field == null
                ? null
                : { list, id: row.id, field: focus.field }
            }
            title={row?.name ?? ''}
            onClose={() => {
              setCell(false)
              grid.current?.focus()
            }}
          />
        )}
      </div>
    </>
  )
}
