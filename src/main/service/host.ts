/** The one owner of the open ledger in a service process. */
import { existsSync } from 'node:fs'
import { basename, extname, join } from 'node:path'
import { v7 as uuid } from 'uuid'
import type { Profile } from '../../shared/contract/profile.ts'
import type { RebuildReport } from '../../shared/contract/rebuild.ts'
import type { LedgerEvent, LedgerInfo } from '../../shared/contract/schemas.ts'
import { isDamage, LedgerError } from '../../shared/errors.ts'
import { BackupKeeper } from '../backup/keeper.ts'
import { removeDraft } from '../ledger/durable.ts'
import type { Ledger } from '../ledger/ledger.ts'
import { planOf } from '../plan/current-plan.ts'
import { newLedger } from '../plan/new-ledger.ts'
import { DEFAULT_PLAN } from '../plan/templates.ts'
import { FinishedFiles } from './finished-files.ts'
import { LongWork } from './long-work.ts'
import { openForWork } from './open-for-work.ts'
import type { Settings } from './settings.ts'

export interface Rescued {
  damaged: string
  /** What could be saved, open and only looked at. */
  draft: string
  report: RebuildReport
}

type EventListener = (event: LedgerEvent) => void

export class LedgerHost {
  /** A whole set of exports that waits to be fetched. */
  readonly finishedFiles = new FinishedFiles()
  /** Automatic backups of the open ledger. */
  readonly keeper: BackupKeeper
  readonly settings: Settings
  /** What somebody waits for. */
  readonly work = new LongWork()
  readonly #listeners = new Set<EventListener>()
  #ledger: Ledger | null = null
  #opening = ''
  #welcome: LedgerInfo['welcome'] = null
  /** What is shown of a damaged ledger, until it is rebuilt or something else is opened. */
  #rescued: Rescued | null = null
  /** What could not be opened, and why, while nothing is open. */
  #refused: { path: string; error: LedgerError } | null = null
  /** A damaged ledger that was asked for while another one is open. */
  #refusedPath: string | null = null

