/** A sheet as its user sees it: cells by row and field, the active cell, the clipboard. */
import type { CDPSession, Locator, Page } from 'playwright-core'
import type { ServedApp } from './ledger-app.ts'

export class Sheet {
  readonly page: Page
  readonly app: ServedApp

  constructor(app: ServedApp, page: Page) {
    this.app = app
    this.page = page
  }

  /** The grid on #/projects, or on an address below it, with the clipboard allowed. */
  static async open(app: ServedApp, route = 'projects'): Promise<Sheet> {
    return Sheet.of(app, await app.open(route))
  }

  /** The grid that a page shows. */
  static async of(app: ServedApp, page: Page): Promise<Sheet> {
    await app.context.grantPermissions(['clipboard-read', 'clipboard-write'], {
      origin: new URL(app.url).origin,
    })
    await page.locator('.ag-row[row-index="0"]').first().waitFor()
    return new Sheet(app, page)
  }

  /** A drawn cell by its place in the view and its field. */
  cell(row: number, field: string): Locator {
    return this.page.locator(`.ag-row[row-index="${row}"] .ag-cell[col-id="${field}"]`)
  }

  async click(row: number, field: string, keys: ('Shift' | 'Control')[] = []): Promise<void> {
    await this.cell(row, field).click({ modifiers: keys })
  }

  async drag(from: [number, string], to: [number, string]): Promise<void> {
    const [start, end] = await Promise.all(
      [from, to].map(([row, field]) => this.cell(row, field).boundingBox()),
    )
    if (!start || !end) throw new Error('not drawn')
    await this.page.mouse.move(start.x + 20, start.y + 12)
    await this.page.mouse.down()
    await this.page.mouse.move(end.x + 24, end.y + 14, { steps: 6 })
    await this.page.mouse.up()
  }

  /** Drags the square in the corner of the selection. */
  async dragHandle(to: [number, string]): Promise<void> {
    const corner = await this.page.locator('.sheet-corner').first().boundingBox()
    const end = await this.cell(...to).boundingBox()
    if (!corner || !end) throw new Error('not drawn')
    await this.page.mouse.move(corner.x + corner.width - 1, corner.y + corner.height - 1)
    await this.page.mouse.down()
    await this.page.mouse.move(end.x + end.width / 2, end.y + end.height / 2, { steps: 6 })
    await this.page.mouse.up()
  }

  async press(...keys: string[]): Promise<void> {
    for (const key of keys) await this.page.keyboard.press(key)
  }

  type(text: string): Promise<void> {
    return this.page.keyboard.type(text)
  }

  /**
   * Presses keys (`x`, `Enter`, `Control+f`) one right after the other, as fast as the browser takes
   * them: none waits for what the one before has brought about.
   */
  async hurry(...keys: string[]): Promise<void> {
    const session = await this.page.context().newCDPSession(this.page)
    await Promise.all(
      keys.flatMap((key) =>
        keyEvents(key).map((event) => session.send('Input.dispatchKeyEvent', event)),
      ),
    )
    await session.detach()
  }

  /** Field label and row number of the active cell, as a screen reader is told. */
  async active(): Promise<string> {
    const label = (await this.page.locator('.sheet-box').getAttribute('aria-label')) ?? ''
    return /^(.*? 第 \d+ 行)/u.exec(label)?.[1] ?? label
  }

  /** What Ctrl+C puts on the clipboard. */
  async copied(): Promise<string> {
    await this.press('Control+c')
    return this.page.evaluate(() => navigator.clipboard.readText())
  }

  /** Rows and columns of the selection, told by what it copies. */
  async size(): Promise<[rows: number, columns: number]> {
    const lines = (await this.copied()).replace(/\r\n$/u, '').split('\r\n')
    return [lines.length, lines[0]?.split('\t').length ?? 0]
  }

  /** Pastes a text as if it had been copied elsewhere. */
  async paste(text: string, html?: string): Promise<void> {
    await this.page.evaluate(
      async ([plain = '', rich = '']) => {
        const parts: Record<string, Blob> = {
          'text/plain': new Blob([plain], { type: 'text/plain' }),
        }
        if (rich !== '') parts['text/html'] = new Blob([rich], { type: 'text/html' })
        await navigator.clipboard.write([new ClipboardItem(parts)])
      },
      [text, html ?? ''],
    )
    await this.press('Control+v')
  }

  /** Waits for a revision of the ledger to be shown as saved. */
  async saved(seq: number): Promise<void> {
    await this.page.getByText(`已保存（第 ${seq} 版）`).waitFor()
  }

  /** Cells of the ledger itself in the order of the view without sort or filter. */
  ledgerRow(index: number) {
    const row = this.app.host.ledger.rows('project')[index]
    if (row === undefined) throw new Error(`no row ${index}`)
    return row.cells
  }

  ime(): Promise<Ime> {
    return Ime.on(this.page)
  }
}

const KEY_CODES: Record<string, number> = {
  ...{ Tab: 9, Enter: 13, Escape: 27, Delete: 46, F2: 113 },
  ...{ ArrowLeft: 37, ArrowUp: 38, ArrowRight: 39, ArrowDown: 40, F10: 121 },
}

const MODIFIERS: Record<string, number> = { Alt: 1, Control: 2, Shift: 8 }

/** A key going down and up, as the debugging protocol of Chromium has it. */
function keyEvents(pressed: string) {
  const names = pressed.split('+')
  const key = names.pop() ?? ''
  const modifiers = names.reduce((sum, name) => sum + (MODIFIERS[name] ?? 0), 0)
  const isNamed = key in KEY_CODES
  const windowsVirtualKeyCode = KEY_CODES[key] ?? key.toUpperCase().charCodeAt(0)
  const code = isNamed ? key : `Key${key.toUpperCase()}`
  const types = modifiers === 0 && (!isNamed || key === 'Enter')
  const text = types ? { text: isNamed ? '\r' : key } : {}
  const own = { key, code, modifiers, windowsVirtualKeyCode }
  return [
    { type: types ? ('keyDown' as const) : ('rawKeyDown' as const), ...own, ...text },
    { type: 'keyUp' as const, ...own },
  ]
}

/** A Chinese input method, as Chromium hears one. */
export class Ime {
  readonly #session: CDPSession

  constructor(session: CDPSession) {
    this.#session = session
  }

  static async on(page: Page): Promise<Ime> {
    return new Ime(await page.context().newCDPSession(page))
  }

  /** Shows letters of a word that is not yet chosen. */
  async compose(text: string): Promise<void> {
    const place = { selectionStart: text.length, selectionEnd: text.length }
    await this.#session.send('Input.imeSetComposition', { text, ...place })
  }

  /** Chooses the word. */
  async choose(word: string): Promise<void> {
    await this.#session.send('Input.insertText', { text: word })
  }

  /** Types a word letter by letter and chooses it. */
  async word(letters: string, word: string): Promise<void> {
    for (let end = 1; end <= letters.length; end += 1) await this.compose(letters.slice(0, end))
    await this.choose(word)
  }

  async cancel(): Promise<void> {
    await this.compose('')
  }
}
