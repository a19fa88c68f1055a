/**
 * Whether a ledger is what its log says: SQLite's own check, the hash chain, and every present row
 * against the replayed log. SQLite alone misses about half of all single flipped bits.
 */
import type { Database } from 'better-sqlite3'
import { canonicalJson } from '../../shared/changes/canonical-json.ts'
import type { Op } from '../../shared/changes/change.ts'
import { applyOps, compactCells, type LedgerRows } from '../../shared/changes/rows.ts'
import { LedgerError } from '../../shared/errors.ts'
import { changeHash, GENESIS } from './change-hash.ts'
import type { ChangeLog } from './change-log.ts'
import { type ExportChain, exportHash } from './export-chain.ts'
import type { Files } from './files.ts'
import { changeOfHead } from './log-rows.ts'
import { opsOfRow } from './op-rows.ts'
import type { Records } from './records.ts'
import { alteredDefinitions } from './schema-check.ts'

export interface Problem {
  kind: 'file' | 'chain' | 'row' | 'attachment' | 'export'
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
  exports: ExportChain,
): Verification {
  const replayed: LedgerRows = new Map()
  const problems = [...fileProblems(db), ...chainProblems(log, replayed)]
  problems.push(...rowProblems(replayed, records))
  for (const hash of files.damaged())
    problems.push({ kind: 'attachment', message: `台账中存放的文件已损坏：${hash}` })
  problems.push(...exportProblems(exports))
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
    const rows = log.rowsOf(seq)
    const change = readable(() => changeOfHead(head))
    if (change === null || changeHash(hash, change, rows) !== head.hash)
      problems.push({ kind: 'chain', message: `第 ${seq} 条改动记录被改过` })
    const ops = readable((): Op[] => rows.flatMap(opsOfRow))
    if (ops === null) problems.push({ kind: 'chain', message: `第 ${seq} 条改动记录读不出` })
    else applyOps(replayed, ops)
    hash = head.hash
  }
  const tip = log.tip()
  if (tip.seq !== seq || tip.hash !== hash)
    problems.push({ kind: 'chain', message: `改动记录止于第 ${seq} 条，应到第 ${tip.seq} 条` })
  return problems
}

function readable<T>(read: () => T): T | null {
  try {
    return read()
  } catch (error) {
    if (error instanceof LedgerError) return null
    throw error
  }
}

function exportProblems(exports: ExportChain): Problem[] {
  const problems: Problem[] = []
  let last = { id: 0, chain: GENESIS }
  for (const row of exports.rows()) {
    if (exportHash(last.chain, row) !== row.chain)
      problems.push({ kind: 'export', message: `第 ${row.id} 条导出记录被改过，或之前缺了一条` })
    last = row
  }
  const tip = exports.tip()
  if (tip.id !== last.id || tip.chain !== last.chain)
    problems.push({
      kind: 'export',
      message: `导出记录止于第 ${last.id} 条，应到第 ${tip.id} 条`,
    })
  return problems
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
