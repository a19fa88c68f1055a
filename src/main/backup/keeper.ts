/**
 * Automatic backups of the open ledger: soon after it was opened, every quarter of an hour, and
 * before what may go wrong. Each is checked apart, so the same work tells whether the ledger itself
 * is whole.
 */
import { join } from 'node:path'
import type { Care } from '../../shared/contract/backups.ts'
import { LedgerError } from '../../shared/errors.ts'
import type { Ledger } from '../ledger/ledger.ts'
import { ledgerIdOf } from '../ledger/ledger-id.ts'
import { type KeptBackup, keepBackup } from './make-backup.ts'
import { copyToSecondPlace } from './second-place.ts'

export interface BackupPlaces {
  /** Folder of all backups; each ledger has one of its own in it, by its id. */
  readonly backups: string
  /** Folder for second copies, or null. */
  readonly secondPlace: string | null
}

/** Milliseconds. The window comes first after opening. */
const FIRST = 3_000
const EVERY = 15 * 60_000

interface Followed {
  ledger: Ledger
  end: AbortController
  /** The newest revision of which there is a backup. */
  keptSeq: number
}

export class BackupKeeper {
  readonly #places: BackupPlaces
  readonly #onCare: (care: Care) => void
  #followed: Followed | null = null
  #work: Promise<unknown> = Promise.resolve()
  #care: Care = { damage: null, backup: null, secondPlace: null }

  constructor(places: BackupPlaces, onCare: (care: Care) => void) {
    this.#places = places
    this.#onCare = onCare
  }

  /** What the last backup and check found. */
  get care(): Care {
    return this.#care
  }

  /** Takes care of this ledger until another one is followed or none. */
  follow(ledger: Ledger): void {
    this.stop()
    const end = new AbortController()
    const followed: Followed = { ledger, end, keptSeq: 0 }
    this.#followed = followed
    this.#care = { damage: null, backup: null, secondPlace: null }
    const first = setTimeout(() => this.#look(followed), FIRST)
    const every = setInterval(() => {
      if (ledger.seq !== followed.keptSeq) this.#look(followed)
    }, EVERY)
    // A program that has nothing else to do may end.
    first.unref()
    every.unref()
    end.signal.addEventListener('abort', () => {
      clearTimeout(first)
      clearInterval(every)
    })
  }

  stop(): void {
    this.#followed?.end.abort()
    this.#followed = null
  }

  /** A backup of the ledger as it is; the one at hand where nothing has changed since. */
  async now(): Promise<KeptBackup> {
    const followed = this.#followed
    if (followed === null) throw new LedgerError('LEDGER_NONE', '没有打开的台账')
    const work = this.#work.then(() => this.#keep(followed))
    this.#work = work.catch(() => {})
    return work
  }

  #look(followed: Followed): void {
    // What went wrong is in `care`.
    if (this.#followed === followed) this.now().catch(() => {})
  }

  async #keep(followed: Followed): Promise<KeptBackup> {
    const { ledger, end } = followed
    try {
      const folder = join(this.#places.backups, ledgerIdOf(ledger))
      const kept = await keepBackup(ledger, folder, { signal: end.signal })
      followed.keptSeq = kept.seq
      this.#tell({ damage: null, backup: null })
      void this.#copy(kept, ledgerIdOf(ledger))
      return kept
    } catch (error) {
      if (!end.signal.aborted) this.#note(error)
      throw error
    }
  }

  #note(error: unknown): void {
    const reason = error instanceof Error ? error.message : String(error)
    const isDamage = error instanceof LedgerError && error.code === 'LEDGER_DAMAGED'
    this.#tell(isDamage ? { damage: reason } : { backup: reason })
  }

  async #copy(kept: KeptBackup, id: string): Promise<void> {
    const { secondPlace } = this.#places
    if (secondPlace === null) return this.#tell({ secondPlace: null })
    try {
      await copyToSecondPlace(kept.path, join(secondPlace, id))
      this.#tell({ secondPlace: null })
    } catch (error) {
      this.#tell({ secondPlace: error instanceof Error ? error.message : String(error) })
    }
  }

  #tell(news: Partial<Care>): void {
    const next = { ...this.#care, ...news }
    const isNew = JSON.stringify(next) !== JSON.stringify(this.#care)
    this.#care = next
    if (isNew) this.#onCare(next)
  }
}
