/** The hands of the test in the stand-in's process: they see what a user sees and click. */
import { app } from './app.ts'
import { type BrowserWindow, created } from './browser-window.ts'
import { answerNextDialog, pressButtons, type ShownDialog, shownDialogs } from './dialog.ts'
import { ipcMain } from './ipc-main.ts'
import { clickMenu, type MenuItemView, shownMenu } from './menu.ts'
import { notifications } from './notification.ts'
import { bridgedPort } from './ports.ts'
import { answerRequest, toCarrier } from './protocol.ts'
import { escaped, session } from './session.ts'
import { forked, killUtilityProcesses } from './utility-process.ts'
import { printed, windowOpens } from './web-contents.ts'

export type Command =
  | { type: 'look' }
  | { type: 'click'; path: string[] }
  | { type: 'answer-dialog'; file: string }
  /** Numbers of the buttons that the next message boxes are answered with. */
  | { type: 'press-buttons'; buttons: number[] }
  | { type: 'kill-service' }
  | { type: 'focus-window'; title: string }
  | { type: 'minimize-window'; title: string }
  | { type: 'close-window'; title: string }
  /** Its page answers no more. */
  | { type: 'stick-window'; title: string }
  | { type: 'quit' }
  /** Another start of the program, by a double click on files or without any. */
  | { type: 'start-again'; ledgers: string[] }
  /** The next drop of files of these names comes from these paths. */
  | { type: 'drop-paths'; title: string; paths: Record<string, string> }
  | { type: 'open-file'; path: string }
  /** As Electron emits it; the answer tells in `refused` whether the shell prevented it. */
  | { type: 'attach-webview' }
  | { type: 'ask-permission'; permission: string; address: string }
  | { type: 'ask-device' }
  /** Whether the session lets an address through. */
  | { type: 'ask-address'; address: string }
  /** Whether the scheme of an address has something there. */
  | { type: 'fetch'; address: string }
  /** A message as from a frame; `refused` tells whether its port was left alone. */
  | { type: 'send'; channel: string; message: unknown; frame: { url: string; isInside: boolean } }

export interface WindowView {
  title: string
  isShown: boolean
  isFocused: boolean
  isMaximized: boolean
  isMinimized: boolean
  bounds: { x: number; y: number; width: number; height: number }
  zoomLevel: number
  bars: number[]
  prints: number
  webPreferences: Record<string, unknown>
}

/** What there is to see, sent after every command. */
export interface Sight {
  windows: WindowView[]
  menu: MenuItemView[]
  dialogs: ShownDialog[]
  printed: { address: string; pdf: string }[]
  created: Record<string, unknown>[]
  windowOpens: { url: string; action: string }[]
  forked: string[]
  isSandboxForced: boolean
  notifications: { title: string; body: string }[]
  recentDocuments: string[]
  /** Addresses beyond the app that were not stopped. */
  escaped: string[]
  /** What became of the last thing that was asked for. */
  refused: boolean | null
}

let refused: boolean | null = null

process.on('message', async (command: Command) => {
  await act(command)
  process.send?.(look())
})
// No test, no app.
process.on('disconnect', () => process.exit(1))

async function act(command: Command): Promise<void> {
  switch (command.type) {
    case 'look':
      break
    case 'click':
      clickMenu(command.path)
      break
    case 'answer-dialog':
      answerNextDialog(command.file)
      break
    case 'press-buttons':
      pressButtons(command.buttons)
      break
    case 'kill-service':
      killUtilityProcesses()
      break
    case 'focus-window':
      windowOf(command.title).focus()
      break
    case 'minimize-window':
      windowOf(command.title).minimize()
      break
    case 'close-window':
      void windowOf(command.title).close()
      break
    case 'stick-window':
      windowOf(command.title).emit('unresponsive')
      break
    case 'quit':
      void app.quit()
      break
    case 'start-again':
      app.emit('second-instance', {}, [], '/', { ledgers: command.ledgers })
      break
    case 'drop-paths':
      windowOf(command.title).webContents.emit('drop-paths', command.paths)
      break
    case 'open-file':
      app.emit('open-file', { preventDefault() {} }, command.path)
      break
    case 'attach-webview':
      refused = false
      for (const { webContents } of app.windows)
        webContents.emit('will-attach-webview', { preventDefault: () => (refused = true) }, {}, {})
      break
    case 'ask-permission':
      refused = isRefused(command)
      break
    case 'ask-device':
      refused = session.defaultSession.devicePermissionHandler?.() === false
      break
    case 'ask-address':
      refused = session.defaultSession.isCancelled(command.address)
      break
    case 'fetch':
      refused = (await answerRequest(toCarrier(command.address)))?.status !== 200
      break
    case 'send':
      refused = !sendFromFrame(command)
      break
  }
}

/** Refused on either of the two ways that Electron asks. */
function isRefused({ permission, address }: { permission: string; address: string }): boolean {
  const { permissionRequestHandler: request, permissionCheckHandler: check } =
    session.defaultSession
  let isGranted = true
  request?.({ getURL: () => address }, permission, (granted) => (isGranted = granted))
  return !isGranted || check?.(null, permission) === false
}

/** True when somebody took the port that came with the message. */
function sendFromFrame({ channel, message, frame }: Extract<Command, { type: 'send' }>): boolean {
  const { port } = bridgedPort()
  let isTaken = false
  // Handing it on needs what is inside.
  const { inner } = port
  const get = () => {
    isTaken = true
    return inner
  }
  Object.defineProperty(port, 'inner', { get })
  const [window] = app.windows
  const senderFrame = { url: frame.url, parent: frame.isInside ? {} : null }
  ipcMain.emit(channel, { ports: [port], sender: window?.webContents, senderFrame }, message)
  return isTaken
}

function windowOf(title: string): BrowserWindow {
  for (const window of app.windows) if (window.getTitle().includes(title)) return window
  throw new Error(`No window ${title}`)
}

function look(): Sight {
  return {
    windows: [...app.windows].map(view),
    menu: shownMenu(),
    dialogs: shownDialogs,
    printed,
    created,
    windowOpens,
    forked,
    isSandboxForced: app.isSandboxForced,
    notifications,
    recentDocuments: app.recentDocuments,
    escaped,
    refused,
  }
}

function view(window: BrowserWindow): WindowView {
  const { webContents } = window
  return {
    title: window.getTitle(),
    isShown: window.isShown,
    isFocused: window.isFocused(),
    isMaximized: window.isMaximized(),
    isMinimized: window.isMinimized(),
    bounds: window.bounds,
    zoomLevel: webContents.zoomLevel,
    bars: window.bars,
    prints: webContents.prints.length,
    webPreferences: { ...window.options.webPreferences },
  }
}
