/** One workbook under review: its plan as last worked out, and what a person has decided so far. */

import type { Change } from '../../../../shared/changes/change.ts'
import type { Decisions, ImportChoices, ImportPlan } from '../../../../shared/import/plan.ts'
import { heldListOf } from '../../../../shared/lists/sent-list.ts'
import { codeOf, explain } from '../../../service/explain.ts'
import type { LedgerStore } from '../../../service/ledger-store.ts'
import type { WriteResult } from '../../../service/writes.ts'
import { carryDecisions, staleSentence } from '../model/carry.ts'
import type { Kind } from '../model/kinds.ts'

export interface ReviewState {
  plan: ImportPlan
  choices: ImportChoices
  decisions: Decisions
  /** All sheets of the workbook, chosen or not. */
  sheets: readonly string[]
  kind: Kind
  busy: 'planning' | 'committing' | null
  /** What the last planning found, to be read once. */
  notice: string | null
  failure: string | null
  /** Rows that were compared anew while under review. */
  compared: ReadonlySet<string>
  canUndo: boolean
  canRedo: boolean
}

/** Steps that can be taken back. */
const MOST_STEPS = 200

/** More changes than this are not asked for one by one. */
const MOST_CHANGES = 1000

/** How often a plan may turn out stale in one go before the user is asked to try again. */
const ATTEMPTS = 3

export class ReviewSession {
  readonly #store: LedgerStore
  readonly #file: File
  readonly #listeners = new Set<() => void>()
  #session: string
  #state: ReviewState
  #past: Decisions[] = []
  #future: Decisions[] = []

