/** What begins the arrangement of a grid anew, and whether it should be. */
import type { AgPublicEventType, GridApi } from 'ag-grid-community'
import { type RefObject, useCallback, useEffect, useRef } from 'react'
import { canonicalJson } from '../../../shared/changes/canonical-json.ts'
import type { Row } from '../../../shared/contract/schemas.ts'
import type { RowSearch } from '../../../shared/search/quick-search.ts'
import { narrowingTest } from '../grid-events.ts'
import type { SheetGridProps } from '../sheet-grid-props.ts'
import { readGridState } from '../views/grid-state.ts'
import type { Arrangement } from './arrangement.ts'
import { hasStrays } from './strays.ts'

/** Edits come in crowds, and nobody looks for the button at once. */
const REST_MS = 120

interface Options {
  api: GridApi<Row> | null
  arrangement: Arrangement
  finder: RowSearch
  /** Props of the last drawing, with the search that is applied. */
  latest: RefObject<SheetGridProps>
  search: string
}

export function useReapplying({ api, arrangement, finder, latest, search }: Options) {
  const { rows, filter, shownMarks, only, marks, since, found } = latest.current
  const finds = useRef(finder)
  finds.current = finder

  const reapply = useCallback(() => {
    arrangement.begin(latest.current.only ?? null)
    api?.onFilterChanged()
  }, [api, arrangement, latest])

  const hasOwnStrays = useCallback(() => {
    if (api === null || api.isDestroyed() || arrangement.isCurrent) return false
    const { definition, vocabulary, only: present = null } = latest.current
    const test = narrowingTest(finds.current, latest.current, present)
    return hasStrays(arrangement, { api, definition, vocabulary, passes: (row) => test(row, 0) })
  }, [api, arrangement, latest])

  // A subset is worked out anew with every change; what was asked for is what its label says.
  // biome-ignore lint/correctness/useExhaustiveDependencies: the grid cannot see what its filter reads
  useEffect(reapply, [reapply, search, filter, shownMarks, only?.label])

  // biome-ignore lint/correctness/useExhaustiveDependencies: nor what it reads of rows
  useEffect(() => {
    if (shownMarks !== undefined && shownMarks.length > 0) api?.onFilterChanged()
  }, [api, marks])

  useEffect(() => {
    if (api === null) return
    const asked = () => {
      const { sort, filters } = readGridState(api)
      return canonicalJson({ sort, filters })
    }
    let before = asked()
    const onAsked = () => {
      const now = asked()
      if (now !== before && !arrangement.isCurrent) reapply()
      before = now
    }
    return listen(api, ['sortChanged', 'filterChanged'], onAsked)
  }, [api, arrangement, reapply])

  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  const tellSoon = useCallback(() => {
    clearTimeout(timer.current)
    timer.current = setTimeout(() => latest.current.onStrays?.(hasOwnStrays()), REST_MS)
  }, [latest, hasOwnStrays])
  useEffect(
    () => (api === null ? undefined : listen(api, ['modelUpdated'], tellSoon)),
    [api, tellSoon],
  )
  // biome-ignore lint/correctness/useExhaustiveDependencies: changed rows are no event of the grid, nor are other marks
  useEffect(tellSoon, [rows, since, found, tellSoon])
  useEffect(() => () => clearTimeout(timer.current), [])

  return { reapply, hasStrays: hasOwnStrays }
}

function listen(api: GridApi<Row>, events: AgPublicEventType[], act: () => void): () => void {
  const unlessGone = () => void (api.isDestroyed() || act())
  for (const event of events) api.addEventListener(event, unlessGone)
  return () => {
    if (!api.isDestroyed()) for (const event of events) api.removeEventListener(event, unlessGone)
  }
}
