import { join } from 'node:path'
import { app, BrowserWindow, screen } from 'electron'
import type { LedgerInfo } from '../../shared/contract/schemas.ts'
import { appRoot } from '../app-root.ts'
import { besidePlace, firstPlace, leastSize, visiblePlace } from './place.ts'
import type { Remembered } from './remembered.ts'

export const APP_TITLE = '治气台账'

/** Stands where the last window stood, or beside the one that is in front. */
export function createWindow(remembered: Remembered): BrowserWindow {
  const areas = screen.getAllDisplays().map(({ workArea }) => workArea)
  const front = BrowserWindow.getAllWindows().find((window) => window.isFocused())
  const place = front
    ? besidePlace(front.getNormalBounds(), areas)
    : visiblePlace(remembered.place, areas)
  const { isMaximized, ...bounds } = place ?? firstPlace(screen.getPrimaryDisplay().workArea)
  const window = new BrowserWindow({
    ...leastSize(areas),
    ...bounds,
    title: APP_TITLE,
    show: false,
    webPreferences: {
      preload: join(appRoot(), 'out/preload/preload.cjs'),
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webviewTag: false,
      devTools: !app.isPackaged,
      // The spelling checker would fetch dictionaries from the network.
      spellcheck: false,
    },
  })
  window.once('ready-to-show', () => {
    if (isMaximized) window.maximize()
    window.show()
  })
  window.on('page-title-updated', (event) => event.preventDefault())
  window.on('close', () => {
    remembered.place = { ...window.getNormalBounds(), isMaximized: window.isMaximized() }
  })
  window.webContents.on('did-finish-load', () => {
    window.webContents.setZoomLevel(remembered.zoomLevel)
  })
  return window
}

/** The sample is marked even after its file was renamed. */
export function ledgerTitle({ name, sample }: LedgerInfo): string {
  const mark = sample && !name.includes('示例') ? '（示例）' : ''
  return `${name}${mark} - ${APP_TITLE}`
}
