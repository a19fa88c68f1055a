/** Columns in which cells that are no longer as they last went out have a corner that tells it. */
import type { GridApi } from 'ag-grid-community'
import type { RefObject } from 'react'
import type { Row } from '../../../shared/contract/schemas.ts'
import type { ListDefinition } from '../../../shared/lists/definition.ts'
import { ROW_NUMBER } from '../adapter/grid-view.ts'
import type { SheetColumn } from '../columns.ts'
import { adornColumns, withTooltipLine } from '../versions/adorn-columns.ts'
import { additionOfRow, changesOfCell } from './since-words.ts'
import { useDrawn } from './use-drawn.ts'
import type { ShownSince } from './use-since-marks.ts'

const NOTHING: ShownSince = []

/** What columns read; drawn rows of which something else is known are drawn anew. */
export function useShownSince(
  api: GridApi<Row> | null,
  since: ShownSince = NOTHING,
): RefObject<ShownSince> {
  return useDrawn(api, since, (known, id) => JSON.stringify(known.map(({ rows }) => rows.get(id))))
}

export function sinceColumns(
  columns: readonly SheetColumn[],
  definition: ListDefinition,
  latest: RefObject<ShownSince>,
): SheetColumn[] {
  const withCorners = adornColumns(definition, (column, field) => {
    const changes = (row: Row | undefined) =>
      row === undefined ? [] : changesOfCell(latest.current, row, field)
    return {
      ...withTooltipLine(column, ({ data }) => changes(data).join('\n')),
      cellClassRules: {
        ...column.cellClassRules,
        'cell-changed': ({ data }) => changes(data).length > 0,
      },
    }
  })
  const additions = (row: Row | undefined) =>
    row === undefined ? [] : additionOfRow(latest.current, row)
  return withCorners(columns).map((column) =>
    'children' in column || column.colId !== ROW_NUMBER
      ? column
      : {
          ...withTooltipLine(column, ({ data }) => additions(data).join('\n')),
          cellClassRules: { 'row-added': ({ data }) => additions(data).length > 0 },
        },
  )
}
