/** The one owner of the open ledger in a service process. */
import { existsSync } from 'node:fs'
import { basename, extname, join } from 'node:path'
import type { LedgerEvent, LedgerInfo } from '../../shared/contract/schemas.ts'
import { LedgerError } from '../../shared/errors.ts'
import { FinishedSet } from '../export-set/finished-set.ts'
import { ImportSessions } from '../import/sessions.ts'
import type { Ledger } from '../ledger/ledger.ts'
import { openLedger } from '../ledger/open.ts'
import { planOf } from '../plan/current-plan.ts'
import { newLedger } from '../plan/new-ledger.ts'
import { DEFAULT_PLAN } from '../plan/templates.ts'
import type { Settings } from './settings.ts'

type EventListener = (event: LedgerEvent) => void

export class LedgerHost {
  /** Workbooks under review. */
  readonly imports = new ImportSessions()
  /** A whole set of exports that waits to be fetched. */
  readonly finishedSet = new FinishedSet()
  readonly #settings: Settings
  readonly #listeners = new Set<EventListener>()
  #ledger: Ledger | null = null

  constructor(settings: Settings) {
    this.#settings = settings
  }

  get author(): string {
    return this.#settings.author
  }

  /** The open ledger; LEDGER_NONE when none is. */
  get ledger(): Ledger {
    if (this.#ledger === null) throw new LedgerError('LEDGER_NONE', '没有打开的台账')
    return this.#ledger
  }

  info(): LedgerInfo {
    const { ledger } = this
    const identity = ledger.row('ledger', 'ledger')
    return {
      id: String(identity?.id ?? ''),
      name: basename(ledger.path, extname(ledger.path)),
      sample: identity?.sample === true,
      seq: ledger.seq,
      author: this.author,
      ...ledger.undoState,
    }
  }

  /** Opens a ledger in place of the present one, which stays when the new one cannot be opened. */
  open(path: string): LedgerInfo {
    return this.#switchTo(openLedger(path))
  }

  /** Creates a ledger of the default plan and opens it. */
  create(path: string, options: { sample: boolean }): LedgerInfo {
    return this.#switchTo(newLedger(path, { plan: DEFAULT_PLAN, author: this.author, ...options }))
  }

  /** The last ledger; where there was none or it is gone, the sample in the documents folder. */
  openLastOrSample(): LedgerInfo {
    const last = this.#settings.lastLedger
    if (last !== null && existsSync(last)) return this.open(last)
    const sample = join(this.#settings.documents, '镇江市2023年治气台账（示例）.ledger')
    return existsSync(sample) ? this.open(sample) : this.create(sample, { sample: true })
  }

  close(): void {
    this.#ledger?.close()
    this.#ledger = null
  }

  /** Calls `listener` on each change and when another ledger is opened; returns the way to stop. */
  subscribe(listener: EventListener): () => void {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  #switchTo(ledger: Ledger): LedgerInfo {
    try {
      // A ledger whose plan cannot be read must not take the place of one that works.
      planOf(ledger)
    } catch (error) {
      ledger.close()
      throw error
    }
    this.#ledger?.close()
    this.#ledger = ledger
    ledger.subscribe((change) => this.#emit({ type: 'change', change, ...ledger.undoState }))
    this.#settings.rememberLedger(ledger.path)
    this.#emit({ type: 'reopened' })
    return this.info()
  }

  #emit(event: LedgerEvent): void {
    for (const listener of this.#listeners) listener(event)
  }
}
