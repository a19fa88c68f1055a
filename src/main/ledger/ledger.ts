/** An open ledger: the only thing in the program that reads or writes its file. */
import type { Database } from 'better-sqlite3'
import { v7 as uuid } from 'uuid'
import {
  type Cells,
  type Change,
  type ChangeKind,
  type ChangeSource,
  invertOps,
  type Op,
} from '../../shared/changes/change.ts'
import { assertUnlocked, PERIOD_LIST } from '../../shared/changes/locked-months.ts'
import { applyOps, type LedgerRows } from '../../shared/changes/rows.ts'
import type { ExportRecord } from '../../shared/contract/exports.ts'
import type { Page, UndoState } from '../../shared/contract/schemas.ts'
import { LedgerError } from '../../shared/errors.ts'
import { type ChangeLog, openChangeLog, type Tip } from './change-log.ts'
import { type ExportChain, openExportChain } from './export-chain.ts'
import { type ExportLog, openExportLog } from './export-log.ts'
import { type Files, openFiles } from './files.ts'
import { type LogSearch, openLogSearch } from './log-search.ts'
import { storedOps } from './op-rows.ts'
import { openRecords, type Records, type RowsRead } from './records.ts'
import { rowsAt } from './replay.ts'
import { asLedgerError, withSqliteErrors } from './sqlite-errors.ts'
import { UndoStack } from './undo-stack.ts'
import type { Problem } from './verify/problem.ts'
import {
  type Division,
  type Proof,
  type Round,
  type Verification,
  verifyFurther,
} from './verify/verify.ts'

/** What a caller says of a change; the ledger adds number, id and time. */
export interface ChangeDraft {
  author: string
  kind: Exclude<ChangeKind, 'undo' | 'redo'>
  note: string
  ops: Op[]
  /** The workbook that an import read. */
  source?: ChangeSource
  /** A change of the past that this one takes back. */
  undoes?: number
}

/** Rows from which a change was worked out: writing it reads them no second time. */
export interface Reading {
  /** The revision at which they were read. */
  seq: number
  rows: RowsRead
}

/** Pages of 4 KB copied in one go. */
const PAGES_OF_STEP = 100

type ChangeListener = (change: Change) => void

export class Ledger {
  readonly path: string
  readonly #db: Database
  readonly #records: Records
  readonly #log: ChangeLog
  readonly #search: LogSearch
  readonly #files: Files
  readonly #exportChain: ExportChain
  readonly #exports: ExportLog
  readonly #undo = new UndoStack()
  readonly #onClose: () => void
  readonly #listeners = new Set<ChangeListener>()
  readonly #exportListeners = new Set<() => void>()
  #onlyRead: string | null = null

