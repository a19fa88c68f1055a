/** The quick search that a grid applies: the one typed, as soon as the texts of all rows are ready. */
import { useEffect, useRef, useState } from 'react'
import type { Row } from '../../shared/contract/schemas.ts'
import type { RowSearch } from '../../shared/search/quick-search.ts'
import { inSlices, type SlicedWork } from './in-slices.ts'

/** Until the texts are ready, the search before stays in force, so that no key waits for them. */
export function useReadySearch(finder: RowSearch, rows: readonly Row[], typed: string): string {
  const [applied, setApplied] = useState('')
  const latest = useRef(typed)
  const work = useRef<SlicedWork | null>(null)
  const isReady = useRef(false)
  const isAwaited = useRef(false)

  useEffect(() => {
    isReady.current = false
    const own = finder.prepare(rows, (items, act) =>
      inSlices(items, act, () => {
        isReady.current = true
        isAwaited.current = false
        setApplied(latest.current)
      }),
    )
    work.current = own
    // The rows that someone waited for have given way to these.
    if (isAwaited.current) own.hurry()
    return () => own.stop()
  }, [finder, rows])

  useEffect(() => {
    latest.current = typed
    isAwaited.current = typed.trim() !== '' && !isReady.current
    if (isAwaited.current) work.current?.hurry()
    else setApplied(typed)
  }, [typed])

  return applied
}
