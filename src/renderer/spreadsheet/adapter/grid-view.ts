/** The view of the model, read from AG Grid. */
import type { Column, GridApi } from 'ag-grid-community'
import type { Row } from '../../../shared/contract/schemas.ts'
import type { GridView } from '../model/view.ts'

/** Column that counts the rows; it is a header of rows and no cell of the sheet. */
export const ROW_NUMBER = 'rowNumber'

export function readView(api: GridApi<Row>): GridView {
  const rows: string[] = []
  api.forEachNodeAfterFilterAndSort((node) => {
    if (node.id !== undefined) rows.push(node.id)
  })
  return { rows, columns: sheetColumns(api).map((column) => column.getColId()) }
}

/** Displayed columns from left to right, without the row numbers. */
export function sheetColumns(api: GridApi<Row>): Column[] {
  return api.getAllDisplayedColumns().filter((column) => column.getColId() !== ROW_NUMBER)
}
