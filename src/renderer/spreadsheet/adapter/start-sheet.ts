/** Puts a sheet onto a drawn AG Grid, and takes it off again. */
import type { AgPublicEventType, GridApi } from 'ag-grid-community'
import type { Row } from '../../../shared/contract/schemas.ts'
import { ROW_HEIGHT } from '../grid-theme.ts'
import type { MenuCommand } from '../model/menu.ts'
import type { SheetGridProps } from '../sheet-grid-props.ts'
import { listenToClipboard } from './clipboard.ts'
import { runCommand } from './commands.ts'
import { Geometry } from './geometry.ts'
import { tellLoss } from './going.ts'
import { listenToHeadings } from './headings.ts'
import { listenToKeys } from './keyboard.ts'
import { Overlay } from './overlay.ts'
import { listenToPointer } from './pointer.ts'
import { tellSelection } from './selection-figures.ts'
import { SheetController } from './sheet-controller.ts'
import type { SheetHost } from './sheet-host.ts'

type Current = SheetHost & Pick<SheetGridProps, 'onSelection'>

/** Anything that moves columns under the selection. */
const COLUMN_EVENTS: AgPublicEventType[] = [
  'displayedColumnsChanged',
  'columnResized',
  'columnMoved',
  'columnPinned',
]

export interface StartedSheet {
  sheet: SheetController
  run(command: MenuCommand): void
  stop(): void
}

export function startSheet(
  api: GridApi<Row>,
  root: HTMLElement,
  box: HTMLTextAreaElement,
  host: { readonly current: Current },
): StartedSheet {
  const viewport = root.querySelector<HTMLElement>('.ag-grid-viewport')
  if (viewport === null) throw new TypeError('AG Grid has drawn no viewport')
  const geometry = new Geometry(api, viewport, ROW_HEIGHT)
  const overlay = new Overlay(geometry, viewport)
  const sheet = new SheetController({ api, geometry, overlay, box }, host)
  // The keyboard works at once, unless someone is already writing elsewhere.
  if (document.activeElement === document.body) sheet.focus()
  const clipboard = listenToClipboard(box, sheet)
  const run = (command: MenuCommand) => runCommand({ sheet, api, clipboard }, command)
  const stops = [
    clipboard.stop,
    listenToKeys(box, sheet, run),
    listenToPointer(root, viewport, geometry, sheet),
    listenToHeadings(root, sheet),
    listenToView(api, viewport, sheet),
    listenToClosing(root, viewport, sheet),
    tellSelection(sheet, () => host.current.onSelection),
    () => tellLoss(sheet),
    () => sheet.editor.stop(),
    () => overlay.remove(),
  ]
  return {
    sheet,
    run,
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
  const unlessGone = (act: () => void) => () => void (api.isDestroyed() || act())
  const onRows = unlessGone(() => sheet.refresh())
  const onColumns = unlessGone(() => sheet.refreshColumns())
  const place = unlessGone(() => sheet.placeBox())
  const onMenu = ({ visible }: { visible: boolean }) => {
    // A click into another box takes the focus there right after this.
    if (!visible) setTimeout(unlessGone(() => takeFocusBack(sheet, viewport)))
  }
  api.addEventListener('modelUpdated', onRows)
  api.addEventListener('columnMenuVisibleChanged', onMenu)
  for (const event of COLUMN_EVENTS) api.addEventListener(event, onColumns)
  viewport.addEventListener('scroll', place, { passive: true })
  return () => {
    viewport.removeEventListener('scroll', place)
    if (api.isDestroyed()) return
    api.removeEventListener('modelUpdated', onRows)
    api.removeEventListener('columnMenuVisibleChanged', onMenu)
    for (const event of COLUMN_EVENTS) api.removeEventListener(event, onColumns)
  }
}

/**
 * A filter that closes under the keyboard tells so too late for the next key; its text box, which goes
 * with it, tells at once.
 */
function listenToClosing(root: HTMLElement, viewport: Element, sheet: SheetController): () => void {
  const onFocusOut = ({ target }: FocusEvent) => {
    queueMicrotask(() => {
      if (target instanceof Element && !target.isConnected) takeFocusBack(sheet, viewport)
    })
  }
  root.addEventListener('focusout', onFocusOut)
  return () => root.removeEventListener('focusout', onFocusOut)
}

/** A closed filter gives the keys back to the cells; only where the focus went elsewhere it stays. */
function takeFocusBack(sheet: SheetController, viewport: Element): void {
  const { activeElement } = document
  if (activeElement === document.body || viewport.contains(activeElement)) sheet.focus()
}
