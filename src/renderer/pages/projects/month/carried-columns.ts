/** Columns of a month's sheet: carried values in grey, and what cannot be true marked. */
import type { Row } from '../../../../shared/contract/schemas.ts'
import type { MonthRow } from '../../../../shared/progress/month-sheet.ts'
import { CARRIED_FIELDS } from '../../../../shared/progress/reports.ts'
import type { SheetColumn } from '../../../spreadsheet/columns.ts'

const CARRIED: ReadonlySet<string> = new Set(CARRIED_FIELDS)

/** `factsOf` knows every row that the grid shows. */
export function carriedColumns(
  columns: readonly SheetColumn[],
  factsOf: (id: string) => MonthRow | undefined,
): SheetColumn[] {
  return columns.map((column): SheetColumn => {
    if ('children' in column)
      return { ...column, children: carriedColumns(column.children, factsOf) }
    const key = column.colId ?? ''
    const messages = (row: Row | undefined) =>
      row === undefined
        ? []
        : (factsOf(row.id)?.warnings ?? []).flatMap(({ field, message }) =>
            field === key ? [message] : [],
          )
    const isCarried = (row: Row | undefined) =>
      CARRIED.has(key) && row !== undefined && row.cells.state !== '已报'
    const { tooltipValueGetter } = column
    return {
      ...column,
      cellClassRules: {
        ...column.cellClassRules,
        'cell-carried': ({ data }) => isCarried(data),
        'cell-warning': ({ data }) => messages(data).length > 0,
      },
      tooltipValueGetter: (params) => {
        const lines = [
          ...messages(params.data),
          ...(isCarried(params.data) ? ['沿用上次，本月还没有填报'] : []),
          String(tooltipValueGetter?.(params) ?? ''),
        ]
        return lines.filter((line) => line !== '').join('\n') || null
      },
    }
  })
}