  constructor(path: string, db: Database, onClose: () => void) {
    this.path = path
    this.#db = db
    this.#onClose = onClose
    this.#records = openRecords(db)
    this.#log = openChangeLog(db)
    this.#search = openLogSearch(db)
    this.#files = openFiles(db)
    this.#exportChain = openExportChain(db)
    this.#exports = openExportLog(db, this.#exportChain)
    for (const head of this.#log.headsAfter(0)) this.#undo.push(head)
  }

  get isOpen(): boolean {
    return this.#db.open
  }

  /** The number of the newest change. */
  get seq(): number {
    return this.#log.tip().seq
  }

  /** The newest change with its hash, which stands for all that came before. */
  get tip(): Tip {
    return this.#log.tip()
  }

  get undoState(): UndoState {
    return { undo: this.#undo.undo, redo: this.#undo.redo }
  }

  /** JSON of the rows of a list, all of them or those of a page. */
  rowsText(list: string, page?: Page): string {
    return this.#read(() => this.#records.text(list, page?.after, page?.most))
  }

  /** How many rows of a list come behind an id. */
  countRowsAfter(list: string, id: string): number {
    return this.#read(() => this.#records.countAfter(list, id))
  }

  rows(list: string) {
    return this.#read(() => this.#records.list(list))
  }

  /** All rows of a list with these fields alone, null where a cell is empty. */
  rowsWith(list: string, fields: readonly string[]) {
    return this.#read(() => this.#records.some(list, fields))
  }

  row(list: string, id: string) {
    return this.#read(() => this.#records.find(list, id))
  }

  everything(): LedgerRows {
    return this.#read(() => this.#records.everything())
  }

  /** All rows as they stood after change `seq`. */
  everythingAt(seq: number): LedgerRows {
    return this.#read(() => rowsAt(this.#log, seq))
  }

  changesAfter(seq: number): Change[] {
    return this.#read(() => this.#log.changesAfter(seq))
  }

  newestChanges(limit: number): Change[] {
    return this.#read(() => this.#log.newest(limit))
  }

  /** Newest first, each with the ops of this row alone. */
  changesOfRow(list: string, id: string): Change[] {
    return this.#read(() => this.#log.ofRow(list, id))
  }

  /** The row as it stood after change `seq`; null where it was not there. */
  rowAt(list: string, id: string, seq: number): Cells | null {
    const rows: LedgerRows = new Map()
    applyOps(
      rows,
      this.#read(() => this.#search.opsOfRow(list, id, seq)),
    )
    return rows.get(list)?.get(id) ?? null
  }

  /** Anything else that the log knows. */
  searchLog<T>(ask: (log: LogSearch) => T): T {
    return this.#read(() => ask(this.#search))
  }

  /** Ids of the rows of a list that were touched after a change and by `upTo`, deleted ones included. */
  rowsTouchedAfter(list: string, seq: number, upTo: number = Number.MAX_SAFE_INTEGER): string[] {
    return this.#read(() => this.#log.touchedAfter(list, seq, upTo))
  }

  /** How many rows of all lists were touched after a change. */
  countTouchedAfter(seq: number): number {
    return this.#read(() => this.#log.countTouchedAfter(seq))
  }

  /** True where the log goes through this revision; hashes stand for all that came before. */
  wentThrough({ seq, hash }: Tip): boolean {
    return this.#read(() => this.#log.hashOf(seq)) === hash
  }

  /** Every text that a field ever held in any row, rows deleted since included. */
  textsEverHeld(list: string, field: string): string[] {
    return this.#read(() => this.#log.textsEverHeld(list, field))
  }

  /** The whole ledger against its log. */
  verify(): Verification {
    const { round: _round, ...found } = this.verifyFurther(null)
    return found
  }

  /**
   * What came after an earlier check that found nothing wrong, and a part of what came before; `round`
   * is for the next one.
   */
  verifyFurther(proof: Proof | null, division?: Division): Verification & { round: Round | null } {
    const [db, log, files, exports] = [this.#db, this.#log, this.#files, this.#exportChain]
    try {
      return this.#read(() => verifyFurther({ db, log, files, exports }, proof, division))
    } catch (error) {
      // Where SQLite itself can read no further, there is no more to say.
      if (!(error instanceof LedgerError) || error.code !== 'LEDGER_DAMAGED') throw error
      const problems: Problem[] = [{ kind: 'file', message: error.message }]
      return { ok: false, seq: this.seq, problems, round: null }
    }
  }

  /** How many rows of a list have each value of a field. */
  countRows(list: string, field: string): Map<string, number> {
    return this.#read(() => this.#records.count(list, field))
  }

  /** From now on the ledger is only looked at; whoever changes anything is told this. */
  refuseChanges(reason: string): void {
    this.#onlyRead = reason
  }

  #assertChangeable(): void {
    if (this.#onlyRead !== null)
      throw new LedgerError('LEDGER_READ_ONLY', this.#onlyRead, { file: this.path })
  }

  /** Keeps a file for rows to point to; the answer is its hash. The row comes in a later change. */
  putFile(bytes: Uint8Array): string {
    this.#assertChangeable()
    return this.#read(() => this.#files.put(bytes))
  }

  /**
   * A copy of the whole file, made in steps of some milliseconds; changes committed meanwhile get
   * into it as well. `path` must not exist. CANCELLED when the ledger is closed before the end.
   */
  async copyTo(path: string): Promise<void> {
    try {
      await this.#db.backup(path, { progress: () => PAGES_OF_STEP })
    } catch (error) {
      if (!this.#db.open) throw new LedgerError('CANCELLED', `台账已关闭，没有复制完：${this.path}`)
      throw asLedgerError(path, error)
    }
  }

  /** The bytes of a kept file, or null. */
  file(hash: string): Uint8Array<ArrayBuffer> | null {
    return this.#read(() => this.#files.find(hash))
  }

  /** Writes an export into the log; the revision stays what it was. */
  logExport(record: Omit<ExportRecord, 'id'>): void {
    this.#read(() => this.#exports.append(record))
    for (const listener of this.#exportListeners) listener()
  }

  /** Anything that follows from the exports up to a revision, given the newest revision first. */
  searchExports<T>(seq: number, ask: (exports: Iterable<ExportRecord>) => T): T {
    return this.#read(() => ask(this.#exports.upTo(seq)))
  }

  /** The newest exports, newest first. */
  newestExports(limit: number): ExportRecord[] {
    return this.#read(() => this.#exports.newest(limit))
  }

  /** The newest export whose bytes have this SHA-256, or null. */
  exportOfHash(hash: string): ExportRecord | null {
    return this.#read(() => this.#exports.find(hash))
  }

  /** When a change was made: UTC instant, ISO 8601; null for a number that no change has. */
  timeOf(seq: number): string | null {
    return this.#read(() => this.#log.change(seq))?.at ?? null
  }

  /**
   * Applies and logs a change in one transaction; throws and writes nothing when it does not fit.
   * What was read at another revision than the newest is read anew.
   */
  commit(draft: ChangeDraft, reading?: Reading): Change {
    return this.#append({ undoes: null, ...draft }, reading)
  }

  undo(author: string): Change {
    const step = this.#undo.undo
    if (step === null) throw new LedgerError('NOTHING_TO_UNDO', '没有可以撤销的改动')
    return this.#takeBack(step.seq, { author, kind: 'undo', note: `撤销：${step.note}` })
  }

  redo(author: string): Change {
    const step = this.#undo.redo
    if (step === null) throw new LedgerError('NOTHING_TO_REDO', '没有可以重做的改动')
    return this.#takeBack(step.seq, { author, kind: 'redo', note: `重做：${step.note}` })
  }

  /** Calls `listener` after each commit; returns the way to stop. */
  subscribe(listener: ChangeListener): () => void {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  /** Calls `listener` after each export that is logged; returns the way to stop. */
  onExport(listener: () => void): () => void {
    this.#exportListeners.add(listener)
    return () => this.#exportListeners.delete(listener)
  }

  close(): void {
    this.#db.close()
    this.#onClose()
  }

  #takeBack(seq: number, draft: Pick<Change, 'author' | 'kind' | 'note'>): Change {
    const change = this.#read(() => this.#log.change(seq))
    if (change === null)
      throw new LedgerError('LEDGER_DAMAGED', `改动记录缺第 ${seq} 条，请校验台账`)
    return this.#append({ ...draft, undoes: seq, ops: invertOps(change.ops) })
  }

  #append(draft: Omit<Change, 'seq' | 'id' | 'at'>, reading?: Reading): Change {
    this.#assertChangeable()
    const change = withSqliteErrors(this.path, () =>
      this.#db.transaction(() => this.#write(draft, reading)).immediate(),
    )
    this.#undo.push(change)
    for (const listener of this.#listeners) listener(change)
    return change
  }

  #write(draft: Omit<Change, 'seq' | 'id' | 'at'>, reading?: Reading): Change {
    const { seq } = this.#log.tip()
    const change: Change = {
      seq: seq + 1,
      id: uuid(),
      at: new Date().toISOString(),
      ...draft,
    }
    assertUnlocked(change.ops, (id) => this.#records.find(PERIOD_LIST, id))
    const { ops, ...head } = change
    const applying = this.#records.applying(reading?.seq === seq ? reading.rows : undefined)
    const appending = this.#log.appending(head)
    for (const stored of storedOps(ops)) {
      applying.take(stored)
      appending.take(stored.row)
    }
    applying.end()
    appending.end()
    return change
  }

  #read<T>(work: () => T): T {
    return withSqliteErrors(this.path, work)
  }
}
