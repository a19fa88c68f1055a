/** Electron's entry: one instance, its windows, and what holds them together. */
import { join } from 'node:path'
import { app, dialog, ipcMain } from 'electron'
import { z } from 'zod'
import { Settings } from '../service/settings.ts'
import { CONNECT, DROPPED } from './connect.ts'
import { Desktop } from './desktop.ts'
import { isFromOwnPage, raiseGuards } from './guards.ts'
import { isLedgerPath, ledgersIn } from './ledger-paths.ts'
import { keepLog, logError } from './log.ts'
import { showMenu } from './menu.ts'
import { menuActions } from './menu-actions.ts'
import { declareScheme, servePages } from './protocol.ts'
import { Remembered } from './remembered.ts'
import { APP_TITLE } from './window.ts'

/** What a second instance hands to the first; Chromium may change the order of its arguments. */
const handedSchema = z.object({ ledgers: z.array(z.string()) })

const droppedSchema = z.array(z.string().refine(isLedgerPath)).max(20)

// A home of its own gets a window profile, and so a single instance, of its own.
const home = process.env.CLEAN_AIR_LEDGER_HOME
app.setPath(
  'userData',
  home ? join(home, 'window') : join(app.getPath('appData'), 'clean-air-ledger'),
)
app.commandLine.appendSwitch('lang', 'zh-CN')
// Whatever a window is made with.
app.enableSandbox()
// Notifications and the taskbar of Windows know the app by this name.
app.setAppUserModelId('cn.clean-air.ledger')

const asked = ledgersIn(process.argv.slice(1), process.cwd())
/** macOS hands files over by an event, also before the app is ready. */
const open = {
  ledgers(paths: readonly string[]): void {
    asked.push(...paths)
  },
}
app.on('open-file', (event, path) => {
  event.preventDefault()
  open.ledgers([path])
})

if (isUnguarded()) {
  app
    .whenReady()
    .then(() =>
      giveUp('这台电脑不允许程序使用沙箱，为了安全没有打开。请改用 .deb 安装包，或请管理员处理。'),
    )
} else if (app.requestSingleInstanceLock({ ledgers: asked })) {
  declareScheme()
  app.whenReady().then(start).catch(giveUp)
} else {
  app.quit()
}

function start(): void {
  keepLog(join(app.getPath('userData'), 'logs'))
  process.on('uncaughtException', (error) => logError('Uncaught', error))
  servePages()
  raiseGuards()
  const remembered = new Remembered(join(app.getPath('userData'), 'shell.json'))
  const desktop = new Desktop(remembered, new Settings(), () => {
    const windows = desktop.windows.map(({ browser }) => ({
      id: browser.id,
      title: browser.getTitle(),
    }))
    const { recent } = desktop
    showMenu(menuActions(desktop), { recent, windows, isPackaged: app.isPackaged })
  })
  listenToPages(desktop)
  app.on('second-instance', (_event, _args, _folder, handed) => {
    const { success, data } = handedSchema.safeParse(handed)
    if (success && data.ledgers.length > 0) desktop.open(data.ledgers)
    else desktop.front?.show()
  })
  quitWithServices(desktop)
  open.ledgers = (paths) => desktop.open(paths)
  if (asked.length > 0) desktop.open(asked)
  else desktop.show({ type: 'open-last' })
}

function listenToPages(desktop: Desktop): void {
  ipcMain.on(CONNECT, (event) => {
    const [port] = event.ports
    if (port && isFromOwnPage(event)) desktop.windowOf(event.sender)?.connect(port)
  })
  ipcMain.on(DROPPED, (event, paths: unknown) => {
    const { success, data } = droppedSchema.safeParse(paths)
    if (success && isFromOwnPage(event)) desktop.open(data)
  })
}

/** The app leaves only after every service has closed its ledger. */
function quitWithServices(desktop: Desktop): void {
  app.on('window-all-closed', () => app.quit())
  app.on('will-quit', (event) => {
    if (!desktop.isStopping) return
    event.preventDefault()
    void desktop.stopped().then(() => app.quit())
  })
}

/** An AppImage turns the sandbox off by itself where the system forbids it to unprivileged programs. */
function isUnguarded(): boolean {
  return app.isPackaged && app.commandLine.hasSwitch('no-sandbox')
}

function giveUp(error: unknown): void {
  dialog.showErrorBox(`${APP_TITLE}无法启动`, String(error))
  app.exit(1)
}
