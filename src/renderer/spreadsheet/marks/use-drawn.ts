/** What is known of rows beside their cells, for columns that stay the same meanwhile. */
import type { GridApi } from 'ag-grid-community'
import { type RefObject, useEffect, useRef } from 'react'
import type { Row } from '../../../shared/contract/schemas.ts'

/**
 * Always what is known now; drawn cells of rows of which something else is known are drawn anew.
 * @param wordsOf what is known of a row, as text to be compared
 */
export function useDrawn<T>(
  api: GridApi<Row> | null,
  known: T,
  wordsOf: (known: T, id: string) => string,
): RefObject<T> {
  const latest = useRef(known)
  const drawn = useRef(known)
  const words = useRef(wordsOf)
  latest.current = known
  words.current = wordsOf
  useEffect(() => {
    const before = drawn.current
    drawn.current = known
    if (api === null || before === known) return
    const rowNodes = api
      .getRenderedNodes()
      .filter(({ id = '' }) => words.current(before, id) !== words.current(known, id))
    if (rowNodes.length > 0) api.refreshCells({ rowNodes, force: true })
  }, [api, known])
  return latest
}
