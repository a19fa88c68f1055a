/** The view of the model, read from AG Grid. */
import type { Column, GridApi } from 'ag-grid-community'
import type { Row } from '../../../shared/contract/schemas.ts'
import type { GridView } from '../model/view.ts'

/** Column that counts the rows; it is a header of rows and no cell of the sheet. */
export const ROW_NUMBER = 'rowNumber'

/**
 * A row as the grid has it, which keeps them by their ids. A grid that is being taken down tells
 * nothing any more, and what was typed in it is still kept.
 */
export function findRow(
  api: GridApi<Row> | null,
  rows: readonly Row[],
  id: string,
): Row | undefined {
  if (api === null || api.isDestroyed()) return rows.find((row) => row.id === id)
  return api.getRowNode(id)?.data
}

/** What has not changed since `before` stays the same array, to be told apart at a glance. */
export function readView(api: GridApi<Row>, before?: GridView): GridView {
  const rows: string[] = []
  api.forEachNodeAfterFilterAndSort((node) => {
    if (node.id !== undefined) rows.push(node.id)
  })
  return { rows: keepSame(before?.rows, rows), columns: readColumns(api, before) }
}

export function readColumns(api: GridApi<Row>, before?: GridView): readonly string[] {
  const columns = sheetColumns(api).map((column) => column.getColId())
  return keepSame(before?.columns, columns)
}

function keepSame(before: readonly string[] | undefined, now: readonly string[]) {
  const isSame = before?.length === now.length && before.every((key, index) => key === now[index])
  return isSame ? before : now
}

/** Displayed columns from left to right, without the row numbers. */
export function sheetColumns(api: GridApi<Row>): Column[] {
  return api.getAllDisplayedColumns().filter((column) => column.getColId() !== ROW_NUMBER)
}
