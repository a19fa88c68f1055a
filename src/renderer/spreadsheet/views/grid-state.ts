/** The state of a view read from AG Grid, and put back. */
import type { GridApi } from 'ag-grid-community'
import type { Row } from '../../../shared/contract/schemas.ts'
import {
  inSections,
  readFilters,
  type ViewColumn,
  type ViewState,
} from '../../../shared/views/view-state.ts'
import { ROW_NUMBER } from '../adapter/grid-view.ts'

type GridState = Pick<ViewState, 'columns' | 'sort' | 'filters'>

export function readGridState(api: GridApi<Row>): GridState {
  const states = api.getColumnState().filter((column) => column.colId !== ROW_NUMBER)
  const sorted = states
    .filter((column) => column.sort != null)
    .sort((a, b) => (a.sortIndex ?? 0) - (b.sortIndex ?? 0))
  return {
    columns: states.map((column) => ({
      key: column.colId,
      width: Math.round(column.width ?? 0),
      isHidden: column.hide === true,
      isPinned: column.pinned === 'left' || column.pinned === true,
    })),
    sort: sorted.map(({ colId, sort }) => ({
      key: colId,
      direction: sort === 'desc' ? 'desc' : 'asc',
    })),
    filters: readFilters(api.getFilterModel()),
  }
}

export function applyGridState(api: GridApi<Row>, { columns, sort, filters }: GridState): void {
  applyColumns(api, columns, sort)
  api.setFilterModel(filters)
  // Other columns are read from the first one on.
  const first = columns.find((column) => !column.isHidden && !column.isPinned)
  if (first !== undefined) api.ensureColumnVisible(first.key, 'start')
}

export function applyColumns(
  api: GridApi<Row>,
  columns: readonly ViewColumn[],
  sort: ViewState['sort'],
): void {
  const places = new Map(sort.map((item, index) => [item.key, { ...item, index }]))
  api.applyColumnState({
    applyOrder: true,
    state: [
      { colId: ROW_NUMBER },
      ...inSections(columns).map((column) => {
        const sorted = places.get(column.key)
        return {
          colId: column.key,
          width: column.width,
          hide: column.isHidden,
          pinned: column.isPinned ? ('left' as const) : null,
          sort: sorted?.direction ?? null,
          sortIndex: sorted?.index ?? null,
        }
      }),
    ],
  })
}
