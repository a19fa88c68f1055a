import {
  AllCommunityModule,
  type GridApi,
  type GridReadyEvent,
  ModuleRegistry,
} from 'ag-grid-community'
import { AgGridReact } from 'ag-grid-react'
import {
  type Ref,
  useCallback,
  useEffect,
  useImperativeHandle,
  useMemo,
  useRef,
  useState,
} from 'react'
import type { Edit, Row } from '../../shared/contract/schemas.ts'
import type { ListDefinition } from '../../shared/lists/definition.ts'
import type { Vocabulary } from '../../shared/plan/vocabulary.ts'
import { columnsOf } from './columns.ts'
import { EmptyNotice } from './EmptyNotice.tsx'
import type { FieldFilter } from './field-filter.ts'
import { gridEvents } from './grid-events.ts'
import { GRID_OPTIONS } from './grid-options.ts'
import { focusedRow, targetRows } from './row-selection.ts'
import './spreadsheet.css'

ModuleRegistry.registerModules([AllCommunityModule])

/** What a page may ask of its grid. */
export interface ListGridHandle {
  /** The selected rows, or else the focused one. */
  targets(): Row[]
  focused(): Row | null
  /** Scrolls to a row and lights it up; false when filters hide it. */
  reveal(id: string): boolean
}

export interface ListGridProps {
  definition: ListDefinition
  rows: readonly Row[]
  vocabulary: Vocabulary
  /** Keys of the fields that stay in sight at the left. */
  frozen: readonly string[]
  search: string
  filter: FieldFilter
  onEdit(edits: Edit[]): void
  onRefuse(message: string): void
  onShown(count: number): void
  /** Which rows an action would concern has changed. */
  onTargets(count: number): void
  /** The user wants to see all rows again. */
  onClear(): void
  ref?: Ref<ListGridHandle>
}

/** A list as a spreadsheet, from nothing but its definition and rows. */
export function ListGrid(props: ListGridProps) {
  const { definition, rows, vocabulary, frozen, search, filter, ref } = props
  const [api, setApi] = useState<GridApi<Row> | null>(null)
  const [shown, setShown] = useState(rows.length)
  const latest = useRef(props)
  latest.current = props
  const events = useMemo(() => gridEvents(definition, latest, setShown), [definition])
  const columns = useMemo(
    () => columnsOf(definition, vocabulary, frozen),
    [definition, vocabulary, frozen],
  )
  const rowData = useMemo(() => [...rows], [rows])
  const onReady = useCallback((event: GridReadyEvent<Row>) => setApi(event.api), [])

  // biome-ignore lint/correctness/useExhaustiveDependencies: the grid cannot see what its filter reads
  useEffect(() => {
    api?.onFilterChanged()
  }, [api, search, filter])

  useImperativeHandle(ref, () => handleOf(api), [api])

  return (
    <section className="list-grid" aria-label={definition.title}>
      <AgGridReact<Row>
        {...GRID_OPTIONS}
        {...events}
        columnDefs={columns}
        rowData={rowData}
        onGridReady={onReady}
      />
      {shown === 0 && (
        <EmptyNotice
          definition={definition}
          isFiltered={rows.length > 0}
          onClear={() => {
            api?.setFilterModel(null)
            props.onClear()
          }}
        />
      )}
    </section>
  )
}

function handleOf(api: GridApi<Row> | null): ListGridHandle {
  return {
    targets: () => (api === null ? [] : targetRows(api)),
    focused: () => (api === null ? null : focusedRow(api)),
    reveal(id) {
      const node = api?.getRowNode(id)
      if (api === null || node?.displayed !== true) return false
      api.ensureNodeVisible(node, 'middle')
      api.flashCells({ rowNodes: [node], flashDuration: 1200 })
      return true
    },
  }
}
