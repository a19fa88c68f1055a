import { EventEmitter } from 'node:events'
import type { BrowserWindow } from './browser-window.ts'

class App extends EventEmitter {
  readonly isPackaged = false
  readonly windows = new Set<BrowserWindow>()
  readonly commandLine = { appendSwitch() {} }
  readonly paths = new Map<string, string>()

  setPath(name: string, path: string): void {
    this.paths.set(name, path)
  }

  getVersion(): string {
    return '0.0.0'
  }

  requestSingleInstanceLock(): boolean {
    return true
  }

  async whenReady(): Promise<void> {}

  quit(): void {
    for (const window of this.windows) window.destroy()
    let isHeld = false
    this.emit('will-quit', { preventDefault: () => (isHeld = true) })
    if (!isHeld) this.exit(0)
  }

  exit(code: number): void {
    process.exit(code)
  }

  /** What Electron does when the user closes a window. */
  forget(window: BrowserWindow): void {
    this.windows.delete(window)
    if (this.windows.size === 0) this.emit('window-all-closed')
  }
}

export const app = new App()
