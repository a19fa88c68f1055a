/** Pages of the service printed by the app's own engine, in a window that nobody sees. */
import { BrowserWindow } from 'electron'
import { logError } from './log.ts'
import { withPrintPage } from './protocol.ts'

/** The PDF of a page that loads nothing and runs no script; null where it could not be printed. */
export async function printToPdf(html: string): Promise<Uint8Array<ArrayBuffer> | null> {
  const window = new BrowserWindow({
    show: false,
    webPreferences: {
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webviewTag: false,
      javascript: false,
      spellcheck: false,
    },
  })
  try {
    return await withPrintPage(html, async (address) => {
      await window.loadURL(address)
      const { webContents } = window
      const options = { printBackground: true, preferCSSPageSize: true }
      return new Uint8Array(await webContents.printToPDF(options))
    })
  } catch (error) {
    logError('A page was not printed', error)
    return null
  } finally {
    window.destroy()
  }
}
