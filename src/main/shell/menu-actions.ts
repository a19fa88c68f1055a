/** What the items of the menu do, with the window in front. */
import { writeFile } from 'node:fs/promises'
import { type BrowserWindow, dialog } from 'electron'
import type { Desktop } from './desktop.ts'
import { diagnostics, diagnosticsName } from './diagnostics.ts'
import {
  askDiagnostics,
  askLedgersToOpen,
  askLedgerToCreate,
  askPdf,
  showAbout,
} from './dialogs.ts'
import { logError } from './log.ts'
import type { MenuActions } from './menu.ts'
import { APP_TITLE } from './window.ts'
import { zoom } from './zoom.ts'

export function menuActions(desktop: Desktop): MenuActions {
  /** A window that is going away has nothing to be done in it. */
  const inFront = (act: (window: BrowserWindow) => unknown) => () => {
    const browser = desktop.front?.browser
    if (browser && !browser.isDestroyed()) act(browser)
  }
  return {
    createLedger: inFront(async (window) => {
      const path = await askLedgerToCreate(window)
      if (path) desktop.show({ type: 'create', path })
    }),
    openLedger: inFront(async (window) => desktop.open(await askLedgersToOpen(window))),
    openRecent: (path) => desktop.open([path]),
    clearRecent: () => desktop.clearRecent(),
    print: inFront(({ webContents }) => webContents.print({ printBackground: true })),
    savePdf: inFront(savePdf),
    closeWindow: inFront((window) => window.close()),
    press: (letter) => inFront((window) => press(window, letter))(),
    zoom: (step) => zoom(desktop.remembered, step),
    showWindow: (id) => desktop.windows.find(({ browser }) => browser.id === id)?.show(),
    saveDiagnostics: inFront(async (window) => {
      const path = await askDiagnostics(window, diagnosticsName())
      if (path) await write(path, diagnostics(desktop.windows.length))
    }),
    showAbout: inFront(showAbout),
  }
}

async function savePdf(window: BrowserWindow): Promise<void> {
  const path = await askPdf(window, window.getTitle().replace(` - ${APP_TITLE}`, ''))
  if (path === null || window.isDestroyed()) return
  const options = { printBackground: true, preferCSSPageSize: true }
  await write(path, await window.webContents.printToPDF(options))
}

async function write(path: string, content: string | Uint8Array): Promise<void> {
  try {
    await writeFile(path, content)
  } catch (error) {
    logError('A file was not saved', error)
    dialog.showErrorBox('文件没有保存', '请检查文件夹是否可写、磁盘是否已满、文件是否正被打开。')
  }
}

function press({ webContents }: BrowserWindow, letter: string): void {
  const modifiers: ('meta' | 'control')[] = [process.platform === 'darwin' ? 'meta' : 'control']
  webContents.sendInputEvent({ type: 'keyDown', keyCode: letter, modifiers })
  webContents.sendInputEvent({ type: 'keyUp', keyCode: letter, modifiers })
}
