/** The rows that a grid shows after all its filters. */
import type { GridApi } from 'ag-grid-community'
import { useEffect, useMemo, useState } from 'react'
import type { Row } from '../../../shared/contract/schemas.ts'

export function useShownRows(api: GridApi<Row> | null, rows: readonly Row[]): Row[] {
  const [ids, setIds] = useState<ReadonlySet<string>>(new Set())
  useEffect(() => {
    if (api === null) return
    const read = () => {
      const shown = new Set<string>()
      api.forEachNodeAfterFilter(({ id }) => void (id !== undefined && shown.add(id)))
      setIds(shown)
    }
    read()
    api.addEventListener('modelUpdated', read)
    return () => {
      if (!api.isDestroyed()) api.removeEventListener('modelUpdated', read)
    }
  }, [api])
  return useMemo(() => rows.filter((row) => ids.has(row.id)), [rows, ids])
}
