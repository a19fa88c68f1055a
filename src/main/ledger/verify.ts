/**
 * Whether a ledger is what its log says: SQLite's own check, the hash chain, and every present row
 * against the replayed log. SQLite alone misses about half of all single flipped bits.
 */
import type { Database } from 'better-sqlite3'
import { canonicalJson } from '../../shared/changes/canonical-json.ts'
import type { Change } from '../../shared/changes/change.ts'
import { applyOps, compactCells, type LedgerRows } from '../../shared/changes/rows.ts'
import { LedgerError } from '../../shared/errors.ts'
import { changeHash, GENESIS } from './change-hash.ts'
import type { ChangeLog } from './change-log.ts'
import type { Files } from './files.ts'
import type { ChangeHead } from './log-rows.ts'
import type { Records } from './records.ts'
import { alteredDefinitions } from './schema-check.ts'

export interface Problem {
  kind: 'file' | 'chain' | 'row' | 'attachment'
  message: string
}

export interface Verification {
  ok: boolean
  seq: number
  problems: Problem[]
}

export function verifyLedger(
  db: Database,
  log: ChangeLog,
  records: Records,
  files: Files,
): Verification {
  const replayed: LedgerRows = new Map()
  const problems = [...fileProblems(db), ...chainProblems(log, replayed)]
  problems.push(...rowProblems(replayed, records))
  for (const hash of files.damaged())
    problems.push({ kind: 'attachment', message: `台账中存放的文件已损坏：${hash}` })
  return { ok: problems.length === 0, seq: log.tip().seq, problems }
}

function fileProblems(db: Database): Problem[] {
  const findings = db.prepare<[], string>('PRAGMA integrity_check(20)').pluck().all()
  const structure = findings
    .filter((finding) => finding !== 'ok')
    .map((finding) => `数据库结构损坏：${finding}`)
  const definitions = alteredDefinitions(db).map((name) => `数据库的定义被改过：${name}`)
  return [...structure, ...definitions].map((message) => ({ kind: 'file', message }))
}

/** Checks numbering, hashes and the tip; replays each change into `replayed` on the way. */
function chainProblems(log: ChangeLog, replayed: LedgerRows): Problem[] {
  const problems: Problem[] = []
  let hash = GENESIS
  let seq = 0
  for (const head of log.headsAfter(0)) {
    seq += 1
    if (head.seq !== seq) {
      problems.push({ kind: 'chain', message: `改动记录缺第 ${seq} 条` })
      seq = head.seq
    }
    const change = readable(log, head)
    if (change === null) problems.push({ kind: 'chain', message: `第 ${seq} 条改动记录读不出` })
    else {
      if (changeHash(hash, change) !== head.hash)
        problems.push({ kind: 'chain', message: `第 ${seq} 条改动记录被改过` })
      applyOps(replayed, change.ops)
    }
    hash = head.hash
  }
  const tip = log.tip()
  if (tip.seq !== seq || tip.hash !== hash)
    problems.push({ kind: 'chain', message: `改动记录止于第 ${seq} 条，应到第 ${tip.seq} 条` })
  return problems
}

function readable(log: ChangeLog, head: ChangeHead): Change | null {
  try {
    return log.withOps(head)
  } catch (error) {
    if (error instanceof LedgerError) return null
    throw error
  }
}

/** Rows are written in canonical JSON, so text is compared with text. */
function rowProblems(expected: LedgerRows, records: Records): Problem[] {
  const problems: Problem[] = []
  const tell = (list: string, id: string, what: string) =>
    problems.push({ kind: 'row', message: `${list}/${id} ${what}` })
  for (const { list, id, cells } of records.stored()) {
    const should = expected.get(list)?.get(id)
    if (should === undefined) tell(list, id, '不在改动记录中')
    else if (canonicalJson(compactCells(should)) !== cells) tell(list, id, '与改动记录不一致')
    expected.get(list)?.delete(id)
  }
  for (const [list, rows] of expected) for (const id of rows.keys()) tell(list, id, '丢失')
  return problems
}
