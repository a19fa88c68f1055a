/**
 * What a grid tells, and where it goes. The handlers are made once: the grid takes a new function
 * for a new option and sets itself up again, even between the two clicks of a double click.
 */
import type { CellEditRequestEvent, GridApi, GridOptions } from 'ag-grid-community'
import { sameValue } from '../../shared/changes/rows.ts'
import type { Row } from '../../shared/contract/schemas.ts'
import { fieldOf, type ListDefinition } from '../../shared/lists/definition.ts'
import { readInput } from './cell-input.ts'
import { cellKeys } from './cell-keys.ts'
import { ROW_NUMBER } from './columns.ts'
import { passesFilter } from './field-filter.ts'
import type { ListGridProps } from './ListGrid.tsx'
import { rowSearch } from './quick-search.ts'
import { createRowSelection, targetRows } from './row-selection.ts'

/** Handlers that read the props of the last drawing; `onShown` also hears how many rows are shown. */
export function gridEvents(
  definition: ListDefinition,
  latest: { readonly current: ListGridProps },
  onShown: (count: number) => void,
): GridOptions<Row> {
  const finder = rowSearch(definition)
  const commit = committer(latest)
  const tellTargets = (api: GridApi<Row>) => latest.current.onTargets(targetRows(api).length)
  return {
    isExternalFilterPresent: () => {
      const { search, filter } = latest.current
      return search.trim() !== '' || Object.keys(filter).length > 0
    },
    doesExternalFilterPass: ({ data }) => {
      const { search, filter } = latest.current
      return data !== undefined && passesFilter(filter, data) && finder.matches(data, search.trim())
    },
    onModelUpdated: ({ api }) => {
      api.refreshCells({ columns: [ROW_NUMBER] })
      onShown(api.getDisplayedRowCount())
      latest.current.onShown(api.getDisplayedRowCount())
      tellTargets(api)
    },
    onSelectionChanged: ({ api }) => tellTargets(api),
    onCellFocused: ({ api }) => tellTargets(api),
    ...commit,
    onCellClicked: createRowSelection(),
    ...cellKeys(latest),
  }
}

/** Reads what an editor hands over and sends it on, beside what the user saw before. */
function committer(latest: { readonly current: ListGridProps }): GridOptions<Row> {
  let seen: Row | null = null
  return {
    onCellEditingStarted: ({ data }) => {
      seen = data ?? null
    },
    onCellEditRequest: ({ data, colDef, newValue }: CellEditRequestEvent<Row>) => {
      // An editor that nobody typed into hands back the value itself.
      if (typeof newValue !== 'string') return
      const { definition, vocabulary, onEdit, onRefuse } = latest.current
      const field = fieldOf(definition, colDef.colId ?? '')
      const read = readInput(definition, vocabulary, data.cells, field, newValue)
      if (!read.ok) return onRefuse(read.message)
      const old = (seen?.id === data.id ? seen : data).cells[field.key] ?? null
      if (sameValue(read.value, old)) return
      const { value } = read
      onEdit([{ edit: 'set', list: definition.key, id: data.id, field: field.key, value, old }])
    },
  }
}