  private constructor(store: LedgerStore, file: File, session: string, plan: ImportPlan) {
    this.#store = store
    this.#file = file
    this.#session = session
    this.#state = {
      plan,
      choices: {},
      decisions: {},
      sheets: plan.sheets.map(({ name }) => name),
      kind: 'all',
      busy: null,
      notice: null,
      failure: null,
      compared: new Set(),
      canUndo: false,
      canRedo: false,
    }
  }

  /** Sends the file to the service and asks for its plan. */
  /** The review of a file that the service has read as `session`. */
  static async of(
    store: LedgerStore,
    file: File,
    session: string,
    signal?: AbortSignal,
  ): Promise<ReviewSession> {
    const plan = await store.service.imports.plan(
      { session, choices: {} },
      signal === undefined ? {} : { signal },
    )
    return new ReviewSession(store, file, session, plan)
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  readonly snapshot = (): ReviewState => this.#state

  get hasDecisions(): boolean {
    return Object.keys(this.#state.decisions).length > 0
  }

  decide(decisions: Decisions): void {
    if (decisions === this.#state.decisions) return
    this.#past = [...this.#past, this.#state.decisions].slice(-MOST_STEPS)
    this.#future = []
    this.#setDecisions(decisions)
  }

  readonly undo = (): void => {
    const before = this.#past.pop()
    if (before === undefined) return
    this.#future.push(this.#state.decisions)
    this.#setDecisions(before)
  }

  readonly redo = (): void => {
    const next = this.#future.pop()
    if (next === undefined) return
    this.#past.push(this.#state.decisions)
    this.#setDecisions(next)
  }

  show(kind: Kind): void {
    this.#set({ kind })
  }

  dismiss(): void {
    this.#set({ notice: null, failure: null })
  }

  /** Reads the workbook with other choices; what cannot be read so leaves everything as it was. */
  async choose(choices: ImportChoices): Promise<void> {
    await this.#replan(
      choices,
      (_before, _now, { compared }) => `已重新识别，${compared.length} 行有变化`,
    )
  }

  /**
   * Compares with the ledger as it is now; keys of the rows that are different, null on failure.
   * That nothing is different is told only to someone who asked.
   */
  readonly refresh = ({ isAsked = false } = {}): Promise<string[] | null> =>
    this.#replan(this.#state.choices, (before, now, { compared, changes }) =>
      now.seq > before.seq && (isAsked || compared.length > 0)
        ? staleSentence(before, now, changes, compared)
        : null,
    )

  /**
   * Writes what is shown; null where something stands in the way, which the state then says. Where
   * the ledger has moved and the rows compare as before, what is shown is still what is written.
   */
  async commit(): Promise<{ change: Change | null } | null> {
    if (this.#state.busy !== null) return null
    for (let attempt = 1; attempt <= ATTEMPTS; attempt += 1) {
      const result = await this.#tryCommit()
      if (result.ok) return { change: result.change }
      if (result.code !== 'IMPORT_STALE' && result.code !== 'IMPORT_CLOSED') {
        this.#set({ failure: result.reason })
        return null
      }
      const compared = await this.refresh()
      if (compared === null || compared.length > 0) return null
    }
    this.#set({ failure: '台账正在频繁改动，没有写入任何内容，请稍后再试' })
    return null
  }

  async #tryCommit(): Promise<WriteResult> {
    const { plan, choices, decisions } = this.#state
    const session = this.#session
    this.#set({ busy: 'committing', failure: null, notice: null })
    const result = await this.#store.write((client) =>
      client.imports.commit({ session, seq: plan.seq, choices, decisions }),
    )
    this.#set({ busy: null })
    return result
  }

  /** The workbook back for its sender, with what is wrong in it marked. */
  correction(): Promise<File> {
    const { choices } = this.#state
    return this.#ask((session) => this.#store.service.imports.correction({ session, choices }))
  }

  /** Lets the service forget the workbook. */
  async close(): Promise<void> {
    try {
      await this.#store.service.imports.close({ session: this.#session })
    } catch {
      // The service drops what is forgotten by itself.
    }
  }

  async #replan(
    choices: ImportChoices,
    tell: (
      before: ImportPlan,
      now: ImportPlan,
      different: { compared: string[]; changes: readonly Change[] },
    ) => string | null,
  ): Promise<string[] | null> {
    if (this.#state.busy !== null) return null
    const { plan: before, choices: former } = this.#state
    // Shown as chosen at once, though the plan follows a moment later.
    this.#set({ busy: 'planning', choices, failure: null, notice: null })
    try {
      const plan = await this.#planOf(choices)
      const changes = await this.#changesBetween(before, plan)
      const made = this.#state.decisions
      const { decisions, compared } = carryDecisions(before, plan, made, changes)
      const notice = tell(before, plan, { compared, changes })
      // Steps back would lead to decisions about rows that are no more.
      this.#past = []
      this.#future = []
      this.#set({ plan, notice, compared: new Set(compared) })
      this.#setDecisions(decisions)
      return compared
    } catch (error) {
      this.#set({ choices: former, failure: explain(error) })
      return null
    } finally {
      this.#set({ busy: null })
    }
  }

  #planOf(choices: ImportChoices): Promise<ImportPlan> {
    return this.#ask((session) => this.#store.service.imports.plan({ session, choices }))
  }

  /** Asks about the workbook; a service that was started anew is given the file again. */
  async #ask<T>(question: (session: string) => Promise<T>): Promise<T> {
    for (let attempt = 1; ; attempt += 1) {
      try {
        return await question(this.#session)
      } catch (error) {
        if (codeOf(error) !== 'IMPORT_CLOSED' || attempt === ATTEMPTS) throw error
        const opened = await this.#store.service.imports.open({
          file: this.#file,
          list: heldListOf(this.#state.plan.list),
        })
        this.#session = opened.session
      }
    }
  }

  async #changesBetween(before: ImportPlan, now: ImportPlan): Promise<readonly Change[]> {
    const moved = now.seq - before.seq
    return moved <= 0 ? [] : this.#store.history(Math.min(moved, MOST_CHANGES))
  }

  #setDecisions(decisions: Decisions): void {
    this.#set({
      decisions,
      canUndo: this.#past.length > 0,
      canRedo: this.#future.length > 0,
    })
  }

  #set(part: Partial<ReviewState>): void {
    this.#state = { ...this.#state, ...part }
    for (const listener of this.#listeners) listener()
  }
}
