/**
 * Whether a ledger is what its log says: SQLite's own check, the hash chain, and every present row
 * against the replayed log. SQLite alone misses about half of all single flipped bits.
 */
import type { Database } from 'better-sqlite3'
import { canonicalJson } from '../../shared/changes/canonical-json.ts'
import { applyOps, type LedgerRows } from '../../shared/changes/rows.ts'
import { changeHash, GENESIS } from './change-hash.ts'
import type { ChangeLog } from './change-log.ts'
import type { Files } from './files.ts'
import type { Records } from './records.ts'

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
  problems.push(...rowProblems(replayed, records.everything()))
  for (const hash of files.damaged())
    problems.push({ kind: 'attachment', message: `台账中存放的文件已损坏：${hash}` })
  return { ok: problems.length === 0, seq: log.tip().seq, problems }
}

function fileProblems(db: Database): Problem[] {
  const findings = db.prepare<[], string>('PRAGMA integrity_check(20)').pluck().all()
  return findings
    .filter((finding) => finding !== 'ok')
    .map((finding) => ({ kind: 'file', message: `数据库结构损坏：${finding}` }))
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
    const change = log.withOps(head)
    if (changeHash(hash, change) !== head.hash)
      problems.push({ kind: 'chain', message: `第 ${seq} 条改动记录被改过` })
    hash = head.hash
    applyOps(replayed, change.ops)
  }
  const tip = log.tip()
  if (tip.seq !== seq || tip.hash !== hash)
    problems.push({ kind: 'chain', message: `改动记录止于第 ${seq} 条，应到第 ${tip.seq} 条` })
  return problems
}

function rowProblems(expected: LedgerRows, present: LedgerRows): Problem[] {
  const lists = new Set([...expected.keys(), ...present.keys()])
  return [...lists].flatMap((list) => {
    const should = expected.get(list) ?? new Map()
    const does = present.get(list) ?? new Map()
    const ids = new Set([...should.keys(), ...does.keys()])
    return [...ids].flatMap((id) => rowProblem(list, id, should.get(id), does.get(id)))
  })
}

function rowProblem(list: string, id: string, should: unknown, does: unknown): Problem[] {
  if (should === undefined) return [{ kind: 'row', message: `${list}/${id} 不在改动记录中` }]
  if (does === undefined) return [{ kind: 'row', message: `${list}/${id} 丢失` }]
  if (canonicalJson(should) === canonicalJson(does)) return []
  return [{ kind: 'row', message: `${list}/${id} 与改动记录不一致` }]
}
