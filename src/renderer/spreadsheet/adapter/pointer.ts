/** The pointer on a sheet: click, drag, Shift, Ctrl, row header, fill handle, autoscroll. */

import { isEmpty } from '../../../shared/changes/rows.ts'
import { dataEdge } from '../model/navigation.ts'
import type { Range } from '../model/range.ts'
import { byRow } from '../model/row-wishes.ts'
import { addCell, extendTo, selectCell, selectRows } from '../model/selection.ts'
import type { Cell } from '../model/view.ts'
import { fillTarget, seriesWishes } from '../model/wishes.ts'
import type { Geometry } from './geometry.ts'
import type { SheetController } from './sheet-controller.ts'

/** Pixels scrolled in a frame for each pixel that the pointer is outside. */
const SCROLL_SPEED = 0.4

/** Half the side of the square in the corner that drags a fill. */
const HANDLE_REACH = 6

type Drag =
  | { does: 'cells' }
  | { does: 'rows'; from: number }
  | { does: 'fill'; source: Range; target: Range }

export function listenToPointer(
  root: HTMLElement,
  viewport: HTMLElement,
  geometry: Geometry,
  sheet: SheetController,
): () => void {
  let drag: Drag | null = null
  let pointer = { x: 0, y: 0 }
  let frame = 0

  const onDown = (event: PointerEvent) => {
    if (event.button !== 0 || !isOnCells(event)) return
    // The text box must keep the focus, or a Chinese composition would begin elsewhere.
    event.preventDefault()
    if (!sheet.commitEdit()) return
    sheet.focus()
    pointer = { x: event.clientX, y: event.clientY }
    drag = startDrag(sheet, geometry, viewport, event)
    root.setPointerCapture(event.pointerId)
    frame = requestAnimationFrame(tick)
  }

  const onMove = (event: PointerEvent) => {
    if (drag === null) return
    pointer = { x: event.clientX, y: event.clientY }
    follow()
  }

  const onUp = () => {
    if (drag === null) return
    cancelAnimationFrame(frame)
    if (drag.does === 'fill') finishFill(sheet, drag.source, drag.target)
    drag = null
  }

  const onDouble = (event: MouseEvent) => {
    if (!isOnCells(event)) return
    if (isOnHandle(sheet, geometry, viewport, event)) fillDown(sheet)
    else if (!geometry.cellAt(event.clientX, event.clientY).isRowHeader) sheet.beginEdit(true)
  }

  const follow = () => {
    if (drag === null) return
    const { cell } = geometry.cellAt(pointer.x, pointer.y)
    if (drag.does === 'cells') sheet.select(extendTo(sheet.selection, cell), { shows: null })
    else if (drag.does === 'rows') {
      const kept = { ...sheet.selection, ranges: sheet.selection.ranges.slice(0, -1) }
      sheet.select(selectRows(sheet.view, kept, drag.from, cell.row, true), { shows: null })
    } else {
      drag.target = fillTarget(drag.source, cell)
      sheet.setFill(drag.target)
    }
  }

  /** While the pointer is held outside, the sheet scrolls under it. */
  const tick = () => {
    const { left, right, top, bottom } = viewport.getBoundingClientRect()
    const x = outside(pointer.x, left + geometry.pinnedWidth, right)
    const y = outside(pointer.y, top + geometry.headerHeight, bottom)
    const scrollsLeft = pointer.x < left && x < 0
    if (y !== 0 || x > 0 || scrollsLeft) {
      viewport.scrollBy((x > 0 || scrollsLeft ? x : 0) * SCROLL_SPEED, y * SCROLL_SPEED)
      follow()
    }
    frame = requestAnimationFrame(tick)
  }

  /** Sorting, sizing or moving a column by pointer leaves the keyboard with the cells. */
  const onHeadDown = ({ target }: MouseEvent) => {
    if (!(target instanceof Element) || target.closest('.ag-header') === null) return
    if (target.closest('button, input, .ag-header-cell-filter-button') !== null) return
    // A drag of a column ends anywhere, and without a click.
    window.addEventListener('pointerup', () => sheet.focus(), { once: true })
  }

  root.addEventListener('pointerdown', onHeadDown)
  root.addEventListener('pointerdown', onDown, true)
  root.addEventListener('pointermove', onMove)
  root.addEventListener('pointerup', onUp)
  root.addEventListener('pointercancel', onUp)
  root.addEventListener('dblclick', onDouble)
  return () => {
    cancelAnimationFrame(frame)
    root.removeEventListener('pointerdown', onHeadDown)
    root.removeEventListener('pointerdown', onDown, true)
    root.removeEventListener('pointermove', onMove)
    root.removeEventListener('pointerup', onUp)
    root.removeEventListener('pointercancel', onUp)
    root.removeEventListener('dblclick', onDouble)
  }
}

