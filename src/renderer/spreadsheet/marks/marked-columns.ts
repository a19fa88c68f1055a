/** The deadline column with a word beside the day: 逾期 or 临期. */
import type { ColDef, ColGroupDef } from 'ag-grid-community'
import type { CellValue } from '../../../shared/changes/change.ts'
import type { Row } from '../../../shared/contract/schemas.ts'
import type { ListDefinition } from '../../../shared/lists/definition.ts'
import type { RowMark } from '../../../shared/lists/marks.ts'
import type { CellMarks } from './use-row-marks.ts'

type Column = ColDef<Row, CellValue>
type AnyColumn = Column | ColGroupDef<Row>

export function markedColumns(
  columns: readonly AnyColumn[],
  definition: ListDefinition,
  marks: CellMarks | undefined,
): AnyColumn[] {
  const { schedule } = definition
  if (schedule === undefined || marks === undefined) return [...columns]
  const withMark = (column: AnyColumn): AnyColumn => {
    if ('children' in column) return { ...column, children: column.children.map(withMark) }
    return column.colId === schedule.deadline ? markedDeadline(column, marks) : column
  }
  return columns.map(withMark)
}

function markedDeadline(column: Column, marks: CellMarks): Column {
  const has = (row: Row | undefined, mark: RowMark) =>
    row !== undefined && marks.of(row).includes(mark)
  const { tooltipValueGetter } = column
  return {
    ...column,
    cellClassRules: {
      ...column.cellClassRules,
      'cell-overdue': ({ data }) => has(data, 'overdue'),
      'cell-due-soon': ({ data }) => has(data, 'dueSoon'),
    },
    tooltipValueGetter: (params) => {
      const lines = [
        params.data === undefined ? '' : dueLine(marks, params.data),
        String(tooltipValueGetter?.(params) ?? ''),
      ]
      return lines.filter((line) => line !== '').join('\n') || null
    },
  }
}

function dueLine(marks: CellMarks, row: Row): string {
  const left = marks.daysLeft(row)
  if (left === null || marks.of(row).every((mark) => mark !== 'overdue' && mark !== 'dueSoon'))
    return ''
  if (left === 0) return '临期：今天到期'
  return left < 0 ? `已逾期 ${-left} 天` : `临期：还有 ${left} 天`
}
