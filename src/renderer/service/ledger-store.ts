/**
 * The window's live copy of the open ledger: loaded once, then kept in step by the stream of
 * committed changes. Nothing is shown that the service has not committed.
 */
import type { CellConflict } from '../../shared/changes/cell-conflict.ts'
import type { Change } from '../../shared/changes/change.ts'
import type { Refused } from '../../shared/contract/rebuild.ts'
import type {
  Edit,
  LedgerContent,
  LedgerEvent,
  LedgerInfo,
  Page,
  Row,
  UndoState,
} from '../../shared/contract/schemas.ts'
import { type ErrorCode, isDamage } from '../../shared/errors.ts'
import { type KnownLists, knownLists } from '../../shared/lists/known-lists.ts'
import { PROJECTS } from '../../shared/lists/projects.ts'
import { SHOWN_LISTS } from '../../shared/lists/registry.ts'
import { SPECIAL_FIELDS, SPECIAL_GOALS, SPECIALS } from '../../shared/lists/special/definitions.ts'
import type { PlanDefinition } from '../../shared/plan/definition.ts'
import { PLAN_LISTS } from '../../shared/plan/rows.ts'
import { type Arriving, ArrivingRows } from './arriving-rows.ts'
import { connectService, type LedgerClient } from './client.ts'
import { type ConflictQuestion, ConflictQuestions } from './conflict-questions.ts'
import { codeOf, conflictsOf, explain } from './explain.ts'
import { editsAfter } from './resolve-conflicts.ts'
import { listsWithOps } from './row-updates.ts'

export type SaveState =
  | { state: 'saved' }
  | { state: 'saving' }
  | { state: 'failed'; reason: string }

export interface OpenLedger {
  info: LedgerInfo
  plan: PlanDefinition
  /** Rows of every list that a page shows, by key of the list. */
  lists: ListRows
  /** Rows of the project list, which most pages show. */
  rows: readonly Row[]
  /** Set until all projects have come; what needs all of them waits. */
  arriving: Arriving | null
  /** What lists there are; the same object until a definition changes. */
  known: KnownLists
  isOnline: boolean
  save: SaveState
  /** Cells of an own edit that others changed meanwhile, until the user has decided. */
  question: ConflictQuestion | null
  /** Another ledger that was asked for and is damaged, until the user has seen it. */
  refused: Refused | null
}

/** Rows by key of their list; a list that did not change stays the same array. */
export type ListRows = ReadonlyMap<string, readonly Row[]>

export type LedgerState =
  | { phase: 'loading' }
  | { phase: 'failed'; reason: string; code: ErrorCode | null }
  | { phase: 'ready'; ledger: OpenLedger }

/** What became of a write; no change means that everything was so already. */
export type WriteResult =
  | { ok: true; change: Change | null }
  | { ok: false; reason: string; code: ErrorCode | null; conflicts: CellConflict[] }

type Write = (client: LedgerClient) => Promise<Change | null>

const planLists: ReadonlySet<string> = new Set(PLAN_LISTS)

/** Refusals after which the caller shows what is new and asks again; nothing is left unsaved. */
const MET_AGAIN: ReadonlySet<ErrorCode | null> = new Set([
  'IMPORT_STALE',
  'IMPORT_CLOSED',
  'CHANGE_CONFLICT',
  'NOTHING_TO_UNDO',
])

type HeldRows = Pick<OpenLedger, 'lists' | 'rows' | 'known'>

function heldRows(lists: ListRows, before?: HeldRows): HeldRows {
  const isAsBefore = [SPECIALS, SPECIAL_FIELDS, SPECIAL_GOALS].every(
    ({ key }) => lists.get(key) === before?.lists.get(key),
  )
  const known = isAsBefore ? before?.known : undefined
  return { lists, rows: lists.get(PROJECTS.key) ?? [], known: known ?? knownOf(lists) }
}

async function contentOf(
  client: LedgerClient,
  lists: string[],
  page?: Page,
): Promise<LedgerContent> {
  const file = await client.ledger.content(page === undefined ? { lists } : { lists, page })
  return JSON.parse(await file.text()) // as the contract says of this file
}

