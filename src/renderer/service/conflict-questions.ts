/** What the user has to decide about cells that others changed meanwhile, one question at a time. */
import type { CellConflict } from '../../shared/changes/cell-conflict.ts'
import type { Decide } from './resolve-conflicts.ts'

export interface ConflictQuestion {
  conflicts: CellConflict[]
  settle(decide: Decide): void
}

export class ConflictQuestions {
  readonly #show: (question: ConflictQuestion | null) => void
  #last: Promise<unknown> = Promise.resolve()

  /** `show` puts the question before the user, and takes it away with null. */
  constructor(show: (question: ConflictQuestion | null) => void) {
    this.#show = show
  }

  /** Waits its turn: one answer never counts for another. */
  ask(conflicts: CellConflict[]): Promise<Decide> {
    const answer = this.#last.then(
      () =>
        new Promise<Decide>((resolve) => {
          const settle = (decide: Decide) => {
            this.#show(null)
            resolve(decide)
          }
          this.#show({ conflicts, settle })
        }),
    )
    this.#last = answer
    return answer
  }
}
