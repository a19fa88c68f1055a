/** Puts a sheet onto a drawn AG Grid, and takes it off again. */
import type { AgPublicEventType, GridApi } from 'ag-grid-community'
import type { Row } from '../../../shared/contract/schemas.ts'
import { ROW_HEIGHT } from '../grid-theme.ts'
import { cellsOf } from '../model/range.ts'
import { statisticsOf } from '../model/statistics.ts'
import type { SheetGridProps } from '../sheet-grid-props.ts'
import { listenToClipboard } from './clipboard.ts'
import { Geometry } from './geometry.ts'
import { listenToKeys } from './keyboard.ts'
import { Overlay } from './overlay.ts'
import { listenToPointer } from './pointer.ts'
import { SheetController } from './sheet-controller.ts'
import type { SheetHost } from './sheet-host.ts'

type Current = SheetHost & Pick<SheetGridProps, 'onSelection'>

/** Anything that moves rows or columns under the selection. */
const VIEW_EVENTS: AgPublicEventType[] = [
  'modelUpdated',
  'displayedColumnsChanged',
  'columnResized',
  'columnMoved',
  'columnPinned',
]

export function startSheet(
  api: GridApi<Row>,
  root: HTMLElement,
  box: HTMLTextAreaElement,
  current: () => Current,
): { sheet: SheetController; stop: () => void } {
  const viewport = root.querySelector<HTMLElement>('.ag-grid-viewport')
  if (viewport === null) throw new TypeError('AG Grid has drawn no viewport')
  const geometry = new Geometry(api, viewport, ROW_HEIGHT)
  const overlay = new Overlay(geometry, viewport)
  const host = {
    get current() {
      return current()
    },
  }
  const sheet = new SheetController({ api, geometry, overlay, box }, host)
  // The keyboard works at once, unless someone is already writing elsewhere.
  if (document.activeElement === document.body) sheet.focus()
  const clipboard = listenToClipboard(box, sheet)
  const stops = [
    clipboard.stop,
    listenToKeys(box, sheet, clipboard.copyWithHeader),
    listenToPointer(root, viewport, geometry, sheet),
    listenToView(api, viewport, sheet),
    tellSelection(sheet, () => current().onSelection),
    () => overlay.remove(),
  ]
  return {
    sheet,
    stop() {
      for (const stop of stops) stop()
    },
  }
}

function listenToView(
  api: GridApi<Row>,
  viewport: HTMLElement,
  sheet: SheetController,
): () => void {
  // A grid that is being taken down still tells of its columns going.
  const refresh = () => void (api.isDestroyed() || sheet.refresh())
  const place = () => void (api.isDestroyed() || sheet.placeBox())
  for (const event of VIEW_EVENTS) api.addEventListener(event, refresh)
  viewport.addEventListener('scroll', place, { passive: true })
  return () => {
    for (const event of VIEW_EVENTS) if (!api.isDestroyed()) api.removeEventListener(event, refresh)
    viewport.removeEventListener('scroll', place)
  }
}

/** Figures are worked out when the selection has come to rest, so that dragging stays smooth. */
const REST_MS = 60

function tellSelection(
  sheet: SheetController,
  listener: () => SheetGridProps['onSelection'],
): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined
  let told: unknown
  const tell = () => {
    const values = function* () {
      for (const cell of cellsOf(sheet.selection.ranges)) yield sheet.valueAt(cell)
    }
    listener()(statisticsOf(values()), sheet.selectedRows().length)
  }
  const onChange = () => {
    const { selection, view } = sheet
    if (told === selection && timer !== undefined) return
    told = selection
    void view
    clearTimeout(timer)
    timer = setTimeout(tell, REST_MS)
  }
  const stop = sheet.subscribe(onChange)
  onChange()
  return () => {
    clearTimeout(timer)
    stop()
  }
}
