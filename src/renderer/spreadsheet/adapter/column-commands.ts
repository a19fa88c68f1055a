/** Sorting, filtering, hiding and pinning the columns that the selection touches. */
import type { GridApi } from 'ag-grid-community'
import type { Row } from '../../../shared/contract/schemas.ts'
import { valuesOf } from '../../../shared/views/cell-values.ts'
import type { ColumnCommand } from '../model/menu.ts'
import type { SheetController } from './sheet-controller.ts'

export function runColumnCommand(
  sheet: SheetController,
  api: GridApi<Row>,
  command: ColumnCommand,
): void {
  const { active } = sheet.selection
  const key = sheet.view.columns[active.column]
  if (key === undefined) return
  switch (command.does) {
    case 'sort':
      api.applyColumnState({
        state: [{ colId: key, sort: command.direction }],
        defaultState: { sort: null },
      })
      return
    case 'filterByValue': {
      const field = sheet.fieldAt(active.column)
      if (field === undefined) return
      setFilter(api, key, { values: valuesOf(field, sheet.valueAt(active)) })
      return
    }
    case 'openFilter':
      api.showColumnFilter(key)
      return
    case 'clearFilter':
      setFilter(api, key, null)
      return
    case 'hideColumns':
      api.setColumnsVisible(selectedColumns(sheet), false)
      return
    case 'showColumns':
      api.setColumnsVisible([...command.keys], true)
      return
    case 'pinColumns':
      api.setColumnsPinned(selectedColumns(sheet), command.isPinned ? 'left' : null)
  }
}

/** Keys of the columns that the selection touches, from left to right. */
export function selectedColumns({ view, selection: { ranges } }: SheetController): string[] {
  return view.columns.filter((_key, column) =>
    ranges.some(({ left, right }) => left <= column && column <= right),
  )
}

/** Keys of hidden columns among those that the selection touches and right beside them. */
export function hiddenBeside(sheet: SheetController, api: GridApi<Row>): string[] {
  const all = api.getAllGridColumns()
  const touched = new Set(selectedColumns(sheet))
  const places = all.flatMap((column, place) => (touched.has(column.getColId()) ? [place] : []))
  let [first = 0, last = -1] = [places[0], places.at(-1)]
  while (all[first - 1]?.isVisible() === false) first -= 1
  while (all[last + 1]?.isVisible() === false) last += 1
  return all
    .slice(first, last + 1)
    .filter((column) => !column.isVisible())
    .map((column) => column.getColId())
}

function setFilter(api: GridApi<Row>, key: string, model: unknown): void {
  const { [key]: _replaced, ...others } = api.getFilterModel()
  api.setFilterModel(model === null ? others : { ...others, [key]: model })
}
