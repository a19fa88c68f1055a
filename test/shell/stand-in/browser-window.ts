/** A window that is a page of real Chromium. */
import { EventEmitter } from 'node:events'
import type { BrowserWindowConstructorOptions } from 'electron'
import { chromium, type Page } from 'playwright-core'
import { app } from './app.ts'
import { PreloadWorld } from './preload-world.ts'
import { answerRequest, toCarrier } from './protocol.ts'

type PermissionHandler = (
  contents: unknown,
  permission: string,
  answer: (isGranted: boolean) => void,
) => void

class WebContents extends EventEmitter {
  windowOpenHandler: (() => { action: string }) | null = null

  setWindowOpenHandler(handler: () => { action: string }): void {
    this.windowOpenHandler = handler
  }
}

export const session = {
  defaultSession: {
    permissionHandler: null as PermissionHandler | null,
    setPermissionRequestHandler(handler: PermissionHandler) {
      this.permissionHandler = handler
    },
    setPermissionCheckHandler() {},
  },
}

export class BrowserWindow extends EventEmitter {
  readonly options: BrowserWindowConstructorOptions
  readonly webContents = new WebContents()
  title: string
  isShown = false
  #page: Page | null = null
  #isDestroyed = false

  constructor(options: BrowserWindowConstructorOptions) {
    super()
    this.options = options
    this.title = options.title ?? ''
    app.windows.add(this)
  }

  async loadURL(address: string): Promise<void> {
    const profile = app.paths.get('userData')
    if (profile === undefined) throw new Error('A test needs a profile folder of its own')
    const context = await chromium.launchPersistentContext(profile, {
      executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
      viewport: { width: this.options.width ?? 800, height: this.options.height ?? 600 },
      args: ['--no-sandbox', '--disable-background-networking', '--remote-debugging-port=0'],
    })
    await context.route('**/*', async (route) => {
      const answer = await answerRequest(route.request().url())
      await (answer ? route.fulfill(answer) : route.abort())
    })
    const page = context.pages()[0] ?? (await context.newPage())
    this.#page = page
    await PreloadWorld.install(page, this.options.webPreferences?.preload ?? '')
    await page.goto(toCarrier(address))
    this.emit('ready-to-show')
  }

  show(): void {
    this.isShown = true
  }

  setTitle(title: string): void {
    this.title = title
  }

  isDestroyed(): boolean {
    return this.#isDestroyed
  }

  isMinimized(): boolean {
    return false
  }

  focus(): void {}

  reload(): void {
    void this.#page?.reload()
  }

  /** Closed by the user. */
  close(): void {
    this.destroy()
    app.forget(this)
  }

  destroy(): void {
    this.#isDestroyed = true
    app.windows.delete(this)
    void this.#page?.context().close()
  }
}
