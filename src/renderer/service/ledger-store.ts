/**
 * The window's live copy of the open ledger: loaded once, then kept in step by the stream of
 * committed changes. Nothing is shown that the service has not committed.
 */
import type { Change } from '../../shared/changes/change.ts'
import type { Refused } from '../../shared/contract/rebuild.ts'
import type {
  Edit,
  LedgerContent,
  LedgerEvent,
  LedgerInfo,
  Row,
  UndoState,
} from '../../shared/contract/schemas.ts'
import { type ErrorCode, isDamage } from '../../shared/errors.ts'
import type { KnownLists } from '../../shared/lists/known-lists.ts'
import { PROJECTS } from '../../shared/lists/projects.ts'
import { SHOWN_LISTS } from '../../shared/lists/registry.ts'
import type { PlanDefinition } from '../../shared/plan/definition.ts'
import { PLAN_LISTS } from '../../shared/plan/row-words.ts'
import type { ArrivingRows } from './arriving-rows.ts'
import { connectService, type LedgerClient } from './client.ts'
import type { ConflictQuestion } from './conflict-questions.ts'
import { codeOf, explain } from './explain.ts'
import {
  contentOf,
  firstPage,
  foremostPage,
  heldRows,
  type ListRows,
  nextPage,
} from './ledger-content.ts'
import { ListsArriving, type ListsProgress } from './lists-arriving.ts'
import { OneAtATime } from './one-at-a-time.ts'
import { listsWithOps } from './row-updates.ts'
import { type SaveState, type Write, type WriteResult, Writes } from './writes.ts'

export interface OpenLedger extends ListsProgress {
  info: LedgerInfo
  plan: PlanDefinition
  /** Rows of every list that a page shows, by key of the list. */
  lists: ListRows
  /** Rows of the project list, which most pages show. */
  rows: readonly Row[]
  /** What lists there are; the same object until a definition changes. */
  known: KnownLists
  isOnline: boolean
  save: SaveState
  /** Cells of an own edit that others changed meanwhile, until the user has decided. */
  question: ConflictQuestion | null
  /** Another ledger that was asked for and is damaged, until the user has seen it. */
  refused: Refused | null
  /** Exports that the window has heard of: with another one, what follows from their log is new. */
  exports: number
}

export type LedgerState =
  | { phase: 'loading' }
  | { phase: 'failed'; reason: string; code: ErrorCode | null }
  | { phase: 'ready'; ledger: OpenLedger }

const SHOWN_KEYS = SHOWN_LISTS.map(({ key }) => key)

const planLists: ReadonlySet<string> = new Set(PLAN_LISTS)

const FIRST_RETRY_MS = 300
const LONGEST_RETRY_MS = 5_000

/** How often rows are asked for beforehand whose answers a change has overtaken. */
const BRINGS = 3

function later(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds))
}

