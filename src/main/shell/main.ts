/** Electron's entry: one window, one service process, and what holds them together. */
import { join } from 'node:path'
import { app, type BrowserWindow, dialog, ipcMain } from 'electron'
import { CONNECT } from './connect.ts'
import {
  askLedgerToCreate,
  askLedgerToOpen,
  askToRestartService,
  showAbout,
  showFailure,
} from './dialogs.ts'
import { showMenu } from './menu.ts'
import type { ServiceReply } from './messages.ts'
import { declareScheme, servePages } from './protocol.ts'
import { ServiceProcess } from './service.ts'
import {
  APP_TITLE,
  createWindow,
  isOwnPage,
  pageAddress,
  refusePermissions,
  showLedgerTitle,
} from './window.ts'

// A home of its own gets a window profile, and so a single instance, of its own.
const home = process.env.CLEAN_AIR_LEDGER_HOME
if (home) app.setPath('userData', join(home, 'window'))
app.commandLine.appendSwitch('lang', 'zh-CN')

if (app.requestSingleInstanceLock()) {
  declareScheme()
  app.whenReady().then(start).catch(giveUp)
} else {
  app.quit()
}

async function start(): Promise<void> {
  servePages()
  refusePermissions()
  const window = createWindow()
  const service = startService(window)
  showMenu({
    createLedger: async () => {
      const path = await askLedgerToCreate(window)
      if (path) service.send({ type: 'create', path })
    },
    openLedger: async () => {
      const path = await askLedgerToOpen(window)
      if (path) service.send({ type: 'open', path })
    },
    showAbout: () => showAbout(window),
  })
  ipcMain.on(CONNECT, ({ ports: [port], senderFrame }) => {
    if (port && senderFrame && isOwnPage(senderFrame.url)) service.connect(port)
  })
  app.on('second-instance', () => {
    if (window.isDestroyed()) return
    if (window.isMinimized()) window.restore()
    window.focus()
  })
  quitWithService(service)
  await window.loadURL(pageAddress())
}

function startService(window: BrowserWindow): ServiceProcess {
  const service = new ServiceProcess({
    onReply: (reply) => showReply(window, reply),
    onStopped: async (code) => {
      if (!(await askToRestartService(window, code))) return app.quit()
      service.start()
      service.send({ type: 'open-last' })
      window.reload()
    },
  })
  service.start()
  service.send({ type: 'open-last' })
  return service
}

function showReply(window: BrowserWindow, reply: ServiceReply): void {
  if (window.isDestroyed()) return
  switch (reply.type) {
    case 'opened':
      showLedgerTitle(window, reply.info)
      break
    case 'failed':
      void showFailure(window, reply)
      break
  }
}

/** The app leaves only after the service has closed the ledger. */
function quitWithService(service: ServiceProcess): void {
  let isStopped = false
  app.on('window-all-closed', () => app.quit())
  app.on('will-quit', (event) => {
    if (isStopped) return
    event.preventDefault()
    void service.stop().then(() => {
      isStopped = true
      app.quit()
    })
  })
}

function giveUp(error: unknown): void {
  dialog.showErrorBox(`${APP_TITLE}无法启动`, String(error))
  app.exit(1)
}
