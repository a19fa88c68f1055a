/** Opening and creating ledger files: exclusively, durably, whole or not at all. */
import { existsSync, realpathSync, rmSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import Database from 'better-sqlite3'
import { LedgerError } from '../../shared/errors.ts'
import { claimDraft, makePrivateFolder } from '../private-files.ts'
import { renameDurably } from './durable.ts'
import { APPLICATION_ID, assertLedgerFile } from './file-check.ts'
import { forgetHolder, heldElsewhere, noteHolder } from './holder.ts'
import { type ChangeDraft, Ledger } from './ledger.ts'
import { migrate } from './migrate.ts'
import { assertLocalFolder } from './network-folder.ts'
import { asLedgerError, DAMAGED, withSqliteErrors } from './sqlite-errors.ts'

/** Milliseconds to wait for another process's lock before saying who is in the way. */
const LOCK_WAIT = 300

/** A ledger of an older version, before anything in it is changed. */
export interface OlderLedger {
  path: string
  version: number
  id: string
  seq: number
  /** A copy of the file as it is, checked by SQLite; `target` must not exist. */
  copyTo(target: string): void
}

export interface OpenOptions {
  /** What has to succeed before a ledger of an older version is brought to the present one. */
  beforeMigration?: (older: OlderLedger) => void
  /** A check of the whole file comes next, so that opening goes without its own. */
  isCheckedNext?: boolean
}

/** Opens an existing ledger for this process alone; throws a LedgerError that names the reason. */
export function openLedger(file: string, options: OpenOptions = {}): Ledger {
  const path = resolve(file)
  assertNotOpenHere(path)
  assertLedgerFile(path)
  try {
    return withSqliteErrors(path, () => openDatabase(path, options))
  } catch (error) {
    throw isBusy(error) ? heldElsewhere(path, error) : asDamage(path, error)
  }
}

/** Statements that this program always prepares fail only where a definition in the file is wrong. */
function asDamage(path: string, error: unknown): unknown {
  return error instanceof Database.SqliteError && error.code === 'SQLITE_ERROR'
    ? new LedgerError('LEDGER_DAMAGED', `${DAMAGED}：${path}`, { file: path }, error)
    : error
}

function isBusy(error: unknown): boolean {
  return error instanceof LedgerError && error.code === 'LEDGER_BUSY'
}

/** Ledgers that this process holds, by real path: opening one twice would drop its locks. */
const openHere = new Set<string>()

function assertNotOpenHere(path: string): void {
  if (existsSync(path) && openHere.has(realpathSync(path)))
    throw new LedgerError('LEDGER_BUSY', `台账已经在本程序中打开：${path}`, { file: path })
}

/** LEDGER_BUSY where any process holds the file, which may be damaged; nothing of it is changed. */
export function assertNotHeld(file: string): void {
  const path = resolve(file)
  assertNotOpenHere(path)
  try {
    const db = new Database(path, { readonly: true, timeout: LOCK_WAIT })
    try {
      db.prepare('SELECT 1 FROM sqlite_master').get()
    } finally {
      db.close()
    }
  } catch (cause) {
    if (isBusy(asLedgerError(path, cause))) throw heldElsewhere(path, cause)
  }
}

function openDatabase(path: string, { beforeMigration, isCheckedNext }: OpenOptions): Ledger {
  const db = new Database(path, { fileMustExist: true, timeout: LOCK_WAIT })
  try {
    prepare(db)
    if (isCheckedNext !== true) assertSound(db)
    migrate(db, (version) => beforeMigration?.(olderLedger(db, version)))
    const real = realpathSync(path)
    const ledger = new Ledger(path, db, () => {
      openHere.delete(real)
      forgetHolder(path)
    })
    openHere.add(real)
    noteHolder(path)
    return ledger
  } catch (error) {
    db.close()
    throw error
  }
}

/** Makes a closed copy one file that can be read where nothing can be written beside it. */
export function sealCopy(path: string): void {
  withSqliteErrors(path, () => {
    const db = new Database(path)
    try {
      db.pragma('journal_mode = DELETE')
    } finally {
      db.close()
    }
  })
}

function prepare(db: Database.Database): void {
  // Exclusive before WAL: the lock is then held from the first access until close.
  db.pragma('locking_mode = EXCLUSIVE')
  db.pragma('journal_mode = WAL')
  // The driver lowers this to NORMAL in WAL, which would lose acknowledged edits in a power cut.
  db.pragma('synchronous = FULL')
  db.pragma('foreign_keys = ON')
  db.exec('BEGIN IMMEDIATE; COMMIT')
  assertPragma(db, 'journal_mode', 'wal')
  assertPragma(db, 'synchronous', 2)
  assertPragma(db, 'foreign_keys', 1)
}

function assertSound(db: Database.Database): void {
  const [finding] = db.prepare<[], string>('PRAGMA quick_check(1)').pluck().all()
  if (finding !== 'ok')
    throw new LedgerError('LEDGER_DAMAGED', `${DAMAGED}：${db.name}`, { file: db.name })
}

function olderLedger(db: Database.Database, version: number): OlderLedger {
  const text = (sql: string) => db.prepare<[], string>(sql).pluck().get() ?? ''
  return {
    path: db.name,
    version,
    id: text(`SELECT json_extract(cells, '$.id') FROM record WHERE list = 'ledger'`),
    seq: Number.parseInt(text(`SELECT value FROM meta WHERE key = 'tip'`), 10),
    copyTo(target) {
      db.prepare('VACUUM INTO ?').run(target)
      const copy = new Database(target)
      try {
        if (copy.pragma('integrity_check(1)', { simple: true }) !== 'ok')
          throw new LedgerError('LEDGER_DAMAGED', `没有写成完好的备份：${target}`, { file: target })
      } finally {
        copy.close()
      }
    },
  }
}

function assertPragma(db: Database.Database, name: string, expected: string | number): void {
  const actual = db.pragma(name, { simple: true })
  if (actual !== expected)
    throw new LedgerError('LEDGER_IO', `这个位置不支持安全保存（${name} = ${String(actual)}）`, {
      file: db.name,
    })
}

/**
 * Creates a ledger whose first change is `first`, and opens it. The file appears under its name only
 * when it is complete; an existing file is never touched.
 *
 * @param files what rows of the first change point to.
 */
export function createLedger(
  file: string,
  first: ChangeDraft,
  files: Iterable<Uint8Array> = [],
): Ledger {
  const path = resolve(file)
  if (existsSync(path))
    throw new LedgerError('LEDGER_EXISTS', `文件已存在，请换一个名字：${path}`, { file: path })
  assertLocalFolder(path)
  const draft = `${path}.creating-${process.pid}`
  try {
    withSqliteErrors(path, () => writeNew(draft, first, files))
    // An edit of the new ledger must not outlive its name in a power cut.
    renameDurably(draft, path)
  } catch (error) {
    rmSync(draft, { force: true })
    throw asCreateError(error, path)
  }
  return openLedger(path)
}

function writeNew(path: string, first: ChangeDraft, files: Iterable<Uint8Array>): void {
  makePrivateFolder(dirname(path))
  claimDraft(path)
  const db = new Database(path)
  try {
    db.pragma(`application_id = ${APPLICATION_ID}`)
    db.pragma('synchronous = FULL')
    db.pragma('foreign_keys = ON')
    migrate(db)
    const ledger = new Ledger(path, db, () => {})
    for (const bytes of files) ledger.putFile(bytes)
    ledger.commit(first)
  } finally {
    db.close()
  }
}

function asCreateError(error: unknown, path: string): unknown {
  if (!(error instanceof Error) || !('syscall' in error)) return error
  return new LedgerError(
    'LEDGER_IO',
    `这里不能新建台账，请换一个文件夹：${path}`,
    { file: path },
    error,
  )
}
