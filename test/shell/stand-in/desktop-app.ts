/** The desktop app for a test: built bundles, a home of its own, Chromium as the window. */
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { type Browser, chromium, type Page } from 'playwright-core'
import type { Command, Sight, WindowView } from './control.ts'

const root = join(import.meta.dirname, '../../..')

export interface LaunchOptions {
  /** Arguments of the program, as of a double click. */
  args?: string[]
  /** Folder of another build than the one that is shipped. */
  out?: string
  /** False where nobody looks into the windows; then no Chromium is started for them. */
  hasPages?: boolean
  /** True as of an installed program. */
  isPackaged?: boolean
}

export class DesktopApp {
  readonly #child: ChildProcess
  readonly #browser: Browser | null

  private constructor(child: ChildProcess, browser: Browser | null) {
    this.#child = child
    this.#browser = browser
  }

  static async launch(
    home: string,
    { args = [], out = join(root, 'out'), hasPages = true, isPackaged = false }: LaunchOptions = {},
  ) {
    // Of an earlier start it would name a port where nobody listens any more.
    rmSync(join(home, 'window/DevToolsActivePort'), { force: true })
    const entry = ['--import', join(import.meta.dirname, 'register.ts'), join(out, 'main/main.js')]
    const child = spawn(process.execPath, [...entry, ...args], {
      env: {
        ...process.env,
        CLEAN_AIR_LEDGER_HOME: home,
        STAND_IN_PAGES: hasPages ? '' : 'none',
        STAND_IN_PACKAGED: isPackaged ? 'yes' : '',
      },
      stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
    })
    if (!hasPages) return new DesktopApp(child, null)
    const address = await debuggingAddress(join(home, 'window'), child)
    const app = new DesktopApp(child, await chromium.connectOverCDP(address))
    await app.#pages()
    return app
  }

  /** The page of the only window, or of the one that shows this text in its heading. */
  async page(text?: string): Promise<Page> {
    for (const page of await this.#pages()) {
      if (text === undefined) return page
      if ((await page.locator('h1', { hasText: text }).count()) > 0) return page
    }
    throw new Error(`No page shows ${text}`)
  }

  look(): Promise<Sight> {
    return this.tell({ type: 'look' })
  }

  async window(title: string): Promise<WindowView | undefined> {
    return (await this.look()).windows.find((window) => window.title.includes(title))
  }

  async click(...path: string[]): Promise<void> {
    await this.tell({ type: 'click', path })
  }

  async answerNextDialog(file: string): Promise<void> {
    await this.tell({ type: 'answer-dialog', file })
  }

  /** Quits as by the menu; gives the exit code. Does nothing the second time. */
  async close(): Promise<number | null> {
    if (this.#child.exitCode !== null) return this.#child.exitCode
    const exit = once(this.#child, 'exit')
    this.#child.send({ type: 'quit' } satisfies Command)
    await exit
    await this.#browser?.close()
    return this.#child.exitCode
  }

  /** Waits until the app ends by itself; gives the exit code. */
  async ended(): Promise<number | null> {
    if (this.#child.exitCode === null) await once(this.#child, 'exit')
    return this.#child.exitCode
  }

  async tell(command: Command): Promise<Sight> {
    const answer = once(this.#child, 'message')
    this.#child.send(command)
    const [sight] = await answer
    return sight
  }

  /** Those of windows; Chromium's own first page shows nothing. */
  async #pages(): Promise<Page[]> {
    const [context] = this.#browser?.contexts() ?? []
    if (!context) throw new Error('Chromium has no profile')
    while (context.pages().length < 2) await context.waitForEvent('page')
    const pages = context.pages().filter((page) => !/^about:/u.test(page.url()))
    // Whether a page may leave is for the app to say; a page nobody listens to would just go.
    for (const page of pages) page.removeAllListeners('dialog').on('dialog', () => {})
    if (pages.length > 0) return pages
    await new Promise((resolve) => setTimeout(resolve, 50))
    return this.#pages()
  }
}

/** Chromium writes its port into the profile once it listens. */
async function debuggingAddress(profile: string, child: ChildProcess): Promise<string> {
  const file = join(profile, 'DevToolsActivePort')
  while (child.exitCode === null) {
    const [port, path] = existsSync(file) ? readFileSync(file, 'utf8').split('\n') : []
    if (port && path) return `ws://127.0.0.1:${port}${path}`
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
  throw new Error('The app ended before Chromium started')
}
