/** The desktop app on Electron's own runtime, in the hands that tests have on the stand-in. */
import { join } from 'node:path'
import type { MenuItem } from 'electron'
import { _electron, type ElectronApplication, type Page } from 'playwright-core'
import type { Command, Sight, WindowView } from './stand-in/control.ts'

const root = join(import.meta.dirname, '../..')

export class RealApp {
  readonly #app: ElectronApplication
  #isClosed = false

  private constructor(app: ElectronApplication) {
    this.#app = app
  }

  static async launch(home: string): Promise<RealApp> {
    const app = await _electron.launch({
      executablePath: process.env.ELECTRON_EXECUTABLE ?? '',
      args: [root],
      env: { ...env(), CLEAN_AIR_LEDGER_HOME: home },
    })
    await app.firstWindow()
    await app.evaluate(({ dialog }) => {
      // Dialogs of the system answer themselves, and are remembered.
      const shown: unknown[] = []
      const buttons: number[] = []
      Object.assign(globalThis, { shown, buttons })
      dialog.showMessageBox = async (_window: unknown, options?: unknown) => {
        shown.push({ kind: 'message', options })
        return { response: buttons.shift() ?? 0, checkboxChecked: false }
      }
      dialog.showMessageBoxSync = (_window: unknown, options?: unknown) => {
        shown.push({ kind: 'message', options })
        return buttons.shift() ?? 0
      }
    })
    return new RealApp(app)
  }

  async page(): Promise<Page> {
    return this.#app.firstWindow()
  }

  /** What the real runtime can show of it; the rest is empty. */
  async look(): Promise<Sight> {
    const seen = await this.#app.evaluate(({ BrowserWindow, Menu }) => {
      const viewItem = (item: MenuItem): Sight['menu'][number] => ({
        label: item.type === 'separator' ? '-' : item.label,
        role: item.role ?? null,
        accelerator: item.accelerator ? String(item.accelerator) : null,
        isRegistered: item.registerAccelerator,
        submenu: (item.submenu?.items ?? []).map(viewItem),
      })
      const windows = BrowserWindow.getAllWindows().map((window) => ({
        title: window.getTitle(),
        isShown: window.isVisible(),
        isFocused: window.isFocused(),
        isMaximized: window.isMaximized(),
        isMinimized: window.isMinimized(),
        bounds: window.getNormalBounds(),
        zoomLevel: window.webContents.getZoomLevel(),
        bars: [],
        prints: 0,
        // At hand in the runtime, though not declared.
        webPreferences: Reflect.get(window.webContents, 'getLastWebPreferences').call(
          window.webContents,
        ),
      }))
      return {
        windows,
        menu: (Menu.getApplicationMenu()?.items ?? []).map(viewItem),
        // Put there at the launch.
        dialogs: (globalThis as unknown as { shown: Sight['dialogs'] }).shown,
      }
    })
    return {
      printed: [],
      created: [],
      windowOpens: [],
      forked: [],
      isSandboxForced: true,
      notifications: [],
      recentDocuments: [],
      escaped: [],
      refused: null,
      ...seen,
    }
  }

  async window(title: string): Promise<WindowView | undefined> {
    return (await this.look()).windows.find((window) => window.title.includes(title))
  }

  async click(...path: string[]): Promise<void> {
    await this.#app.evaluate(({ Menu }, labels) => {
      let items = Menu.getApplicationMenu()?.items ?? []
      let found: MenuItem | undefined
      for (const label of labels) {
        found = items.find((item) => item.label === label)
        items = found?.submenu?.items ?? []
      }
      if (!found) throw new Error(`No menu item ${labels.join(' > ')}`)
      found.click()
    }, path)
  }

  async tell(command: Command): Promise<Sight> {
    if (command.type === 'close-window')
      await this.#app.evaluate(({ BrowserWindow }, title) => {
        for (const window of BrowserWindow.getAllWindows())
          if (window.getTitle().includes(title)) window.close()
      }, command.title)
    return this.look()
  }

  async close(): Promise<number | null> {
    if (this.#isClosed) return 0
    this.#isClosed = true
    const child = this.#app.process()
    await this.#app.close()
    return child.exitCode
  }
}

function env(): Record<string, string> {
  const known = Object.entries(process.env).filter(([, value]) => value !== undefined)
  const { ELECTRON_RUN_AS_NODE: _, ...rest } = Object.fromEntries(known) as Record<string, string>
  return rest
}
