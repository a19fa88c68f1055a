/** All windows: which ledger is in which, and what the whole app does. */
import { app, type WebContents } from 'electron'
import type { Settings } from '../service/settings.ts'
import { truePath } from './ledger-paths.ts'
import { LedgerWindow } from './ledger-window.ts'
import type { LedgerRequest } from './messages.ts'
import type { Remembered } from './remembered.ts'

export class Desktop {
  readonly remembered: Remembered
  readonly #settings: Settings
  /** The one that was in front last comes last. */
  #windows: LedgerWindow[] = []
  readonly #stopping = new Set<Promise<void>>()
  readonly #onChange: () => void

  /** `onChange` hears of windows, their ledgers, and the list of recent ones. */
  constructor(remembered: Remembered, settings: Settings, onChange: () => void) {
    this.remembered = remembered
    this.#settings = settings
    this.#onChange = onChange
  }

  get windows(): readonly LedgerWindow[] {
    return this.#windows
  }

  /** The window in front; null where there is none. */
  get front(): LedgerWindow | null {
    return this.#windows.at(-1) ?? null
  }

  /** Each in a window of its own; one that is open already comes to the front. */
  open(paths: readonly string[]): void {
    for (const path of paths.map(truePath)) {
      // A service may name its file by a link, as folders of documents often are.
      const shown = this.#windows.find((window) => window.path && truePath(window.path) === path)
      if (shown) shown.show()
      else this.show({ type: 'open', path })
    }
  }

  /** In the window in front where nothing is open that someone chose, else in a new one. */
  show(request: LedgerRequest): void {
    const { front } = this
    if (front?.isReplaceable) front.request(request)
    else this.#add(request)
  }

  #add(request: LedgerRequest): void {
    const window = new LedgerWindow(request, this.remembered, {
      onOpened: (opened) => this.#noteOpened(opened),
      onClosed: (closed, stopped) => this.#noteClosed(closed, stopped),
    })
    this.#windows.push(window)
    window.browser.on('focus', () => this.#noteFront(window))
    this.#onChange()
  }

  get recent(): readonly string[] {
    return this.#settings.recentLedgers
  }

  clearRecent(): void {
    this.#settings.forgetRecentLedgers()
    app.clearRecentDocuments()
    this.#onChange()
  }

  windowOf(contents: WebContents): LedgerWindow | null {
    return this.#windows.find(({ browser }) => browser.webContents === contents) ?? null
  }

  /** Resolves when every ledger whose window is gone has been closed. */
  async stopped(): Promise<void> {
    await Promise.all(this.#stopping)
  }

  get isStopping(): boolean {
    return this.#stopping.size > 0
  }

  #noteOpened({ path }: LedgerWindow): void {
    if (path !== null) app.addRecentDocument(path)
    this.#onChange()
  }

  #noteClosed(closed: LedgerWindow, stopped: Promise<void>): void {
    this.#windows = this.#windows.filter((window) => window !== closed)
    this.#stopping.add(stopped)
    void stopped.finally(() => this.#stopping.delete(stopped))
    this.#onChange()
  }

  #noteFront(front: LedgerWindow): void {
    this.#windows = [...this.#windows.filter((window) => window !== front), front]
  }
}
