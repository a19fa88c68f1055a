/** Keeps a process that dies again and again from being started for ever. */
const LIMIT = 3
const WITHIN_MS = 60_000

export class Attempts {
  #times: number[] = []

  /** Counts one more; false when there were too many in a short time, after which counting begins anew. */
  allows(now = Date.now()): boolean {
    this.#times = [...this.#times.filter((time) => now - time < WITHIN_MS), now]
    if (this.#times.length <= LIMIT) return true
    this.#times = []
    return false
  }
}
