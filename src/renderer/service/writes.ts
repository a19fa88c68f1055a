/** What a window writes: one call after the other, so that undo never overtakes the edit before it. */
import type { CellConflict } from '../../shared/changes/cell-conflict.ts'
import type { Change } from '../../shared/changes/change.ts'
import type { Edit } from '../../shared/contract/schemas.ts'
import type { ErrorCode } from '../../shared/errors.ts'
import type { LedgerClient } from './client.ts'
import { type ConflictQuestion, ConflictQuestions } from './conflict-questions.ts'
import { codeOf, conflictsOf, explain } from './explain.ts'
import { editsAfter } from './resolve-conflicts.ts'

export type SaveState =
  | { state: 'saved' }
  | { state: 'saving' }
  | { state: 'failed'; reason: string }

/** What became of a write; no change means that everything was so already. */
export type WriteResult =
  | { ok: true; change: Change | null }
  | { ok: false; reason: string; code: ErrorCode | null; conflicts: CellConflict[] }

export type Write = (client: LedgerClient) => Promise<Change | null>

/** Refusals after which the caller shows what is new and asks again; nothing is left unsaved. */
const MET_AGAIN: ReadonlySet<ErrorCode | null> = new Set([
  'IMPORT_STALE',
  'IMPORT_CLOSED',
  'CHANGE_CONFLICT',
  'NOTHING_TO_UNDO',
  'NOTHING_TO_REDO',
])

/** The window's copy of the ledger, as far as writes touch it. */
interface WrittenCopy {
  /** Asked for with each write: it is new after every break. */
  client(): LedgerClient
  /** Takes over what was committed. */
  apply(change: Change): void
  show(part: { save: SaveState } | { question: ConflictQuestion | null }): void
}

export class Writes {
  readonly #copy: WrittenCopy
  readonly #questions: ConflictQuestions
  #queue: Promise<unknown> = Promise.resolve()
  #pending = 0

  constructor(copy: WrittenCopy) {
    this.#copy = copy
    this.#questions = new ConflictQuestions((question) => copy.show({ question }))
  }

  /** Writes edits as one change; the gesture (粘贴, 填充 …) is named in history. */
  async edit(edits: Edit[], gesture?: string): Promise<WriteResult> {
    const result = await this.write((client) =>
      client.changes.edit(gesture === undefined ? { edits } : { edits, gesture }),
    )
    if (result.ok || result.conflicts.length === 0) return result
    // What others changed meanwhile is shown with both values; the user says which shall stand.
    const decide = await this.#questions.ask(result.conflicts)
    const rest = editsAfter(edits, result.conflicts, decide)
    return rest.length === 0 ? { ok: true, change: null } : this.edit(rest, gesture)
  }

  /** Any call that commits a change, in its turn. */
  write(call: Write): Promise<WriteResult> {
    this.#pending += 1
    this.#copy.show({ save: { state: 'saving' } })
    const result = this.#queue.then(() => this.#attempt(call))
    this.#queue = result
    return result
  }

  async #attempt(call: Write): Promise<WriteResult> {
    let result: WriteResult
    try {
      const change = await call(this.#copy.client())
      if (change !== null) this.#copy.apply(change)
      result = { ok: true, change }
    } catch (error) {
      const [reason, code] = [explain(error), codeOf(error)]
      result = { ok: false, reason, code, conflicts: conflictsOf(error) }
    }
    this.#pending -= 1
    if (!result.ok && !MET_AGAIN.has(result.code))
      this.#copy.show({ save: { state: 'failed', reason: result.reason } })
    else if (this.#pending === 0) this.#copy.show({ save: { state: 'saved' } })
    return result
  }
}
