import type { GridApi } from 'ag-grid-community'
import { useEffect } from 'react'
import type { Row } from '../../../shared/contract/schemas.ts'
import { Geometry } from '../adapter/geometry.ts'
import { ROW_HEIGHT } from '../grid-theme.ts'
import type { FindSession } from './find-session.ts'
import { MatchLayer } from './match-layer.ts'

/** Keeps the marks on the cells that were found. */
export function useMatchMarks(api: GridApi<Row>, session: FindSession): void {
  useEffect(() => {
    const root = document.querySelector(`[grid-id="${api.getGridId()}"]`)
    const viewport = root?.querySelector<HTMLElement>('.ag-grid-viewport')
    if (viewport == null) return
    const layer = new MatchLayer(new Geometry(api, viewport, ROW_HEIGHT), viewport)
    const paint = () => layer.paint(session.snapshot().cells)
    const stop = session.subscribe(paint)
    paint()
    return () => {
      stop()
      layer.remove()
    }
  }, [api, session])
}
