/** Work that is not begun anew before it has ended: what is wished for meanwhile is done once, then. */
export class OneAtATime {
  readonly #work: () => Promise<void>
  #isBusy = false
  #isWished = false

  /** @param work must not reject */
  constructor(work: () => Promise<void>) {
    this.#work = work
  }

  async wish(): Promise<void> {
    this.#isWished = true
    if (this.#isBusy) return
    this.#isBusy = true
    while (this.#isWished) {
      this.#isWished = false
      await this.#work()
    }
    this.#isBusy = false
  }
}