/** How far a coordinate lies outside two borders: negative before, positive behind. */
function outside(at: number, from: number, to: number): number {
  if (at < from) return at - from
  return at > to ? at - to : 0
}

/**
 * By place, because a captured pointer names the capturing element as its target; by row, because
 * the line under a cell, where the fill handle sits, belongs to no cell.
 */
function isOnCells({ clientX, clientY }: MouseEvent): boolean {
  return document.elementFromPoint(clientX, clientY)?.closest('.ag-row') != null
}

function startDrag(
  sheet: SheetController,
  geometry: Geometry,
  viewport: HTMLElement,
  event: PointerEvent,
): Drag {
  const { selection } = sheet
  const last = selection.ranges.at(-1)
  if (last !== undefined && isOnHandle(sheet, geometry, viewport, event))
    return { does: 'fill', source: last, target: last }
  const { cell, isRowHeader } = geometry.cellAt(event.clientX, event.clientY)
  const isAdded = event.ctrlKey || event.metaKey
  if (isRowHeader) {
    const from = event.shiftKey ? selection.active.row : cell.row
    sheet.select(selectRows(sheet.view, selection, from, cell.row, isAdded), { shows: null })
    return { does: 'rows', from }
  }
  sheet.select(clicked(sheet, cell, event.shiftKey, isAdded), { shows: null })
  return { does: 'cells' }
}

function clicked(sheet: SheetController, cell: Cell, isExtended: boolean, isAdded: boolean) {
  if (isExtended) return extendTo(sheet.selection, cell)
  return isAdded ? addCell(sheet.selection, cell) : selectCell(cell)
}

function isOnHandle(
  sheet: SheetController,
  geometry: Geometry,
  viewport: HTMLElement,
  event: MouseEvent,
): boolean {
  const last = sheet.selection.ranges.at(-1)
  if (last === undefined) return false
  const frame = viewport.getBoundingClientRect()
  const corner = geometry.seenBox({ row: last.bottom, column: last.right })
  // Scrolled under the pinned columns it cannot be seen, so it must not be caught either.
  if (corner.left + corner.width < geometry.cellsFrame(last.right).left) return false
  const x = frame.left + corner.left + corner.width - event.clientX
  const y = frame.top + corner.top + corner.height - event.clientY
  return Math.abs(x) <= HANDLE_REACH && Math.abs(y) <= HANDLE_REACH
}

function finishFill(sheet: SheetController, source: Range, target: Range): void {
  sheet.setFill(null)
  const wishes = byRow(seriesWishes(source, target, sheet.valueAt))
  if (wishes.length === 0) return
  sheet.perform(wishes, '填充', [target])
  const { top, left, bottom, right } = target
  sheet.select(
    {
      ranges: [target],
      active: { row: source.top, column: source.left },
      head: { row: source.top === top ? bottom : top, column: source.left === left ? right : left },
    },
    { shows: null },
  )
}

/** Double click on the handle: down as far as the column beside it is filled without a gap. */
function fillDown(sheet: SheetController): void {
  if (sheet.mustAwaitRows()) return
  const source = sheet.selection.ranges.at(-1)
  if (source === undefined) return
  const isFilled = (cell: Cell) => !isEmpty(sheet.valueAt(cell))
  const beside = [source.left - 1, source.right + 1].filter(
    (column) => column >= 0 && column < sheet.view.columns.length,
  )
  const column = beside.find((item) =>
    [source.bottom, source.bottom + 1].every((row) => isFilled({ row, column: item })),
  )
  if (column === undefined) return
  const edge = dataEdge(sheet.view, { row: source.bottom, column }, 'down', isFilled)
  finishFill(sheet, source, { ...source, bottom: edge.row })
}
