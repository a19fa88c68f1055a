/** Gives the rows of a list to its grid. */
import type { GridApi } from 'ag-grid-community'
import { useLayoutEffect, useState } from 'react'
import type { Row } from '../../../shared/contract/schemas.ts'
import type { RowSubset } from '../row-subset.ts'
import { Arrangement } from './arrangement.ts'

interface Options {
  api: GridApi<Row> | null
  rows: readonly Row[]
  only: RowSubset | null
  /** Rows have changed in their places. */
  onChanged(): void
}

export function useRowFeed({ api, rows, only, onChanged }: Options) {
  const [arrangement] = useState(() => new Arrangement(rows, only))
  // The grid begins with these; what comes later it is told.
  const [firstRows] = useState(() => [...rows])
  // biome-ignore lint/correctness/useExhaustiveDependencies: only where rows are new
  useLayoutEffect(() => {
    if (api === null) return
    const changed = arrangement.take(rows)
    if (changed === null) api.setGridOption('rowData', [...rows])
    else if (changed.length > 0) {
      changeInPlace(api, changed)
      onChanged()
    }
  }, [api, arrangement, rows])
  return { arrangement, firstRows }
}

/**
 * A row that changed keeps its place, so the grid need not go through all of them, sort and filter.
 * Only drawn rows have anyone who hears of new data; telling of all would take longer than the rest
 * of a large paste.
 */
function changeInPlace(api: GridApi<Row>, changed: readonly Row[]): void {
  const drawn = new Set(api.getRenderedNodes().map(({ id }) => id))
  for (const row of changed) {
    const node = api.getRowNode(row.id)
    if (node === undefined) continue
    if (drawn.has(row.id)) node.updateData(row)
    else node.data = row
  }
}
