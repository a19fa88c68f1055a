/** One window with the service process of its ledger. */
import type { BrowserWindow, MessagePortMain } from 'electron'
import { isDamage } from '../../shared/errors.ts'
import { Attempts } from './attempts.ts'
import { SERVICE_GONE } from './connect.ts'
import { askToLeave, askToReload, askToRestartService, askToWait, showFailure } from './dialogs.ts'
import { logError } from './log.ts'
import type { LedgerRequest, ServiceReply } from './messages.ts'
import { PAGE_ORIGIN } from './page-response.ts'
import type { Remembered } from './remembered.ts'
import { ServiceProcess } from './service.ts'
import { createWindow, ledgerTitle } from './window.ts'
import { WorkShown } from './work.ts'

export interface LedgerWindowListener {
  /** Another ledger is open in the window. */
  onOpened(window: LedgerWindow): void
  /** The window is gone; its service is gone when the promise resolves. */
  onClosed(window: LedgerWindow, stopped: Promise<void>): void
}

export class LedgerWindow {
  readonly browser: BrowserWindow
  readonly #service: ServiceProcess
  readonly #work: WorkShown
  readonly #listener: LedgerWindowListener
  readonly #serviceStarts = new Attempts()
  readonly #pageLoads = new Attempts()
  #request: LedgerRequest
  #path: string | null = null
  /** Nothing is open that someone chose, and nothing on its way. */
  #isReplaceable = false
  /** Its stuck page is being ended, as somebody wanted. */
  #isReloading = false
  /** Has not shown anything yet. */
  #isNew = true

  constructor(request: LedgerRequest, remembered: Remembered, listener: LedgerWindowListener) {
    this.#request = request
    this.#listener = listener
    this.#service = new ServiceProcess({
      onReply: (reply) => this.#take(reply),
      onStopped: (code) => void this.#restartService(code),
    })
    // Before the window, so that the ledger opens while the page loads.
    this.#service.start(request)
    this.browser = createWindow(remembered)
    this.#work = new WorkShown(this.browser)
    this.#followPage()
    void this.browser.loadURL(`${PAGE_ORIGIN}/index.html`)
  }

  /** The open ledger; of one that is being opened, its future place; null where there is none. */
  get path(): string | null {
    if (this.#path !== null || this.#isReplaceable) return this.#path
    return 'path' in this.#request ? this.#request.path : null
  }

  /** True where the page greets, or says why nothing is open: another ledger can take its place. */
  get isReplaceable(): boolean {
    return this.#isReplaceable
  }

  /** Opens another ledger in this window. */
  request(request: LedgerRequest): void {
    this.#request = request
    this.#isReplaceable = false
    this.#service.send(request)
  }

  connect(port: MessagePortMain): void {
    this.#service.connect(port)
  }

  show(): void {
    if (this.browser.isMinimized()) this.browser.restore()
    this.browser.focus()
  }

  #take(reply: ServiceReply): void {
    if (this.browser.isDestroyed()) return
    switch (reply.type) {
      case 'opened':
        this.#path = reply.path
        this.#isReplaceable = reply.info.welcome !== null
        this.#isNew = false
        // After a crash it is this ledger that comes back, not what was asked for first.
        this.#request = { type: 'open', path: reply.path }
        this.browser.setTitle(ledgerTitle(reply.info))
        this.#listener.onOpened(this)
        break
      case 'work':
        this.#work.take(reply)
        break
      case 'failed':
        void this.#explain(reply)
        break
    }
  }

  /** Why nothing is open, and what to do, the page says; the rest is said here. */
  async #explain(failure: { code: string; message: string }): Promise<void> {
    const isNew = this.#isNew
    this.#isNew = false
    const isEmpty = this.#path === null
    if (isEmpty) this.#isReplaceable = true
    if (isEmpty && this.#request.type !== 'create') return
    // Of a damaged ledger the page says it, and offers to look into it.
    if (!isEmpty && isDamage(failure.code)) return
    await showFailure(this.browser, failure)
    if (isEmpty && isNew && !this.browser.isDestroyed()) this.browser.close()
  }

  /** The page is told, says so, and goes on when it can. */
  async #restartService(code: number): Promise<void> {
    logError(`The service ended with code ${code}`)
    if (this.browser.isDestroyed()) return
    this.#work.end()
    this.browser.webContents.send(SERVICE_GONE)
    const goesOn = this.#serviceStarts.allows() || (await askToRestartService(this.browser, code))
    if (this.browser.isDestroyed()) return
    if (!goesOn) return this.browser.destroy()
    this.#service.start(this.#request)
  }

  #followPage(): void {
    const { browser } = this
    browser.on('closed', () => this.#listener.onClosed(this, this.#service.stop()))
    browser.on('unresponsive', () => void this.#reloadStuck())
    const { webContents } = browser
    webContents.on('will-prevent-unload', (event) => {
      if (askToLeave(browser)) event.preventDefault()
    })
    webContents.on('render-process-gone', (_event, { reason }) => {
      if (this.#isReloading) this.#isReloading = false
      else if (reason !== 'clean-exit') void this.#reloadCrashed(reason)
    })
  }

  async #reloadCrashed(reason: string): Promise<void> {
    logError(`The page ended: ${reason}`)
    const isRepeated = !this.#pageLoads.allows()
    const reloads = await askToReload(this.browser, { reason, isRepeated })
    if (this.browser.isDestroyed()) return
    if (reloads) this.browser.webContents.reload()
    else this.browser.destroy()
  }

  async #reloadStuck(): Promise<void> {
    logError('The page does not respond')
    if (!(await askToWait(this.browser)) || this.browser.isDestroyed()) return
    const { webContents } = this.browser
    if (!webContents.isCrashed()) {
      this.#isReloading = true
      webContents.forcefullyCrashRenderer()
    }
    webContents.reload()
  }
}
