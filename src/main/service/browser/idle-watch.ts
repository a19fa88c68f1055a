/** Notices that no window is connected: each keeps one request open, by which it hears of changes. */
import type { ServerResponse } from 'node:http'
import { LedgerError } from '../../../shared/errors.ts'

export interface Idle {
  /** Milliseconds. */
  after: number
  end(): void
}

export class IdleWatch {
  readonly #idle: Idle
  #open = 0
  #timer: NodeJS.Timeout | undefined

  constructor(idle: Idle) {
    this.#idle = idle
    this.#begin()
  }

  /** Counts an answer as long as it is being given. */
  follow(response: ServerResponse): void {
    this.#open += 1
    clearTimeout(this.#timer)
    response.once('close', () => {
      this.#open -= 1
      if (this.#open === 0) this.#begin()
    })
  }

  stop(): void {
    clearTimeout(this.#timer)
    this.#open = Number.POSITIVE_INFINITY
  }

  #begin(): void {
    this.#timer = setTimeout(this.#idle.end, this.#idle.after)
  }
}

/** A day, within which every timer can count. */
const LONGEST_MINUTES = 1440

/** --idle-exit in milliseconds, null where it is not given; USAGE for what is no number of minutes. */
export function readIdleExit(text: string | undefined): number | null {
  if (text === undefined) return null
  const minutes = Number(text)
  if (minutes > 0 && minutes <= LONGEST_MINUTES) return minutes * 60_000
  throw new LedgerError(
    'USAGE',
    `--idle-exit 应为 0 至 ${LONGEST_MINUTES} 之间的分钟数，而不是“${text}”`,
  )
}
