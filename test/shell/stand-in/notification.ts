/** Notifications of the system, remembered instead of shown. */
import { EventEmitter } from 'node:events'
import type { NotificationConstructorOptions } from 'electron'

export const notifications: { title: string; body: string }[] = []

export class Notification extends EventEmitter {
  static isSupported(): boolean {
    return true
  }

  readonly #options: NotificationConstructorOptions

  constructor(options: NotificationConstructorOptions) {
    super()
    this.#options = options
  }

  show(): void {
    const { title = '', body = '' } = this.#options
    notifications.push({ title, body })
  }
}