  constructor(settings: Settings) {
    this.settings = settings
    this.keeper = new BackupKeeper(settings, (care) => this.#emit({ type: 'care', care }))
  }

  get author(): string {
    return this.settings.author
  }

  /** Takes over who works here, and tells every window; null where someone would rather not say. */
  setProfile(profile: Profile | null): void {
    this.settings.rememberProfile(profile)
    this.#emit({ type: 'author', author: this.author })
  }

  /** The open ledger; where none is, the reason why the last one could not be opened. */
  get ledger(): Ledger {
    if (this.#ledger !== null) return this.#ledger
    throw this.#refused?.error ?? new LedgerError('LEDGER_NONE', '没有打开的台账')
  }

  /** Another one with each opening. */
  get opening(): string {
    return this.#opening
  }

  /** True where a ledger is open, if only to be looked at. */
  get isOpen(): boolean {
    return this.#ledger !== null
  }

  /** True where no ledger is open, and one did not open. */
  get isRefused(): boolean {
    return this.#ledger === null && this.#refused !== null
  }

  /** The file that windows speak of, whether it is open or not; LEDGER_NONE where there is none. */
  get path(): string {
    const path = this.#rescued?.damaged ?? this.#ledger?.path ?? this.#refused?.path
    if (path === undefined) throw new LedgerError('LEDGER_NONE', '没有打开的台账')
    return path
  }

  get rescued(): Rescued | null {
    return this.#rescued
  }

  info(): LedgerInfo {
    const { ledger } = this
    const identity = ledger.row('ledger', 'ledger')
    return {
      id: String(identity?.id ?? ''),
      name: basename(this.path, extname(this.path)),
      sample: identity?.sample === true,
      seq: ledger.seq,
      author: this.author,
      opening: this.#opening,
      care: this.keeper.care,
      rescued: this.#rescued?.report ?? null,
      welcome: this.#welcome,
      ...ledger.undoState,
    }
  }

  /** Opens a ledger in place of the present one, which stays when the new one cannot be opened. */
  open(path: string): LedgerInfo {
    try {
      return this.#switchTo(openForWork(path, this.settings))
    } catch (error) {
      this.refuse(path, error)
      throw error
    }
  }

  /** While nothing is open, windows are told why; otherwise that another one is damaged. */
  refuse(path: string, error: unknown): void {
    if (!(error instanceof LedgerError)) return
    if (this.#ledger === null) this.#refused = { path, error }
    else if (isDamage(error.code)) {
      this.#refusedPath = path
      const refused = { name: basename(path, extname(path)), reason: error.message }
      this.#emit({ type: 'refused', refused })
    }
  }

  /** LEDGER_NONE where none was refused since the present one was opened. */
  get refusedPath(): string {
    if (this.#refusedPath !== null) return this.#refusedPath
    throw new LedgerError('LEDGER_NONE', '没有等待查看的台账，请再打开一次')
  }

  /** Shows what could be saved of a damaged ledger, to be looked at only. */
  show(ledger: Ledger, rescued: Rescued): LedgerInfo {
    return this.#switchTo(ledger, rescued)
  }

  /** Creates a ledger of the default plan and opens it. */
  create(path: string, options: { sample: boolean }): LedgerInfo {
    return this.#switchTo(newLedger(path, { plan: DEFAULT_PLAN, author: this.author, ...options }))
  }

  /** Works on a ledger that has just been made, in place of the present one. */
  take(ledger: Ledger): LedgerInfo {
    return this.#switchTo(ledger)
  }

  /** The last ledger; where there was none or it is gone, the sample in the documents folder. */
  openLastOrSample(): LedgerInfo {
    const last = this.settings.lastLedger
    if (last !== null && existsSync(last)) return this.open(last)
    this.openSample()
    this.#welcome = last === null ? 'first' : 'gone'
    return this.info()
  }

  /** Once more what could not be opened. */
  retry(): LedgerInfo {
    return this.#refused === null ? this.openLastOrSample() : this.open(this.#refused.path)
  }

  openSample(): LedgerInfo {
    const sample = join(this.settings.documents, '镇江市2023年治气台账（示例）.ledger')
    return existsSync(sample) ? this.open(sample) : this.create(sample, { sample: true })
  }

  /** Closes what is shown of a damaged ledger and leaves its file; LEDGER_NONE where nothing is. */
  releaseRescued(): Rescued {
    const rescued = this.#rescued
    if (rescued === null) throw new LedgerError('LEDGER_NONE', '没有等待重建的台账')
    this.#rescued = null
    this.close()
    return rescued
  }

  /** What is shown of a damaged ledger goes with it. */
  close(): void {
    this.keeper.stop()
    this.#ledger?.close()
    this.#ledger = null
    if (this.#rescued !== null) removeDraft(this.#rescued.draft)
    this.#rescued = null
  }

  /** Calls `listener` with each event of the open ledger; returns the way to stop. */
  subscribe(listener: EventListener): () => void {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  #switchTo(ledger: Ledger, rescued: Rescued | null = null): LedgerInfo {
    try {
      // A ledger whose plan cannot be read must not take the place of one that works.
      planOf(ledger)
    } catch (error) {
      ledger.close()
      throw error
    }
    this.close()
    this.#ledger = ledger
    this.#rescued = rescued
    this.#refused = null
    this.#refusedPath = null
    this.#welcome = null
    this.#opening = uuid()
    ledger.subscribe((change) => this.#emit({ type: 'change', change, ...ledger.undoState }))
    ledger.onExport(() => this.#emit({ type: 'exported' }))
    if (rescued === null) {
      this.keeper.follow(ledger)
      this.settings.rememberLedger(ledger.path)
    }
    this.#emit({ type: 'reopened' })
    return this.info()
  }

  #emit(event: LedgerEvent): void {
    for (const listener of this.#listeners) listener(event)
  }
}
