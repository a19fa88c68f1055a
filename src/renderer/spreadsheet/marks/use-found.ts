/** What is found in rows by looking at others, for columns that stay the same meanwhile. */
import type { GridApi } from 'ag-grid-community'
import { useCallback, useEffect, useRef } from 'react'
import type { Row } from '../../../shared/contract/schemas.ts'
import type { FoundIssues } from '../row-issues.ts'

const NONE: FoundIssues = new Map()

/** Looks up a row; drawn cells of rows of which something else is found are drawn anew. */
export function useFound(api: GridApi<Row> | null, found: FoundIssues = NONE) {
  const latest = useRef(found)
  const drawn = useRef(found)
  latest.current = found
  useEffect(() => {
    const before = drawn.current
    drawn.current = found
    if (api === null || before === found) return
    const rowNodes = api
      .getRenderedNodes()
      .filter(({ id = '' }) => wordsOf(before, id) !== wordsOf(found, id))
    if (rowNodes.length > 0) api.refreshCells({ rowNodes, force: true })
  }, [api, found])
  return useCallback((id: string) => latest.current.get(id), [])
}

function wordsOf(found: FoundIssues, id: string): string {
  return (found.get(id) ?? []).map(({ field, message }) => `${field} ${message}`).join('\n')
}
