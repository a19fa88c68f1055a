/** A window, whose content is a page of real Chromium. */
import { EventEmitter } from 'node:events'
import type { BrowserWindowConstructorOptions, Rectangle } from 'electron'
import { app } from './app.ts'
import { PreloadWorld } from './preload-world.ts'
import { toCarrier } from './protocol.ts'
import { chromiumOfProfile } from './session.ts'
import { WebContents } from './web-contents.ts'

/** With what preferences each window was made that there ever was. */
export const created: Record<string, unknown>[] = []

export class BrowserWindow extends EventEmitter {
  static #count = 0
  static #focused: BrowserWindow | null = null

  static getAllWindows(): BrowserWindow[] {
    return [...app.windows]
  }

  readonly id: number
  readonly options: BrowserWindowConstructorOptions
  readonly webContents = new WebContents()
  isShown = false
  /** All that its bar in the taskbar was set to. */
  readonly bars: number[] = []
  #title: string
  #isMaximized = false
  #isMinimized = false
  #isDestroyed = false
  bounds: Rectangle

  constructor(options: BrowserWindowConstructorOptions) {
    super()
    BrowserWindow.#count += 1
    this.id = BrowserWindow.#count
    this.options = options
    this.#title = options.title ?? ''
    const { x = 0, y = 0, width = 800, height = 600 } = options
    this.bounds = { x, y, width, height }
    app.windows.add(this)
    created.push({ ...options.webPreferences })
    // Playwright has no more use for a page that has crashed; its window gets another.
    this.webContents.on('load-anew', (address: string) => {
      void this.webContents.page?.close()
      this.webContents.removeAllListeners('send').removeAllListeners('drop-paths')
      void this.loadURL(address)
    })
    app.emit('web-contents-created', {}, this.webContents)
  }

  async loadURL(address: string): Promise<void> {
    if (process.env.STAND_IN_PAGES === 'none') return void this.emit('ready-to-show')
    const page = await (await chromiumOfProfile(this.bounds)).newPage()
    if (this.#isDestroyed) return void page.close()
    this.webContents.adopt(page)
    const { preload } = this.options.webPreferences ?? {}
    if (preload !== undefined) await PreloadWorld.install(page, preload, this.webContents)
    await page.goto(toCarrier(address))
    this.emit('ready-to-show')
  }

  show(): void {
    this.isShown = true
    this.focus()
  }

  setTitle(title: string): void {
    this.#title = title
  }

  getTitle(): string {
    return this.#title
  }

  getNormalBounds(): Rectangle {
    return this.bounds
  }

  maximize(): void {
    this.#isMaximized = true
  }

  isMaximized(): boolean {
    return this.#isMaximized
  }

  minimize(): void {
    this.#isMinimized = true
    if (this.isFocused()) BrowserWindow.#focused = null
  }

  isMinimized(): boolean {
    return this.#isMinimized
  }

  restore(): void {
    this.#isMinimized = false
  }

  isDestroyed(): boolean {
    return this.#isDestroyed
  }

  isFocused(): boolean {
    return BrowserWindow.#focused === this
  }

  focus(): void {
    BrowserWindow.#focused = this
    this.emit('focus')
  }

  blur(): void {
    BrowserWindow.#focused = null
  }

  setProgressBar(progress: number): void {
    this.bars.push(progress)
  }

  /** Closed by the user: the page is asked, and may stay. */
  async close(): Promise<void> {
    const { page } = this.webContents
    if (page && !page.isClosed()) {
      const stays = new Promise<boolean>((resolve) => {
        this.webContents.once('stays', () => resolve(true))
        page.once('close', () => resolve(false))
      })
      this.emit('close')
      await page.close({ runBeforeUnload: true })
      if (await stays) return
    } else this.emit('close')
    this.destroy()
  }

  destroy(): void {
    if (this.#isDestroyed) return
    this.#isDestroyed = true
    app.forget(this)
    const { page } = this.webContents
    if (page && !page.isClosed()) void page.close()
    this.emit('closed')
  }
}
