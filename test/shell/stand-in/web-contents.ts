/** What a window shows: a page of real Chromium. */
import { EventEmitter } from 'node:events'
import type { KeyboardInputEvent, PrintToPDFOptions, WebContentsPrintOptions } from 'electron'
import type { Page } from 'playwright-core'
import { fromCarrier, toCarrier } from './protocol.ts'

type WindowOpenHandler = (details: { url: string }) => { action: 'allow' | 'deny' }

/** All pages that were printed, and as base64 what became of them. */
export const printed: { address: string; pdf: string }[] = []

/** What pages wanted to open, and what became of it. */
export const windowOpens: { url: string; action: string }[] = []

export class WebContents extends EventEmitter {
  page: Page | null = null
  windowOpenHandler: WindowOpenHandler | null = null
  zoomLevel = 0
  #isCrashed = false
  readonly sentKeys: string[] = []
  readonly prints: WebContentsPrintOptions[] = []

  /** Begins to show a page that Chromium has just opened. */
  adopt(page: Page): void {
    this.page = page
    page.on('load', () => this.emit('did-finish-load'))
    page.on('crash', () => {
      this.#isCrashed = true
      this.emit('render-process-gone', {}, { reason: 'crashed' })
    })
    page.on('popup', (popup) => this.#judgePopup(popup))
    page.on('dialog', (dialog) => {
      if (dialog.type() !== 'beforeunload') return void dialog.dismiss()
      let leaves = false
      this.emit('will-prevent-unload', { preventDefault: () => (leaves = true) })
      void (leaves ? dialog.accept() : dialog.dismiss())
      if (!leaves) this.emit('stays')
    })
  }

  /** Asked before a frame of the page goes to another address; false to stay. */
  mayNavigate(carrier: string, isMainFrame: boolean): boolean {
    let stays = false
    const event = { url: fromCarrier(carrier), preventDefault: () => (stays = true) }
    if (isMainFrame) this.emit('will-navigate', event)
    this.emit('will-frame-navigate', event)
    return !stays
  }

  getURL(): string {
    return fromCarrier(this.page?.url() ?? '')
  }

  setWindowOpenHandler(handler: WindowOpenHandler): void {
    this.windowOpenHandler = handler
  }

  setZoomLevel(level: number): void {
    this.zoomLevel = level
  }

  sendInputEvent({ type, keyCode, modifiers = [] }: KeyboardInputEvent): void {
    if (type !== 'keyDown') return
    const control = modifiers.includes('control') ? 'Control+' : ''
    void this.page?.keyboard.press(`${control}${keyCode}`)
  }

  send(channel: string): void {
    this.emit('send', channel)
  }

  print(options: WebContentsPrintOptions): void {
    this.prints.push(options)
  }

  isCrashed(): boolean {
    return this.#isCrashed
  }

  /** Its end is told a moment later, when it may be loading again. */
  forcefullyCrashRenderer(): void {
    this.#isCrashed = true
    queueMicrotask(() => this.emit('render-process-gone', {}, { reason: 'killed' }))
  }

  reload(): void {
    const address = this.getURL()
    if (this.#isCrashed) this.emit('load-anew', address)
    else void this.page?.goto(toCarrier(address))
    this.#isCrashed = false
  }

  async printToPDF({ printBackground, preferCSSPageSize }: PrintToPDFOptions): Promise<Buffer> {
    if (this.page === null) throw new Error('Nothing is loaded')
    const pdf = await this.page.pdf({
      printBackground: printBackground === true,
      preferCSSPageSize: preferCSSPageSize === true,
    })
    printed.push({ address: this.getURL(), pdf: pdf.toString('base64') })
    return pdf
  }

  #judgePopup(popup: Page): void {
    const url = fromCarrier(popup.url())
    const { action } = this.windowOpenHandler?.({ url }) ?? { action: 'allow' }
    windowOpens.push({ url, action })
    if (action === 'deny') void popup.close()
  }
}
