/** Tells the page the figures of the selection, once that has come to rest. */

import type { Row } from '../../../shared/contract/schemas.ts'
import { cellsOf } from '../model/range.ts'
import { countRows } from '../model/selection.ts'
import type { Statistics } from '../model/statistics.ts'
import { Tally } from '../model/statistics.ts'
import type { Cell } from '../model/view.ts'
import type { SheetController } from './sheet-controller.ts'

/** Long enough that dragging stays smooth. */
const REST_MS = 60

/** Longest work at a stretch; what is left waits for the next turn of the window. */
const SLICE_MS = 8

/** Cells between two looks at the clock. */
const CELLS_AT_ONCE = 2000

type Listener = (statistics: Statistics, rows: number) => void

export function tellSelection(sheet: SheetController, listener: () => Listener): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined
  let told: unknown

  const begin = () => {
    const cells = cellsOf(sheet.selection.ranges)
    const { columns } = sheet.view
    // Cells come row by row, and a row is looked up once.
    let [place, row]: [number, Row | undefined] = [-1, undefined]
    const valueAt = (cell: Cell) => {
      if (cell.row !== place) [place, row] = [cell.row, sheet.rowAt(cell.row)]
      return row?.cells[columns[cell.column] ?? '']
    }
    const rows = countRows(sheet.selection.ranges)
    const tally = new Tally()
    const go = () => {
      const end = performance.now() + SLICE_MS
      while (performance.now() < end)
        for (let count = 0; count < CELLS_AT_ONCE; count += 1) {
          const { done, value } = cells.next()
          if (done === true) return listener()(tally.statistics, rows)
          tally.add(valueAt(value))
        }
      timer = setTimeout(go)
    }
    go()
  }

  // Data that changes under a selection gives a new one, so figures under way are begun anew.
  const onChange = () => {
    if (told === sheet.selection) return
    told = sheet.selection
    clearTimeout(timer)
    timer = setTimeout(begin, REST_MS)
  }

  const stop = sheet.subscribe(onChange)
  onChange()
  return () => {
    clearTimeout(timer)
    stop()
  }
}
