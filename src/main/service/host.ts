/** The one owner of the open ledger in a service process. */
import { existsSync, rmSync } from 'node:fs'
import { basename, extname, join } from 'node:path'
import { v7 as uuid } from 'uuid'
import type { RebuildReport } from '../../shared/contract/rebuild.ts'
import type { LedgerEvent, LedgerInfo } from '../../shared/contract/schemas.ts'
import { LedgerError } from '../../shared/errors.ts'
import { type BackupFile, backupsIn, backupsOfName } from '../backup/backup-file.ts'
import { BackupKeeper } from '../backup/keeper.ts'
import { rebuildFile } from '../backup/rebuild-file.ts'
import { moveAside, putInPlace } from '../backup/replace-file.ts'
import { type Restored, restoreBackup } from '../backup/restore-backup.ts'
import { assertSecondPlace } from '../backup/second-place.ts'
import { ledgerIdOf } from '../export/ledger-id.ts'
import { FinishedSet } from '../export-set/finished-set.ts'
import { ImportSessions } from '../import/sessions.ts'
import type { Ledger } from '../ledger/ledger.ts'
import { openLedger } from '../ledger/open.ts'
import { planOf } from '../plan/current-plan.ts'
import { newLedger } from '../plan/new-ledger.ts'
import { DEFAULT_PLAN } from '../plan/templates.ts'
import { openForWork } from './open-for-work.ts'
import type { Settings } from './settings.ts'

interface Rescued {
  damaged: string
  /** What could be saved, open and only looked at. */
  draft: string
  report: RebuildReport
}

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
  /** What is shown of a damaged ledger, until it is rebuilt or something else is opened. */
  #rescued: Rescued | null = null
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
      name: basename(this.#path ?? '', extname(this.#path ?? '')),
      sample: identity?.sample === true,
      seq: ledger.seq,
      author: this.author,
      opening: this.#opening,
      care: this.keeper.care,
      rescued: this.#rescued?.report ?? null,
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
    return last !== null && existsSync(last) ? this.open(last) : this.openSample()
  }

  /** Once more what could not be opened. */
  retry(): LedgerInfo {
    return this.#refused === null ? this.openLastOrSample() : this.open(this.#refused.path)
  }

  openSample(): LedgerInfo {
    const sample = join(this.#settings.documents, '镇江市2023年治气台账（示例）.ledger')
    return existsSync(sample) ? this.open(sample) : this.create(sample, { sample: true })
  }

  close(): void {
    this.keeper.stop()
    this.#ledger?.close()
    this.#ledger = null
    if (this.#rescued !== null) rmSync(this.#rescued.draft, { force: true })
    this.#rescued = null
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
    const path = this.#pathOfAny()
    if (this.#rescued !== null) this.close()
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

  /** Shows what can be saved of the damaged ledger, which stays as it is. */
  async rescue(): Promise<RebuildReport> {
    const damaged = this.#pathOfAny()
    const draft = `${damaged}.rescued-${process.pid}`
    const wasOpen = this.#ledger !== null && this.#rescued === null
    this.close()
    try {
      const report = await rebuildFile(damaged, this.#settings.backups, draft)
      const ledger = openLedger(draft)
      ledger.refuseChanges('台账已损坏，现在只能查看找回的内容；要修改，请先在窗口上方点“重建”')
      this.#switchTo(ledger, { damaged, draft, report })
      return report
    } catch (error) {
      if (wasOpen) this.open(damaged)
      else if (error instanceof LedgerError) this.#refused = { path: damaged, error }
      throw error
    }
  }

  /** What is shown takes the place of the damaged file, which is moved beside. */
  acceptRescued(): LedgerInfo {
    const rescued = this.#rescued
    if (rescued === null) throw new LedgerError('LEDGER_NONE', '没有等待重建的台账')
    this.#rescued = null
    this.close()
    moveAside(rescued.damaged)
    putInPlace(rescued.draft, rescued.damaged)
    return this.open(rescued.damaged)
  }

  /** The file that windows speak of, whether it is open or not. */
  get #path(): string | null {
    return this.#rescued?.damaged ?? this.#ledger?.path ?? this.#refused?.path ?? null
  }

  #pathOfAny(): string {
    if (this.#path === null) throw new LedgerError('LEDGER_NONE', '没有打开的台账')
    return this.#path
  }

  /** Calls `listener` on each change and when another ledger is opened; returns the way to stop. */
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
    this.#opening = uuid()
    this.imports.closeAll()
    ledger.subscribe((change) => this.#emit({ type: 'change', change, ...ledger.undoState }))
    if (rescued === null) {
      this.keeper.follow(ledger)
      this.#settings.rememberLedger(ledger.path)
    }
    this.#emit({ type: 'reopened' })
    return this.info()
  }

  #emit(event: LedgerEvent): void {
    for (const listener of this.#listeners) listener(event)
  }
}
