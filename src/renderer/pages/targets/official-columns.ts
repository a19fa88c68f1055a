/** Columns in the shape of the official table: merged headings, no order but the document's own. */
import type { Indicator } from '../../../shared/plan/definition.ts'
import { ROW_NUMBER } from '../../spreadsheet/adapter/grid-view.ts'
import type { SheetColumn } from '../../spreadsheet/columns.ts'
import { GROUP_HEADER_HEIGHT, ROW_HEIGHT } from '../../spreadsheet/grid-theme.ts'

/** Room for the longest name of an indicator in three lines. */
export const LEAF_HEIGHT = 60

/** Lines between cells and around them. */
const BORDERS = 3

/** Height of the whole sheet, so that it never scrolls by itself. */
export function sheetHeight(indicators: readonly Indicator[], rows: number): number {
  const groups = hasGroups(indicators) ? 2 : 1
  return groups * GROUP_HEADER_HEIGHT + LEAF_HEIGHT + rows * ROW_HEIGHT + BORDERS
}

function hasGroups(indicators: readonly Indicator[]): boolean {
  return indicators.some(({ group }) => group !== null)
}

/** For `adorn` of a sheet: a heading of the document over neighbours that share it. */
export function officialColumns(indicators: readonly Indicator[]) {
  return (columns: readonly SheetColumn[]): SheetColumn[] =>
    columns
      .filter((column) => !('colId' in column && column.colId === ROW_NUMBER))
      .map((column) =>
        'children' in column
          ? { ...column, children: grouped(column.children.map(plain), indicators) }
          : column,
      )
}

function plain(column: SheetColumn): SheetColumn {
  if ('children' in column) return column
  const { filter: _filter, filterParams: _params, ...rest } = column
  return {
    ...rest,
    sortable: false,
    suppressMovable: true,
    wrapHeaderText: true,
    ...(column.initialPinned === undefined ? { flex: 1, minWidth: 88 } : { width: 104 }),
  }
}

/** The children of a block stand in the order of the indicators. */
function grouped(columns: SheetColumn[], indicators: readonly Indicator[]): SheetColumn[] {
  if (columns.length !== indicators.length) return columns
  const result: SheetColumn[] = []
  columns.forEach((column, index) => {
    const group = indicators[index]?.group ?? null
    const last = result.at(-1)
    if (group === null) result.push(column)
    else if (last !== undefined && 'children' in last && last.headerName === group)
      last.children.push(column)
    else result.push({ headerName: group, children: [column] })
  })
  return result
}
