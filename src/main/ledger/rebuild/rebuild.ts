/**
 * A new ledger out of what is left of a damaged one and of its backups.
 *
 * The log is the ledger, so it is the log that is put together: change by change, from whichever
 * file has it with the right hash. Where none has, its number stays taken by a change that says so,
 * because snapshots and workbooks that were sent out name revisions by number.
 */
import { rmSync } from 'node:fs'
import Database from 'better-sqlite3'
import type { Change, Op } from '../../../shared/changes/change.ts'
import type { RebuildReport } from '../../../shared/contract/rebuild.ts'
import { LedgerError } from '../../../shared/errors.ts'
import { changeHash, GENESIS } from '../change-hash.ts'
import { openChangeLog } from '../change-log.ts'
import { APPLICATION_ID } from '../file-check.ts'
import { openFiles } from '../files.ts'
import { migrate } from '../migrate.ts'
import { type OpRow, storedOps } from '../op-rows.ts'
import { openRecords, type Records } from '../records.ts'
import { adoptRows } from './adopt-rows.ts'
import { copyExports } from './copy-exports.ts'
import { copyFiles } from './copy-files.ts'
import { fitOp } from './fit-op.ts'
import { SalvageFile, type StoredChange } from './salvage-file.ts'
import { logChange, makeChange, standInHead, type Target } from './target.ts'

/**
 * @param copies copies of the damaged file and then of backups, newest first; they are written to.
 * @param target must not exist; it is not yet on the disk for certain when this returns.
 */
export function rebuildLedger(copies: readonly string[], target: string): RebuildReport {
  const sources = copies.map(openSource)
  const db = new Database(target)
  try {
    db.pragma(`application_id = ${APPLICATION_ID}`)
    db.pragma('synchronous = OFF')
    db.pragma('foreign_keys = ON')
    migrate(db)
    return db.transaction(() => rebuildInto(db, sources))()
  } catch (error) {
    db.close()
    rmSync(target, { force: true })
    throw error
  } finally {
    if (db.open) db.close()
    for (const source of sources) source?.close()
  }
}

/** Null for a file in which nothing can be read. */
type Source = SalvageFile | null

function openSource(copy: string): Source {
  try {
    return new SalvageFile(copy)
  } catch {
    return null
  }
}

function rebuildInto(db: Database.Database, sources: readonly Source[]): RebuildReport {
  const [damaged = null] = sources
  const [log, records] = [openChangeLog(db), openRecords(db)]
  const changes = rebuildLog({ log, records }, sources)
  const isWhole = changes.lost.length === 0 && changes.unverified.length === 0
  const rows = adoptRows({ log, records }, damaged, isWhole)
  const files = copyFiles(openFiles(db), records, sources)
  const exports = copyExports(db, sources)
  // Numbers of changes alone are nothing to go on with.
  if ([...records.everything().values()].every((list) => list.size === 0))
    throw new LedgerError('LEDGER_DAMAGED', '文件中读不出任何内容，也没有备份可用，无法重建')
  return {
    seq: log.tip().seq,
    readable: damaged !== null,
    breaksAt: damaged === null ? 1 : changes.breaksAt,
    changes: {
      whole: changes.whole,
      fromBackup: changes.fromBackup,
      unverified: changes.unverified,
      lost: changes.lost,
    },
    rows,
    files,
    exports,
  }
}

interface RebuiltLog {
  whole: number
  fromBackup: number
  unverified: number[]
  lost: RebuildReport['changes']['lost']
  breaksAt: number | null
}

function rebuildLog(target: Target, sources: readonly Source[]): RebuiltLog {
  const last = Math.max(0, ...sources.map((source) => source?.lastSeq ?? 0))
  const rebuilt: RebuiltLog = { whole: 0, fromBackup: 0, unverified: [], lost: [], breaksAt: null }
  let previous: string | null = GENESIS
  for (let seq = 1; seq <= last; seq += 1) {
    const found = findChange(sources, seq, previous)
    if (found?.place !== 0 || !found.isVerified) rebuilt.breaksAt ??= seq
    if (found === null) {
      const said = saidOfLost(sources, seq)
      logChange(target, { ...standInHead(seq, noteOfLost(seq, said)), ops: [] })
      rebuilt.lost.push({ seq, said })
      previous = null
      continue
    }
    if (!found.isVerified) rebuilt.unverified.push(seq)
    else if (found.place === 0) rebuilt.whole += 1
    else rebuilt.fromBackup += 1
    const isExact = rebuilt.lost.length === 0 && rebuilt.unverified.length === 0
    if (isExact) makeChange(target, found.change, found.rows)
    else logChange(target, applyFitted(target.records, found.change))
    previous = found.hash
  }
  return rebuilt
}

interface FoundChange {
  change: Change
  /** Its ops as they are stored. */
  rows: OpRow[]
  /** null where it can be neither read nor worked out. */
  hash: string | null
  /** Of the source that has it. */
  place: number
  isVerified: boolean
}

/**
 * The change of this number whose hash goes with the one before, in whichever file; at last one that
 * can be read and not be proven.
 */
function findChange(
  sources: readonly Source[],
  seq: number,
  previous: string | null,
): FoundChange | null {
  let readable: FoundChange | null = null
  for (const [place, source] of sources.entries()) {
    const found = source === null ? null : changeOf(source, seq, previous)
    if (found?.isVerified === true) return { ...found, place }
    if (found !== null) readable ??= { ...found, place }
  }
  return readable
}

function changeOf(
  source: SalvageFile,
  seq: number,
  previous: string | null,
): Omit<FoundChange, 'place'> | null {
  const found = source.stored(seq)
  if (found === null) return null
  const stored = source.hashOf(seq)
  const before = previous ?? source.hashOf(seq - 1)
  if (before === null) return { ...found, hash: stored, isVerified: false }
  const hash = hashAfter(before, found)
  if (hash === stored || isProvenByNext(source, seq, hash))
    return { ...found, hash, isVerified: true }
  return { ...found, hash: stored ?? hash, isVerified: false }
}

/** True where only the hash beside the change was damaged: what follows still goes with it. */
function isProvenByNext(source: SalvageFile, seq: number, hash: string): boolean {
  const next = source.stored(seq + 1)
  if (next !== null) return hashAfter(hash, next) === source.hashOf(seq + 1)
  const tip = source.tip
  return tip?.seq === seq && tip.hash === hash
}

function hashAfter(
  previous: string,
  { change: { ops: _ops, ...head }, rows }: StoredChange,
): string {
  return changeHash(previous, head, rows)
}

/** What is still known of a change whose content is lost. */
function saidOfLost(sources: readonly Source[], seq: number): string {
  for (const source of sources) {
    const head = source?.head(seq) ?? null
    if (head !== null) return `${head.author} ${head.at}：${head.note}`
  }
  return ''
}

function noteOfLost(seq: number, said: string): string {
  const was = said === '' ? '' : `（${said}）`
  return `第 ${seq} 版的改动记录已损坏，没有能找回${was}`
}

/** Makes the change as far as it fits after others were lost; the answer is what was made. */
function applyFitted(records: Records, change: Change): Change {
  const ops = change.ops.flatMap((op): Op[] => {
    const fit = fitOp(op, records.find(op.list, op.id))
    if (fit === null) return []
    apply(records, fit)
    return [fit]
  })
  const { seq, undoes } = change
  // What cannot be proven may name any number.
  return { ...change, ops, undoes: undoes !== null && undoes < seq ? undoes : null }
}

function apply(records: Records, op: Op): void {
  const applying = records.applying()
  for (const stored of storedOps([op])) applying.take(stored)
  applying.end()
}
