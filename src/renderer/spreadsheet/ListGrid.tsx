import {
  AllCommunityModule,
  type CellEditRequestEvent,
  type GridApi,
  ModuleRegistry,
} from 'ag-grid-community'
import { AgGridReact } from 'ag-grid-react'
import { type Ref, useEffect, useImperativeHandle, useMemo, useRef, useState } from 'react'
import { sameValue } from '../../shared/changes/rows.ts'
import type { Edit, Row } from '../../shared/contract/schemas.ts'
import { fieldOf, type ListDefinition } from '../../shared/lists/definition.ts'
import type { Vocabulary } from '../../shared/plan/vocabulary.ts'
import { readInput } from './cell-input.ts'
import { cellKeys } from './cell-keys.ts'
import { columnsOf, ROW_NUMBER } from './columns.ts'
import { EmptyNotice } from './EmptyNotice.tsx'
import { type FieldFilter, passesFilter } from './field-filter.ts'
import { GRID_OPTIONS } from './grid-options.ts'
import { rowSearch } from './quick-search.ts'
import { createRowSelection, focusedRow, targetRows } from './row-selection.ts'
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
  const seen = useRef<Row | null>(null)
  const columns = useMemo(
    () => columnsOf(definition, vocabulary, frozen),
    [definition, vocabulary, frozen],
  )
  const finder = useMemo(() => rowSearch(definition), [definition])
  const selectByNumber = useMemo(createRowSelection, [])
  const keys = cellKeys(props)
  const rowData = useMemo(() => [...rows], [rows])

  // biome-ignore lint/correctness/useExhaustiveDependencies: the grid cannot see what its filter reads
  useEffect(() => {
    api?.onFilterChanged()
  }, [api, search, filter])

  useImperativeHandle(ref, () => handleOf(api), [api])

  const commit = ({ data, colDef, newValue }: CellEditRequestEvent<Row>) => {
    // An editor that nobody typed into hands back the value itself.
    if (typeof newValue !== 'string') return
    const field = fieldOf(definition, colDef.colId ?? '')
    const read = readInput(definition, vocabulary, data.cells, field, newValue)
    const old = (seen.current ?? data).cells[field.key] ?? null
    if (!read.ok) props.onRefuse(read.message)
    else if (!sameValue(read.value, old))
      props.onEdit([
        {
          edit: 'set',
          list: definition.key,
          id: data.id,
          field: field.key,
          value: read.value,
          old,
        },
      ])
  }

  const onModel = (grid: GridApi<Row>) => {
    grid.refreshCells({ columns: [ROW_NUMBER] })
    setShown(grid.getDisplayedRowCount())
    props.onShown(grid.getDisplayedRowCount())
    props.onTargets(targetRows(grid).length)
  }

  return (
    <section className="list-grid" aria-label={definition.title}>
      <AgGridReact<Row>
        {...GRID_OPTIONS}
        columnDefs={columns}
        rowData={rowData}
        isExternalFilterPresent={() => search.trim() !== '' || Object.keys(filter).length > 0}
        doesExternalFilterPass={({ data }) =>
          data !== undefined && passesFilter(filter, data) && finder.matches(data, search.trim())
        }
        onGridReady={(event) => setApi(event.api)}
        onModelUpdated={(event) => onModel(event.api)}
        onSelectionChanged={(event) => props.onTargets(targetRows(event.api).length)}
        onCellFocused={(event) => props.onTargets(targetRows(event.api).length)}
        onCellEditingStarted={({ data }) => {
          seen.current = data ?? null
        }}
        onCellEditRequest={commit}
        onCellClicked={selectByNumber}
        onCellDoubleClicked={keys.onCellDoubleClicked}
        onCellKeyDown={keys.onCellKeyDown}
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
