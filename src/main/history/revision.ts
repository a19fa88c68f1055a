/** Which revision is meant: a number, or the name of a snapshot; and what is said where there is none. */
import { LedgerError } from '../../shared/errors.ts'
import { SNAPSHOTS } from '../../shared/lists/snapshots.ts'
import type { Ledger } from '../ledger/ledger.ts'

/** The number of a revision; USAGE where the ledger has none of that number or name. */
export function revisionOf(ledger: Ledger, told: string): number {
  const named = ledger.row(SNAPSHOTS.key, told)
  if (typeof named?.seq === 'number') return named.seq
  const seq = Number(told)
  if (Number.isInteger(seq) && seq >= 1 && seq <= ledger.seq) return seq
  throw new LedgerError(
    'USAGE',
    `没有版本“${told}”：请写 1 到 ${ledger.seq} 的版本号，或版本标签的名称`,
  )
}

export function noRevision(ledger: Ledger, seq: number): LedgerError {
  return new LedgerError('USAGE', `没有第 ${seq} 版：请写 1 到 ${ledger.seq} 的版本号`)
}
