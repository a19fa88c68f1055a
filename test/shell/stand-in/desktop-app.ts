/** The desktop app for a test: built bundles, a home of its own, Chromium as the window. */
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Browser, chromium, type Page } from 'playwright-core'
import type { Command, Sight } from './control.ts'

const root = join(import.meta.dirname, '../../..')

export class DesktopApp {
  readonly #child: ChildProcess
  readonly #browser: Browser
  readonly page: Page

  private constructor(child: ChildProcess, browser: Browser, page: Page) {
    this.#child = child
    this.#browser = browser
    this.page = page
  }

  static async launch(home: string): Promise<DesktopApp> {
    const child = spawn(
      process.execPath,
      ['--import', join(import.meta.dirname, 'register.ts'), join(root, 'out/main/main.js')],
      {
        env: { ...process.env, CLEAN_AIR_LEDGER_HOME: home },
        stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
      },
    )
    const browser = await chromium.connectOverCDP(await debuggingAddress(join(home, 'window')))
    const page = browser.contexts()[0]?.pages()[0]
    if (!page) throw new Error('The window has no page')
    return new DesktopApp(child, browser, page)
  }

  look(): Promise<Sight> {
    return this.#tell({ type: 'look' })
  }

  async click(...path: string[]): Promise<void> {
    await this.#tell({ type: 'click', path })
  }

  async answerNextDialog(file: string): Promise<void> {
    await this.#tell({ type: 'answer-dialog', file })
  }

  async killService(): Promise<void> {
    await this.#tell({ type: 'kill-service' })
  }

  /** Closes the window, which ends the app; gives the exit code. Does nothing the second time. */
  async close(): Promise<number | null> {
    if (this.#child.exitCode !== null) return this.#child.exitCode
    const exit = once(this.#child, 'exit')
    this.#child.send({ type: 'close-window' } satisfies Command)
    await exit
    await this.#browser.close()
    return this.#child.exitCode
  }

  async #tell(command: Command): Promise<Sight> {
    const answer = once(this.#child, 'message')
    this.#child.send(command)
    const [sight] = await answer
    return sight
  }
}

/** Chromium writes its port into the profile once it listens. */
async function debuggingAddress(profile: string): Promise<string> {
  const file = join(profile, 'DevToolsActivePort')
  const deadline = Date.now() + 30_000
  while (Date.now() < deadline) {
    const [port, path] = existsSync(file) ? readFileSync(file, 'utf8').split('\n') : []
    if (port && path) return `ws://127.0.0.1:${port}${path}`
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
  throw new Error('Chromium did not start')
}
