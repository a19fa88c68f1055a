/**
 * The only thing a page gets from Electron: its own port is carried to the main process. Ledgers
 * that are dropped on the window go there from here; the page neither sees nor can name a path.
 */
import { ipcRenderer, webUtils } from 'electron'
import { CONNECT, DROPPED, SERVICE_GONE } from './connect.ts'

window.addEventListener('message', (event) => {
  const [port] = event.ports
  if (event.source === window && event.data === CONNECT && port) {
    ipcRenderer.postMessage(CONNECT, null, [port])
  }
})

ipcRenderer.on(SERVICE_GONE, () => window.postMessage(SERVICE_GONE, '*'))

window.addEventListener(
  'drop',
  (event) => {
    const files = [...(event.dataTransfer?.files ?? [])]
    const isLedgers = files.length > 0 && files.every(({ name }) => /\.ledger$/iu.test(name))
    // A script could drop files that a user has chosen for something else.
    if (!event.isTrusted || !isLedgers) return
    event.preventDefault()
    event.stopImmediatePropagation()
    ipcRenderer.send(
      DROPPED,
      files.map((file) => webUtils.getPathForFile(file)),
    )
  },
  { capture: true },
)
