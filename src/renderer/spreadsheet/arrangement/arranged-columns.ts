/** Columns that sort and filter rows by what they were when that was last asked for. */
import type { ColDef, IRowNode } from 'ag-grid-community'
import type { CellValue } from '../../../shared/changes/change.ts'
import type { Row } from '../../../shared/contract/schemas.ts'
import type { SheetColumn } from '../columns.ts'
import type { Arrangement } from './arrangement.ts'

type Column = ColDef<Row, CellValue>

export function arrangedColumns(
  columns: readonly SheetColumn[],
  arrangement: Arrangement,
): SheetColumn[] {
  return columns.map((column) =>
    'children' in column
      ? { ...column, children: arrangedColumns(column.children, arrangement) }
      : arranged(column, arrangement),
  )
}

function arranged(column: Column, arrangement: Arrangement): Column {
  const { comparator, colId: key, filterParams } = column
  if (typeof comparator !== 'function' || key === undefined) return column
  const valueThen = ({ data }: IRowNode<Row>, value: CellValue | null | undefined) =>
    data === undefined ? value : (arrangement.versionOf(data).cells[key] ?? null)
  return {
    ...column,
    filterParams: { ...filterParams, arrangement },
    comparator: (a, b, nodeA, nodeB, isDescending) => {
      if (arrangement.isCurrent) return comparator(a, b, nodeA, nodeB, isDescending)
      const late = compareArrival(arrangement, nodeA, nodeB)
      // The grid turns the result round for a descending order.
      if (late !== 0) return isDescending ? -late : late
      return comparator(valueThen(nodeA, a), valueThen(nodeB, b), nodeA, nodeB, isDescending)
    },
  }
}

function compareArrival(arrangement: Arrangement, a: IRowNode<Row>, b: IRowNode<Row>): number {
  if (a.data === undefined || b.data === undefined) return 0
  return arrangement.compareArrival(a.data, b.data)
}
