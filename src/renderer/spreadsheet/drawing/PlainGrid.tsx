import { createGrid, type GridApi, type GridOptions } from 'ag-grid-community'
import { useEffect, useLayoutEffect, useReducer, useRef, useState } from 'react'
import type { Row } from '../../../shared/contract/schemas.ts'
import type { SheetColumn } from '../columns.ts'
import { GRID_OPTIONS } from '../grid-options.ts'
import { type GridContext, Portals } from './portals.ts'

interface Props {
  /** Handlers of its events. */
  events: GridOptions<Row>
  columns: SheetColumn[]
  /** With which it begins; what comes later it is told. */
  firstRows: Row[]
  onReady(api: GridApi<Row>): void
}

/**
 * AG Grid drawn by its own code. Drawn by React, every cell is a component of its own, which
 * scrolling and filtering pay for with each row that comes into sight.
 */
export function PlainGrid({ events, columns, firstRows, onReady }: Props) {
  const place = useRef<HTMLDivElement>(null)
  const grid = useRef<GridApi<Row>>(null)
  const [, redraw] = useReducer((count: number) => count + 1, 0)
  const [portals] = useState(() => new Portals(redraw))

  // biome-ignore lint/correctness/useExhaustiveDependencies: what is new later is told below
  useLayoutEffect(() => {
    if (place.current === null) return
    const context: GridContext = { portals }
    const api = createGrid<Row>(place.current, {
      ...GRID_OPTIONS,
      ...events,
      context,
      columnDefs: columns,
      rowData: firstRows,
    })
    grid.current = api
    onReady(api)
    return () => api.destroy()
  }, [])

  const isFirst = useRef(true)
  useEffect(() => {
    if (!isFirst.current) grid.current?.updateGridOptions(events)
  }, [events])
  useEffect(() => {
    if (!isFirst.current) grid.current?.setGridOption('columnDefs', columns)
    isFirst.current = false
  }, [columns])

  return (
    <div ref={place} className="plain-grid">
      {portals.all}
    </div>
  )
}
