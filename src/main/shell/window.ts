import { join } from 'node:path'
import { app, BrowserWindow, session } from 'electron'
import type { LedgerInfo } from '../../shared/contract/schemas.ts'
import { appRoot } from '../app-root.ts'
import { PAGE_ORIGIN } from './page-response.ts'

export const APP_TITLE = '治气台账'

/** A menu that pastes has to read the clipboard; nothing else that one can ask for is needed. */
const GRANTED: readonly string[] = ['clipboard-read']

/** Pages of the window need no camera, position or notification. */
export function refusePermissions(): void {
  session.defaultSession.setPermissionRequestHandler((_contents, permission, answer) =>
    answer(GRANTED.includes(permission)),
  )
  session.defaultSession.setPermissionCheckHandler((_contents, permission) =>
    GRANTED.includes(permission),
  )
}

export function createWindow(): BrowserWindow {
  const window = new BrowserWindow({
    title: APP_TITLE,
    width: 1440,
    height: 900,
    minWidth: 1024,
    minHeight: 640,
    show: false,
    webPreferences: {
      preload: join(appRoot(), 'out/preload/preload.cjs'),
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webviewTag: false,
      // The spelling checker would fetch dictionaries from the network.
      spellcheck: false,
    },
  })
  window.once('ready-to-show', () => window.show())
  window.on('page-title-updated', (event) => event.preventDefault())
  window.webContents.setWindowOpenHandler(() => ({ action: 'deny' }))
  window.webContents.on('will-navigate', (event) => {
    if (!isOwnPage(event.url)) event.preventDefault()
  })
  return window
}

/** The sample is marked even after its file was renamed. */
export function showLedgerTitle(window: BrowserWindow, { name, sample }: LedgerInfo): void {
  const mark = sample && !name.includes('示例') ? '（示例）' : ''
  window.setTitle(`${name}${mark} - ${APP_TITLE}`)
}

/** Where the interface is loaded from; under `npm run dev`, the development server. */
export function pageAddress(): string {
  return developmentServer() ?? `${PAGE_ORIGIN}/index.html`
}

export function isOwnPage(address: string): boolean {
  return address.startsWith(`${developmentServer() ?? PAGE_ORIGIN}/`)
}

function developmentServer(): string | undefined {
  return app.isPackaged ? undefined : process.env.ELECTRON_RENDERER_URL
}
