/** The layout of a grid as it is now, and the ways to change it. */
import type { AgPublicEventType, GridApi } from 'ag-grid-community'
import { useEffect, useEffectEvent, useMemo, useState } from 'react'
import type { Row } from '../../../shared/contract/schemas.ts'
import {
  type Narrowing,
  NOT_NARROWED,
  type ViewColumn,
  type ViewState,
} from '../../../shared/views/view-state.ts'
import { applyColumns, applyGridState, readGridState } from './grid-state.ts'

/** What narrows the rows outside the grid, which belongs to the page. */
export type PageNarrowing = Omit<Narrowing, 'filters'>

const LAYOUT_EVENTS: AgPublicEventType[] = [
  'columnMoved',
  'columnPinned',
  'columnResized',
  'columnVisible',
  'filterChanged',
  'sortChanged',
]

/** Layout events come in crowds while a column is dragged. */
const REST_MS = 80

export interface Layout {
  api: GridApi<Row>
  /** The layout that the definition of the list gives. */
  base: ViewState
  state: ViewState
  apply(state: ViewState): void
  arrange(columns: readonly ViewColumn[]): void
}

export function useLayout(
  api: GridApi<Row> | null,
  narrowing: PageNarrowing,
  narrow: (to: PageNarrowing) => void,
): Layout | null {
  const [base, setBase] = useState<ViewState | null>(null)
  const [inGrid, setInGrid] = useState<ReturnType<typeof readGridState> | null>(null)

  const read = useEffectEvent((from: GridApi<Row>) => setInGrid(readGridState(from)))
  useEffect(() => {
    if (api === null) return
    setBase({ ...readGridState(api), ...NOT_NARROWED })
    read(api)
    let timer: ReturnType<typeof setTimeout> | undefined
    const listener = () => {
      clearTimeout(timer)
      timer = setTimeout(() => void (api.isDestroyed() || read(api)), REST_MS)
    }
    for (const event of LAYOUT_EVENTS) api.addEventListener(event, listener)
    return () => {
      clearTimeout(timer)
      for (const event of LAYOUT_EVENTS)
        if (!api.isDestroyed()) api.removeEventListener(event, listener)
    }
  }, [api])

  const { place, search, marks } = narrowing
  const state = useMemo(
    () => (inGrid === null ? null : { ...inGrid, place, search, marks }),
    [inGrid, place, search, marks],
  )
  if (api === null || base === null || state === null) return null
  return {
    api,
    base,
    state,
    apply(to) {
      applyGridState(api, to)
      setInGrid(readGridState(api))
      narrow({ place: to.place, search: to.search, marks: to.marks })
    },
    arrange(columns) {
      applyColumns(api, columns, state.sort)
      setInGrid(readGridState(api))
    },
  }
}
