/**
 * Whether a ledger is what its log says: SQLite's own check, the hash chain, every present row
 * against the ops on it, kept files and exports. SQLite alone misses about half of all single flipped
 * bits.
 *
 * A large ledger that was proven before is not read as a whole each time: what is newer, and a part of
 * the old, so that every bit of it is looked at once in `PARTS` checks.
 */
import type { Database } from 'better-sqlite3'
import type { ChangeLog, Tip } from '../change-log.ts'
import type { ExportChain } from '../export-chain.ts'
import type { Files } from '../files.ts'
import { checkChain, tipProblems } from './check-chain.ts'
import { exportProblems } from './check-exports.ts'
import { fileProblems } from './check-file.ts'
import { checkRows, type RowKey, touchedProblems } from './check-rows.ts'
import type { Problem } from './problem.ts'

export interface Verification {
  ok: boolean
  seq: number
  problems: Problem[]
}

/** Where the next check goes on in what is already proven. */
export interface Round {
  /** Number of a change. */
  change: number
  /** The last row checked; null before the first. */
  row: RowKey | null
  /** Hash of the last kept file checked. */
  file: string
}

/** The revision up to which all was proven, and where the round stands. */
export interface Proof extends Tip {
  round: Round
}

export interface Parts {
  db: Database
  log: ChangeLog
  files: Files
  exports: ExportChain
}

/** Into how many checks the whole is divided, and what a check looks at in any case. */
export interface Division {
  parts: number
  /** Rows of ops. */
  ops: number
  /** Bytes of kept files. */
  bytes: number
}

/** At least so much that a usual ledger is checked as a whole each time, within a second. */
const DIVISION: Division = { parts: 8, ops: 20_000, bytes: 16_000_000 }

const START: Round = { change: 1, row: null, file: '' }

function verifyWhole({ db, log, files, exports }: Parts): Verification {
  const chain = checkChain(log, START.change, Number.POSITIVE_INFINITY)
  return verification(log, [
    ...fileProblems(db),
    ...chain.problems,
    ...tipProblems(log, chain.next),
    ...checkRows(db, START.row, Number.POSITIVE_INFINITY).problems,
    ...files.check(START.file, Number.POSITIVE_INFINITY).problems,
    ...exportProblems(exports),
  ])
}

/** What came after the proof, and the next part of what came before; all of it without a proof that fits. */
export function verifyFurther(
  parts: Parts,
  given: Proof | null,
  division: Division = DIVISION,
): Verification & { round: Round } {
  const { db, log, files, exports } = parts
  const proof = given !== null && log.hashOf(given.seq) === given.hash ? given : null
  if (proof === null) return { ...verifyWhole(parts), round: START }
  const share = sharesOf(parts, division)
  const newer = checkChain(log, proof.seq + 1, Number.POSITIVE_INFINITY)
  const older = checkChain(log, proof.round.change, share.ops)
  const rows = checkRows(db, proof.round.row, share.ops)
  const kept = files.check(proof.round.file, share.bytes)
  const found = verification(log, [
    ...fileProblems(db),
    ...newer.problems,
    ...tipProblems(log, newer.next),
    ...touchedProblems(db, proof.seq),
    ...older.problems,
    ...rows.problems,
    ...kept.problems,
    ...exportProblems(exports),
  ])
  const change = older.next.seq >= newer.next.seq ? START.change : older.next.seq + 1
  return { ...found, round: { change, row: rows.next, file: kept.next } }
}

function sharesOf({ db, files }: Parts, { parts, ops, bytes }: Division) {
  const count = db.prepare<[], number>('SELECT count(*) FROM op').pluck().get() ?? 0
  const heads = db.prepare<[], number>('SELECT count(*) FROM change').pluck().get() ?? 0
  return {
    ops: Math.max(ops, Math.ceil((count + heads) / parts)),
    bytes: Math.max(bytes, Math.ceil(files.size() / parts)),
  }
}

function verification(log: ChangeLog, problems: readonly Problem[]): Verification {
  const each = [...new Map(problems.map((problem) => [problem.message, problem])).values()]
  return { ok: each.length === 0, seq: log.tip().seq, problems: each }
}
