import { EventEmitter } from 'node:events'
import type { BrowserWindow } from './browser-window.ts'

class App extends EventEmitter {
  readonly isPackaged = Boolean(process.env.STAND_IN_PACKAGED)
  readonly windows = new Set<BrowserWindow>()
  readonly commandLine = {
    appendSwitch() {},
    hasSwitch: (name: string) => process.argv.includes(`--${name}`),
  }
  readonly paths = new Map<string, string>()
  /** What the taskbar or dock lists. */
  recentDocuments: string[] = []
  #isQuitting = false

  setPath(name: string, path: string): void {
    this.paths.set(name, path)
  }

  getPath(name: string): string {
    const path = this.paths.get(name)
    if (path === undefined) throw new Error(`A test needs a ${name} folder of its own`)
    return path
  }

  getVersion(): string {
    return '0.0.0'
  }

  getAppMetrics() {
    const workingSetSize = Math.round(process.memoryUsage.rss() / 1024)
    return [{ type: 'Browser', pid: process.pid, memory: { workingSetSize } }]
  }

  setAppUserModelId(): void {}

  isSandboxForced = false

  enableSandbox(): void {
    this.isSandboxForced = true
  }

  addRecentDocument(path: string): void {
    this.recentDocuments = [path, ...this.recentDocuments.filter((known) => known !== path)]
  }

  clearRecentDocuments(): void {
    this.recentDocuments = []
  }

  requestSingleInstanceLock(): boolean {
    return true
  }

  async whenReady(): Promise<void> {}

  /** Asks every window first; one that stays keeps the app. */
  async quit(): Promise<void> {
    this.#isQuitting = true
    for (const window of [...this.windows]) await window.close()
    this.#isQuitting = false
    if (this.windows.size > 0) return
    let isHeld = false
    this.emit('will-quit', { preventDefault: () => (isHeld = true) })
    if (!isHeld) this.exit(0)
  }

  exit(code: number): void {
    process.exit(code)
  }

  /** A window has gone. */
  forget(window: BrowserWindow): void {
    this.windows.delete(window)
    if (this.windows.size === 0 && !this.#isQuitting) this.emit('window-all-closed')
  }
}

export const app = new App()