export class LedgerStore {
  #client: LedgerClient = connectService()
  #state: LedgerState = { phase: 'loading' }
  #listeners = new Set<() => void>()
  readonly #writes = new Writes({
    client: () => this.#client,
    apply: (change) => this.#apply(change),
    show: (part) => this.#update(part),
  })
  /** The special ledger of the address, if it names one. */
  readonly #listOfAddress: () => string | null
  readonly #arriving = new ListsArriving()
  readonly #rest = new OneAtATime(() => this.#fetchRest())
  #wake: () => void = () => {}
  readonly #waits = new Map<string, Promise<void>>()

  constructor(listOfAddress: () => string | null) {
    this.#listOfAddress = listOfAddress
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  readonly snapshot = (): LedgerState => this.#state

  /** Loads and follows the ledger for the life of the window, reconnecting after every break. */
  async run(): Promise<never> {
    let wait = FIRST_RETRY_MS
    for (;;) {
      try {
        await this.#catchUp()
        await this.#follow(() => {
          wait = FIRST_RETRY_MS
        })
      } catch (error) {
        this.#noteBreak(error)
      }
      await this.#pause(wait)
      wait = Math.min(wait * 2, LONGEST_RETRY_MS)
      this.#client = connectService()
    }
  }

  /** Ends the pause before the next attempt to connect. */
  readonly retryNow = (): void => {
    if (this.#state.phase === 'failed') this.#set({ phase: 'loading' })
    this.#wake()
  }

  /**
   * Holds from now on the rows of a list that windows do not hold from the beginning: all of them at
   * once, or in pages for whoever shows the first before the others are here.
   */
  async hold(list: string, as: 'whole' | 'pages'): Promise<void> {
    for (;;) {
      if (this.#state.phase !== 'ready') return
      if (this.#state.ledger.lists.has(list)) {
        this.#goOn(list)
        if (as === 'pages' || !this.#arriving.isArriving(list)) return
        await this.#nextState()
        continue
      }
      this.#takeNew(
        await (as === 'whole'
          ? contentOf(this.#client, [list])
          : contentOf(this.#client, [], [firstPage(list)])),
      )
    }
  }

  /** Brings the first rows of lists before anybody shows them, while not every answer is overtaken. */
  async bring(lists: readonly string[]): Promise<void> {
    for (let attempt = 0; attempt < BRINGS && this.#state.phase === 'ready'; attempt += 1) {
      const { lists: held } = this.#state.ledger
      const pages = lists.filter((list) => !held.has(list)).map(foremostPage)
      if (pages.length === 0) return
      this.#takeNew(await contentOf(this.#client, [], pages))
    }
  }

  /** Takes lists or their first rows that are not held yet, where they are of what is shown. */
  #takeNew({ opening, seq, lists, left }: LedgerContent): void {
    if (this.#state.phase !== 'ready') return
    const { info, lists: before } = this.#state.ledger
    // Changes that came meanwhile left these lists alone, since they were not held.
    if (opening !== info.opening || seq < info.seq) return
    const held = new Map(before)
    for (const [list, rows] of Object.entries(lists)) {
      // Another one asked for it as well, perhaps for its first rows only.
      if (held.has(list)) continue
      held.set(list, rows)
      this.#arriving.begin(list, rows, left)
    }
    this.#update({ ...heldRows(held, this.#state.ledger), ...this.#arriving.progress })
  }

  /** Fetches what is not here of a list, before what was shown earlier. */
  #goOn(list: string): void {
    const wasBegun = this.#arriving.isBegun(list)
    if (!this.#arriving.wish(list)) return
    if (wasBegun) this.#update(this.#arriving.progress)
    void this.#rest.wish()
  }

  /** For a page that shows nothing before it has a list: one reading, tried until it succeeds. */
  readonly held = (list: string): Promise<void> => {
    const wait = this.#waits.get(list) ?? this.#heldAtLast(list)
    this.#waits.set(list, wait)
    return wait
  }

  async #heldAtLast(list: string): Promise<void> {
    for (;;) {
      try {
        await this.hold(list, 'whole')
        this.#waits.delete(list)
        return
      } catch {
        await later(FIRST_RETRY_MS)
      }
    }
  }

  /**
   * Until the window shows the ledger that the service has open, as after another one was opened; a
   * break of the connection is waited out.
   */
  async caughtUp(): Promise<void> {
    for (;;) {
      const opening = await this.#openingNow()
      if (this.#state.phase !== 'ready' || this.#state.ledger.info.opening === opening) return
      await (opening === null ? later(FIRST_RETRY_MS) : this.#nextState())
    }
  }

  /** null where there was no answer. */
  async #openingNow(): Promise<string | null> {
    try {
      return (await this.#client.ledger.info()).opening
    } catch {
      return null
    }
  }

  /** Writes edits as one change; the gesture (粘贴, 填充 …) is named in history. */
  readonly edit = (edits: Edit[], gesture?: string): Promise<WriteResult> =>
    this.#writes.edit(edits, gesture)

  readonly forgetRefused = (): void => this.#update({ refused: null })

  readonly undo = (): Promise<WriteResult> => this.write((client) => client.changes.undo())

  readonly redo = (): Promise<WriteResult> => this.write((client) => client.changes.redo())

  /** The newest changes, newest first. */
  async history(limit: number): Promise<Change[]> {
    return (await this.#client.changes.history({ limit })).changes
  }

  /** What was done to one row, newest first. */
  async historyOfRow(list: string, id: string): Promise<Change[]> {
    return (await this.#client.changes.ofRow({ list, id })).changes
  }

  /** For calls that write nothing; ask for it each time, since it is new after every break. */
  get service(): LedgerClient {
    return this.#client
  }

  #nextState(): Promise<void> {
    return new Promise((resolve) => {
      const stop = this.subscribe(() => {
        stop()
        resolve()
      })
    })
  }

  #set(state: LedgerState): void {
    this.#state = state
    for (const listener of this.#listeners) listener()
  }

  #update(part: Partial<OpenLedger>): void {
    if (this.#state.phase === 'ready')
      this.#set({ phase: 'ready', ledger: { ...this.#state.ledger, ...part } })
  }

  /** Loads everything, unless the copy at hand is of the same opening: its log only went on. */
  async #catchUp(): Promise<void> {
    const held = this.#state.phase === 'ready' ? this.#state.ledger.info : null
    if (held !== null) {
      const { opening } = await this.#client.ledger.info()
      if (held.opening === opening) return
    }
    await this.#load()
  }

  /** Everything at once; of a ledger not shown before, projects come in pages while one works. */
  async #load(): Promise<void> {
    const isShown = await this.#isShown()
    const keys = isShown ? this.#heldKeys() : SHOWN_KEYS
    const shownFirst = isShown ? null : this.#listOfAddress()
    const [info, plan, content, first] = await Promise.all([
      this.#client.ledger.info(),
      this.#client.ledger.plan(),
      isShown
        ? contentOf(this.#client, keys)
        : contentOf(
            this.#client,
            keys.filter((key) => key !== PROJECTS.key),
            [firstPage(PROJECTS.key)],
          ),
      shownFirst === null ? null : contentOf(this.#client, [], [firstPage(shownFirst)]),
    ])
    const { seq, left } = content
    // Another ledger was opened between two of the answers.
    if (content.opening !== info.opening) return this.#load()
    const lists = new Map(Object.entries(content.lists))
    const held = heldRows(lists)
    this.#arriving.clear()
    this.#arriving.begin(PROJECTS.key, held.rows, left)
    this.#arriving.wish(PROJECTS.key)
    const ledger: OpenLedger = {
      info: { ...info, seq },
      plan,
      ...held,
      ...this.#arriving.progress,
      isOnline: true,
      save: { state: 'saved' },
      question: null,
      refused: null,
      exports: 0,
    }
    this.#set({ phase: 'ready', ledger })
    // An address may name what is no special ledger.
    if (first !== null && held.known.special.some(({ key }) => key === shownFirst))
      this.#takeNew(first)
    void this.#rest.wish()
  }

  /** Whether the window shows the ledger: what somebody writes behind its first page must stay. */
  async #isShown(): Promise<boolean> {
    // What could not be shown in pages is asked for as a whole, and fails at once or not at all.
    if (this.#state.phase !== 'ready') return this.#state.phase === 'failed'
    const { id } = this.#state.ledger.info
    return (await this.#client.ledger.info()).id === id
  }

  /** Page by page until all is here; a break of the connection is waited out. */
  async #fetchRest(): Promise<void> {
    let wait = FIRST_RETRY_MS
    for (let { next } = this.#arriving; next !== null; { next } = this.#arriving) {
      const page = await this.#nextPage(next.rows, next.after)
      // Another load brings what is awaited now.
      if (!this.#arriving.isAwaited(next.rows)) continue
      if (page === null) {
        await later(wait)
        wait = Math.min(wait * 2, LONGEST_RETRY_MS)
        continue
      }
      wait = FIRST_RETRY_MS
      const { list } = next.rows
      const isLast = page.left[list] === 0
      next.rows.add({ seq: page.seq, rows: page.lists[list] ?? [], isLast })
      this.#update(this.#arriving.progress)
      this.#join(next.rows)
    }
  }

  /** null where there was no answer, or one about another ledger. */
  async #nextPage(arriving: ArrivingRows, after: string): Promise<LedgerContent | null> {
    try {
      const content = await contentOf(this.#client, [], [nextPage(arriving.list, after)])
      const isOfThis =
        this.#state.phase === 'ready' && this.#state.ledger.info.opening === content.opening
      return isOfThis ? content : null
    } catch (error) {
      const code = codeOf(error)
      if (isDamage(code) && this.#arriving.isAwaited(arriving)) {
        this.#arriving.clear()
        this.#set({ phase: 'failed', reason: explain(error), code })
      }
      return null
    }
  }

  /** Shows all rows of a list, once they and the changes that they know of are here. */
  #join(arriving: ArrivingRows): void {
    if (this.#state.phase !== 'ready') return
    const { info, lists } = this.#state.ledger
    if (!arriving.isWholeAt(info.seq)) return
    const { list } = arriving
    this.#arriving.end(list)
    const joined = new Map(lists).set(list, arriving.joined(lists.get(list) ?? []))
    this.#update({ ...heldRows(joined, this.#state.ledger), ...this.#arriving.progress })
  }

  /** Lists that every window shows, and those that pages asked for. */
  #heldKeys(): string[] {
    const held = this.#state.phase === 'ready' ? [...this.#state.ledger.lists.keys()] : []
    return [...new Set([...SHOWN_KEYS, ...held.filter((key) => !this.#arriving.isBegun(key))])]
  }

  /** Takes events until the stream ends or the ledger has to be loaded anew. */
  async #follow(onAlive: () => void): Promise<void> {
    if (this.#state.phase !== 'ready') return
    const events = await this.#client.ledger.watch({ since: this.#state.ledger.info.seq })
    // Said again, it would have the whole window drawn again while it still shows its first rows.
    if (this.#state.phase !== 'ready' || !this.#state.ledger.isOnline)
      this.#update({ isOnline: true })
    onAlive()
    for await (const event of events) {
      if (!(await this.#take(event))) return
    }
    throw new TypeError('the stream of changes has ended')
  }

  /** False when the stream must be opened anew. */
  async #take(event: LedgerEvent): Promise<boolean> {
    if (this.#state.phase !== 'ready') return false
    if (event.type === 'care') {
      this.#update({ info: { ...this.#state.ledger.info, care: event.care } })
      return true
    }
    if (event.type === 'refused') {
      this.#update({ refused: event.refused })
      return true
    }
    if (event.type === 'exported') {
      this.#update({ exports: this.#state.ledger.exports + 1 })
      return true
    }
    if (event.type === 'author') {
      this.#update({ info: { ...this.#state.ledger.info, author: event.author } })
      return true
    }
    if (event.type === 'reopened' || event.change.seq > this.#state.ledger.info.seq + 1) {
      await this.#load()
      return false
    }
    this.#apply(event.change, { undo: event.undo, redo: event.redo })
    return true
  }

  #apply(change: Change, steps?: UndoState): void {
    if (this.#state.phase !== 'ready') return
    const { info, lists } = this.#state.ledger
    if (change.seq <= info.seq && steps !== undefined) {
      // The answer to our own write came first; only the undo state is new.
      if (change.seq === info.seq) this.#update({ info: { ...info, ...steps } })
      return
    }
    if (change.seq !== info.seq + 1) return
    this.#update({
      info: { ...info, ...steps, seq: change.seq },
      ...heldRows(listsWithOps(lists, change.ops), this.#state.ledger),
    })
    for (const arriving of this.#arriving.take(change)) this.#join(arriving)
    if (change.ops.some((op) => planLists.has(op.list))) void this.#reloadPlan()
  }

  async #reloadPlan(): Promise<void> {
    try {
      this.#update({ plan: await this.#client.ledger.plan() })
    } catch (error) {
      this.#noteBreak(error)
    }
  }

  #noteBreak(error: unknown): void {
    if (this.#state.phase === 'ready') this.#update({ isOnline: false })
    else this.#set({ phase: 'failed', reason: explain(error), code: codeOf(error) })
  }

  #pause(milliseconds: number): Promise<void> {
    return new Promise((resolve) => {
      const timer = setTimeout(resolve, milliseconds)
      this.#wake = () => {
        clearTimeout(timer)
        resolve()
      }
    })
  }

  /** Any call that commits a change, in its turn. */
  write(call: Write): Promise<WriteResult> {
    return this.#writes.write(call)
  }
}
