/** Numbering and hashes of changes, each against the hash stored before it. */
import { changeHash, GENESIS } from '../change-hash.ts'
import type { ChangeLog, Tip } from '../change-log.ts'
import { changeOfHead } from '../log-rows.ts'
import type { Checked, Problem } from './problem.ts'
import { readable } from './readable.ts'

/** From a change on, until `most` rows of ops are read; the answer says which change was the last. */
export function checkChain(log: ChangeLog, from: number, most: number): Checked<Tip> {
  const problems: Problem[] = []
  let hash = from === 1 ? GENESIS : (log.hashOf(from - 1) ?? '')
  let seq = from - 1
  let read = 0
  for (const head of log.headsAfter(seq)) {
    if (read >= most) break
    seq += 1
    if (head.seq !== seq) {
      problems.push({ kind: 'chain', message: `改动记录缺第 ${seq} 条` })
      seq = head.seq
    }
    const rows = log.rowsOf(seq)
    const change = readable(() => changeOfHead(head))
    if (change === null || changeHash(hash, change, rows) !== head.hash)
      problems.push({ kind: 'chain', message: `第 ${seq} 条改动记录被改过` })
    hash = head.hash
    read += rows.length + 1
  }
  return { problems, next: { seq, hash } }
}

/** The newest change is the one that the ledger names. */
export function tipProblems(log: ChangeLog, newest: Tip): Problem[] {
  const tip = log.tip()
  if (tip.seq === newest.seq && tip.hash === newest.hash) return []
  return [{ kind: 'chain', message: `改动记录止于第 ${newest.seq} 条，应到第 ${tip.seq} 条` }]
}
