/** The one owner of the open ledger in a service process. */
import { existsSync } from 'node:fs'
import { basename, extname, join } from 'node:path'
import { v7 as uuid } from 'uuid'
import type { LedgerEvent, LedgerInfo } from '../../shared/contract/schemas.ts'
import { LedgerError } from '../../shared/errors.ts'
import { type BackupFile, backupsIn, backupsOfName } from '../backup/backup-file.ts'
import { BackupKeeper } from '../backup/keeper.ts'
import { type Restored, restoreBackup } from '../backup/restore-backup.ts'
import { assertSecondPlace } from '../backup/second-place.ts'
import { ledgerIdOf } from '../export/ledger-id.ts'
import { FinishedSet } from '../export-set/finished-set.ts'
import { ImportSessions } from '../import/sessions.ts'
import type { Ledger } from '../ledger/ledger.ts'
import { planOf } from '../plan/current-plan.ts'
import { newLedger } from '../plan/new-ledger.ts'
import { DEFAULT_PLAN } from '../plan/templates.ts'
import { openForWork } from './open-for-work.ts'
import type { Settings } from './settings.ts'

type EventListener = (event: LedgerEvent) => void

export class LedgerHost {
  /** Workbooks under review. */
  readonly imports = new ImportSessions()
  /** A whole set of exports that waits to be fetched. */
  readonly finishedSet = new FinishedSet()
  /** Automatic backups of the open ledger. */
  readonly keeper: BackupKeeper
  readonly #settings: Settings
  readonly #listeners = new Set<EventListener>()
  #ledger: Ledger | null = null
  #opening = ''
  /** What could not be opened, and why, while nothing is open. */
  #refused: { path: string; error: LedgerError } | null = null

  constructor(settings: Settings) {
    this.#settings = settings
    this.keeper = new BackupKeeper(settings, (care) => this.#emit({ type: 'care', care }))
  }

  get author(): string {
    return this.#settings.author
  }

  /** The open ledger; where none is, the reason why the last one could not be opened. */
  get ledger(): Ledger {
    if (this.#ledger !== null) return this.#ledger
    throw this.#refused?.error ?? new LedgerError('LEDGER_NONE', '没有打开的台账')
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
      opening: this.#opening,
      care: this.keeper.care,
      ...ledger.undoState,
    }
  }

  /** Opens a ledger in place of the present one, which stays when the new one cannot be opened. */
  open(path: string): LedgerInfo {
    try {
      return this.#switchTo(openForWork(path, this.#settings))
    } catch (error) {
      if (error instanceof LedgerError && this.#ledger === null) this.#refused = { path, error }
      throw error
    }
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
    this.keeper.stop()
    this.#ledger?.close()
    this.#ledger = null
  }

  /** Backups of the open ledger, or of the one that could not be opened; oldest first. */
  backups(): BackupFile[] {
    const { backups } = this.#settings
    if (this.#ledger === null && this.#refused !== null)
      return backupsOfName(backups, this.#refused.path)
    return backupsIn(join(backups, ledgerIdOf(this.ledger)))
  }

  backupPlaces(): { folder: string; secondPlace: string | null } {
    return { folder: this.#settings.backups, secondPlace: this.#settings.secondPlace }
  }

  async setSecondPlace(folder: string | null): Promise<void> {
    if (folder !== null) await assertSecondPlace(folder, this.#settings.backups)
    this.#settings.rememberSecondPlace(folder)
    await this.keeper.now()
  }

  /** Puts a backup in the place of the ledger; windows load everything anew. */
  async restore(backup: string): Promise<Restored> {
    const path = this.#ledger?.path ?? this.#refused?.path
    if (path === undefined) throw new LedgerError('LEDGER_NONE', '没有打开的台账')
    this.keeper.stop()
    try {
      return await restoreBackup(backup, path, {
        folderOf: (id) => join(this.#settings.backups, id),
        ...(this.#ledger === null ? {} : { open: this.#ledger }),
      })
    } finally {
      if (this.#ledger?.isOpen !== true) this.#ledger = null
      if (this.#ledger === null) this.open(path)
      else this.keeper.follow(this.#ledger)
    }
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
    this.close()
    this.#ledger = ledger
    this.#refused = null
    this.#opening = uuid()
    this.imports.closeAll()
    this.keeper.follow(ledger)
    ledger.subscribe((change) => this.#emit({ type: 'change', change, ...ledger.undoState }))
    this.#settings.rememberLedger(ledger.path)
    this.#emit({ type: 'reopened' })
    return this.info()
  }

  #emit(event: LedgerEvent): void {
    for (const listener of this.#listeners) listener(event)
  }
}
