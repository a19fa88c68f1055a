/** Long work of a window: in the taskbar while it runs, as a notification when nobody looked on. */
import { type BrowserWindow, Notification } from 'electron'
import type { WorkMessage } from './messages.ts'

/** Shorter work is not worth a sign in the taskbar. */
const SHOWN_AFTER_MS = 500
/** Shorter work has its end seen by whoever began it. */
const TOLD_AFTER_MS = 3000

/** Beyond 1 a bar only says that something goes on. */
const UNKNOWN = 2
const NONE = -1

/** Of a window, what is asked and told here. */
type Watched = Pick<
  BrowserWindow,
  'isDestroyed' | 'isFocused' | 'getTitle' | 'setProgressBar' | 'show'
>

export class WorkShown {
  readonly #window: Watched
  readonly #begun = new Map<number, number>()

  constructor(window: Watched) {
    this.#window = window
  }

  take({ id, name, state, progress }: WorkMessage): void {
    if (this.#window.isDestroyed()) return
    const begun = this.#begun.get(id) ?? Date.now()
    if (state === 'running') {
      if (!this.#begun.has(id)) setTimeout(() => this.#show(id, progress), SHOWN_AFTER_MS)
      else if (Date.now() - begun >= SHOWN_AFTER_MS) this.#show(id, progress)
      this.#begun.set(id, begun)
      return
    }
    this.#begun.delete(id)
    if (this.#begun.size === 0) this.#window.setProgressBar(NONE)
    if (Date.now() - begun >= TOLD_AFTER_MS && !this.#window.isFocused())
      this.#notify(state === 'done' ? `${name}已完成` : `${name}没有完成`)
  }

  /** The service is gone, and all that it was at. */
  end(): void {
    this.#begun.clear()
    if (!this.#window.isDestroyed()) this.#window.setProgressBar(NONE)
  }

  #show(id: number, progress: number | null): void {
    if (this.#begun.has(id) && !this.#window.isDestroyed())
      this.#window.setProgressBar(progress ?? UNKNOWN)
  }

  #notify(title: string): void {
    if (!Notification.isSupported()) return
    const notification = new Notification({ title, body: this.#window.getTitle() })
    notification.on('click', () => {
      if (!this.#window.isDestroyed()) this.#window.show()
    })
    notification.show()
  }
}
