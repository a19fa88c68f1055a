/** What a grid shows, as it goes on paper. */
import type { GridApi } from 'ag-grid-community'
import type { Row } from '../../../shared/contract/schemas.ts'
import type { ListDefinition } from '../../../shared/lists/definition.ts'
import { sheetColumns } from '../adapter/grid-view.ts'
import { isNumeric } from '../columns.ts'
import { bandsOf, type PrintedColumn } from './bands.ts'

/** Width of A4 across within its margins, in pixels of a grid that is printed at three quarters. */
const ROOM = 1390

/** More cells than this keep a browser busy for minutes. */
const MOST_CELLS = 100_000

export interface PrintedTable {
  /** Columns of each sheet across. */
  bands: PrintedColumn[][]
  /** Text by key of column; null where they are too many to print. */
  rows: ReadonlyMap<string, string>[] | null
  shown: number
}

export function printedTable(api: GridApi<Row>, { fields }: ListDefinition): PrintedTable {
  const numeric = new Set(fields.filter(isNumeric).map(({ key }) => key))
  const columns = sheetColumns(api).map(
    (column): PrintedColumn => ({
      key: column.getColId(),
      heading: api.getDisplayNameForColumn(column, 'header'),
      width: column.getActualWidth(),
      isFrozen: column.isPinnedLeft(),
      isNumeric: numeric.has(column.getColId()),
    }),
  )
  const bands = bandsOf(columns, ROOM)
  const shown = api.getDisplayedRowCount()
  if (shown * columns.length > MOST_CELLS) return { bands, rows: null, shown }
  const rows: Map<string, string>[] = []
  api.forEachNodeAfterFilterAndSort((rowNode) => {
    const textOf = (colKey: string) =>
      String(api.getCellValue({ rowNode, colKey, useFormatter: true }) ?? '')
    rows.push(new Map(columns.map(({ key }) => [key, textOf(key)])))
  })
  return { bands, rows, shown }
}
