/** Rows selected by their number, as in a spreadsheet: click, Ctrl to add, Shift up to here. */
import type { CellClickedEvent, GridApi, IRowNode } from 'ag-grid-community'
import type { Row } from '../../shared/contract/schemas.ts'
import { ROW_NUMBER } from './columns.ts'

export function createRowSelection() {
  let anchor = 0
  return function onCellClicked({ api, column, node, event }: CellClickedEvent<Row>): void {
    if (column.getColId() !== ROW_NUMBER || node.rowIndex === null) return
    const keys = event instanceof MouseEvent ? event : { shiftKey: false, ctrlKey: false }
    if (keys.shiftKey) {
      const [first, last] = [anchor, node.rowIndex].sort((a, b) => a - b)
      selectOnly(api, shownBetween(api, first ?? 0, last ?? 0))
      return
    }
    anchor = node.rowIndex
    if (keys.ctrlKey) node.setSelected(node.isSelected() !== true)
    else selectOnly(api, [node])
  }
}

function selectOnly(api: GridApi<Row>, nodes: IRowNode<Row>[]): void {
  api.deselectAll()
  api.setNodesSelected({ nodes, newValue: true })
}

function shownBetween(api: GridApi<Row>, first: number, last: number): IRowNode<Row>[] {
  return Array.from({ length: last - first + 1 }, (_, index) =>
    api.getDisplayedRowAtIndex(first + index),
  ).filter((node) => node !== undefined)
}

/** The selected rows that are shown; without any, the row in which the focus stands. */
export function targetRows(api: GridApi<Row>): Row[] {
  const selected = api
    .getSelectedNodes()
    .filter((node) => node.displayed)
    .map((node) => node.data)
    .filter((row) => row !== undefined)
  if (selected.length > 0) return selected
  const focused = focusedRow(api)
  return focused === null ? [] : [focused]
}

export function focusedRow(api: GridApi<Row>): Row | null {
  // Not null alone: before the first focus the grid gives undefined against its own type.
  const cell = api.getFocusedCell() ?? null
  return cell === null ? null : (api.getDisplayedRowAtIndex(cell.rowIndex)?.data ?? null)
}
