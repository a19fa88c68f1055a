/** The only thing a page gets from Electron: its own port is carried to the main process. */
import { ipcRenderer } from 'electron'
import { CONNECT } from './connect.ts'

window.addEventListener('message', (event) => {
  const [port] = event.ports
  if (event.source === window && event.data === CONNECT && port) {
    ipcRenderer.postMessage(CONNECT, null, [port])
  }
})
