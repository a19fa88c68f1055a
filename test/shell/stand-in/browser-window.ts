/** A window that is a page of real Chromium. */
import { EventEmitter } from 'node:events'
import type { BrowserWindowConstructorOptions, PrintToPDFOptions } from 'electron'
import { type BrowserContext, chromium, type Page } from 'playwright-core'
import { app } from './app.ts'
import { PreloadWorld } from './preload-world.ts'
import { answerRequest, fromCarrier, toCarrier } from './protocol.ts'

type PermissionHandler = (
  contents: unknown,
  permission: string,
  answer: (isGranted: boolean) => void,
) => void

/** All pages that were printed, and as base64 what became of them. */
export const printed: { address: string; pdf: string }[] = []

class WebContents extends EventEmitter {
  page: Page | null = null
  windowOpenHandler: (() => { action: string }) | null = null

  setWindowOpenHandler(handler: () => { action: string }): void {
    this.windowOpenHandler = handler
  }

  async printToPDF({ printBackground, preferCSSPageSize }: PrintToPDFOptions): Promise<Buffer> {
    if (this.page === null) throw new Error('Nothing is loaded')
    const pdf = await this.page.pdf({
      printBackground: printBackground === true,
      preferCSSPageSize: preferCSSPageSize === true,
    })
    printed.push({ address: fromCarrier(this.page.url()), pdf: pdf.toString('base64') })
    return pdf
  }
}

/** All windows are pages of one Chromium, as they are of one profile. */
let chromiumOfProfile: Promise<BrowserContext> | null = null

async function launchChromium({ width, height }: BrowserWindowConstructorOptions) {
  const profile = app.paths.get('userData')
  if (profile === undefined) throw new Error('A test needs a profile folder of its own')
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
    viewport: { width: width ?? 800, height: height ?? 600 },
    args: ['--no-sandbox', '--disable-background-networking', '--remote-debugging-port=0'],
  })
  await context.route('**/*', async (route) => {
    const answer = await answerRequest(route.request().url())
    await (answer ? route.fulfill(answer) : route.abort())
  })
  return context
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
    const isFirst = chromiumOfProfile === null
    chromiumOfProfile ??= launchChromium(this.options)
    const context = await chromiumOfProfile
    // Chromium starts with one page, which is the first window's.
    const page = (isFirst ? context.pages()[0] : undefined) ?? (await context.newPage())
    this.#page = page
    this.webContents.page = page
    const { preload } = this.options.webPreferences ?? {}
    if (preload !== undefined) await PreloadWorld.install(page, preload)
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
    // Chromium goes with its last window.
    void (app.windows.size === 0 ? this.#page?.context().close() : this.#page?.close())
  }
}