function knownOf(lists: ListRows): KnownLists {
  return knownLists({
    lists: lists.get(SPECIALS.key) ?? [],
    fields: lists.get(SPECIAL_FIELDS.key) ?? [],
    goals: lists.get(SPECIAL_GOALS.key) ?? [],
  })
}

/** More projects than most ledgers have, and far more than a screen shows. */
const FIRST_PAGE = 2000

/** Read by the window in so short a time that no key waits for it. */
const NEXT_PAGE = 5000

const FIRST_RETRY_MS = 300
const LONGEST_RETRY_MS = 5_000

export class LedgerStore {
  #client: LedgerClient = connectService()
  #state: LedgerState = { phase: 'loading' }
  #listeners = new Set<() => void>()
  /** Writes go out one after the other, so that undo never overtakes the edit before it. */
  #queue: Promise<unknown> = Promise.resolve()
  readonly #questions = new ConflictQuestions((question) => this.#update({ question }))
  #pendingWrites = 0
  /** Projects on their way; null when all are here. */
  #arriving: ArrivingRows | null = null
  #wake: () => void = () => {}
  readonly #waits = new Map<string, Promise<void>>()

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

  /** Holds from now on the rows of a list that windows do not hold from the beginning. */
  async hold(list: string): Promise<void> {
    for (;;) {
      if (this.#state.phase !== 'ready' || this.#state.ledger.lists.has(list)) return
      const { opening, seq, lists: read } = await contentOf(this.#client, [list])
      if (this.#state.phase !== 'ready') continue
      const { info } = this.#state.ledger
      // Changes that came meanwhile left this list alone, since it was not held.
      if (opening !== info.opening || seq < info.seq) continue
      const lists = new Map(this.#state.ledger.lists).set(list, read[list] ?? [])
      this.#update(heldRows(lists, this.#state.ledger))
      return
    }
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
        await this.hold(list)
        this.#waits.delete(list)
        return
      } catch {
        await new Promise((resolve) => setTimeout(resolve, FIRST_RETRY_MS))
      }
    }
  }

  /** Writes edits as one change; the gesture (粘贴, 填充 …) is named in history. */
  readonly edit = async (edits: Edit[], gesture?: string): Promise<WriteResult> => {
    const result = await this.write((client) =>
      client.changes.edit(gesture === undefined ? { edits } : { edits, gesture }),
    )
    if (result.ok || result.conflicts.length === 0) return result
    // What others changed meanwhile is shown with both values; the user says which shall stand.
    const decide = await this.#questions.ask(result.conflicts)
    const rest = editsAfter(edits, result.conflicts, decide)
    return rest.length === 0 ? { ok: true, change: null } : this.edit(rest, gesture)
  }

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

  /** Ids of projects that are no longer as their district last got them. */
  async changedSinceDispatch(): Promise<ReadonlySet<string>> {
    return new Set((await this.#client.exchange.changed()).ids)
  }

  /** For calls that write nothing; ask for it each time, since it is new after every break. */
  get service(): LedgerClient {
    return this.#client
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
    const keys = this.#heldKeys()
    const isShown = await this.#isShown()
    const [info, plan, content] = await Promise.all([
      this.#client.ledger.info(),
      this.#client.ledger.plan(),
      isShown
        ? contentOf(this.#client, keys)
        : contentOf(
            this.#client,
            keys.filter((key) => key !== PROJECTS.key),
            { list: PROJECTS.key, after: '', most: FIRST_PAGE },
          ),
    ])
    const { seq, left } = content
    // Another ledger was opened between two of the answers.
    if (content.opening !== info.opening) return this.#load()
    const lists = new Map(Object.entries(content.lists))
    const held = heldRows(lists)
    const arriving = left === 0 ? null : new ArrivingRows(PROJECTS.key, held.rows.length, left)
    const ledger: OpenLedger = {
      info: { ...info, seq },
      plan,
      ...held,
      arriving: arriving?.progress ?? null,
      isOnline: true,
      save: { state: 'saved' },
      question: null,
      refused: null,
    }
    this.#arriving = arriving
    this.#set({ phase: 'ready', ledger })
    if (arriving !== null) void this.#fetchRest(arriving, held.rows.at(-1)?.id ?? '')
  }

  /** Whether the window shows the ledger: what somebody writes behind its first page must stay. */
  async #isShown(): Promise<boolean> {
    // What could not be shown in pages is asked for as a whole, and fails at once or not at all.
    if (this.#state.phase !== 'ready') return this.#state.phase === 'failed'
    const { id } = this.#state.ledger.info
    return (await this.#client.ledger.info()).id === id
  }

  /** Page by page; a break of the connection is waited out, another load gives up. */
  async #fetchRest(arriving: ArrivingRows, firstAfter: string): Promise<void> {
    let after = firstAfter
    let wait = FIRST_RETRY_MS
    while (this.#arriving === arriving) {
      const page = await this.#nextPage(arriving, after)
      if (this.#arriving !== arriving || this.#state.phase !== 'ready') return
      if (page === null) {
        await new Promise((resolve) => setTimeout(resolve, wait))
        wait = Math.min(wait * 2, LONGEST_RETRY_MS)
        continue
      }
      wait = FIRST_RETRY_MS
      const { seq, left } = page
      const rows = page.lists[PROJECTS.key] ?? []
      arriving.add({ seq, rows, isLast: left === 0 })
      after = rows.at(-1)?.id ?? after
      this.#update({ arriving: arriving.progress })
      this.#join()
      if (left === 0) return
    }
  }

  /** null where there was no answer, or one about another ledger. */
  async #nextPage(arriving: ArrivingRows, after: string): Promise<LedgerContent | null> {
    try {
      const page = { list: PROJECTS.key, after, most: NEXT_PAGE }
      const content = await contentOf(this.#client, [], page)
      const isOfThis =
        this.#state.phase === 'ready' && this.#state.ledger.info.opening === content.opening
      return isOfThis ? content : null
    } catch (error) {
      const code = codeOf(error)
      if (isDamage(code) && this.#arriving === arriving) {
        this.#arriving = null
        this.#set({ phase: 'failed', reason: explain(error), code })
      }
      return null
    }
  }

  /** Shows all projects, once they and the changes that they know of are here. */
  #join(): void {
    const arriving = this.#arriving
    if (arriving === null || this.#state.phase !== 'ready') return
    const { info, lists, rows } = this.#state.ledger
    if (!arriving.isWholeAt(info.seq)) return
    this.#arriving = null
    const joined = new Map(lists).set(PROJECTS.key, arriving.joined(rows))
    this.#update({ ...heldRows(joined, this.#state.ledger), arriving: null })
  }

  /** Lists that every window shows, and those that pages asked for. */
  #heldKeys(): string[] {
    const held = this.#state.phase === 'ready' ? [...this.#state.ledger.lists.keys()] : []
    return [...new Set([...SHOWN_LISTS.map(({ key }) => key), ...held])]
  }

  /** Takes events until the stream ends or the ledger has to be loaded anew. */
  async #follow(onAlive: () => void): Promise<void> {
    if (this.#state.phase !== 'ready') return
    const events = await this.#client.ledger.watch({ since: this.#state.ledger.info.seq })
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
    this.#arriving?.take(change)
    this.#join()
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
    this.#pendingWrites += 1
    this.#update({ save: { state: 'saving' } })
    const result = this.#queue.then(() => this.#attempt(call))
    this.#queue = result
    return result
  }

  async #attempt(call: Write): Promise<WriteResult> {
    let result: WriteResult
    try {
      const change = await call(this.#client)
      if (change !== null) this.#apply(change)
      result = { ok: true, change }
    } catch (error) {
      const [reason, code] = [explain(error), codeOf(error)]
      result = { ok: false, reason, code, conflicts: conflictsOf(error) }
    }
    this.#pendingWrites -= 1
    if (!result.ok && !MET_AGAIN.has(result.code))
      this.#update({ save: { state: 'failed', reason: result.reason } })
    else if (this.#pendingWrites === 0) this.#update({ save: { state: 'saved' } })
    return result
  }
}
