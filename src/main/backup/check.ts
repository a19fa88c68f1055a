/** Whether a copy is a whole ledger, and what it holds. Runs in the care process. */

import { LedgerError } from '../../shared/errors.ts'
import { ledgerIdOf } from '../ledger/ledger-id.ts'
import { openLedger, sealCopy } from '../ledger/open.ts'
import type { Problem } from '../ledger/verify/problem.ts'
import type { Proof } from '../ledger/verify/verify.ts'
import type { BackupFacts } from './facts.ts'

export interface CheckedCopy {
  /** Id of the ledger of which it is a copy. */
  id: string
  facts: BackupFacts
  /** Empty where it is whole. */
  problems: Problem[]
}

/**
 * Checks a copy against its log and makes the file complete in itself.
 * @param proof of an earlier copy; without one the whole log is gone through.
 */
export function checkCopy(path: string, proof: Proof | null = null): CheckedCopy {
  const copy = openLedger(path, { isCheckedNext: true })
  try {
    const { problems, round } = copy.verifyFurther(proof)
    const counts = [...copy.countRows('project', 'district')]
    const projects = counts.reduce((sum, [, count]) => sum + count, 0)
    const districts = Object.fromEntries(counts)
    const { seq, hash } = copy.tip
    const changedAt = copy.timeOf(seq) ?? ''
    const exports = copy.newestExports(1)[0]?.id ?? 0
    return {
      id: ledgerIdOf(copy),
      facts: { seq, tip: hash, exports, changedAt, projects, districts, round },
      problems,
    }
  } finally {
    copy.close()
    sealCopy(path)
  }
}

/** @throws LedgerError LEDGER_DAMAGED where the check found anything. */
export function assertWhole(path: string, { problems }: CheckedCopy): void {
  if (problems.length > 0)
    throw new LedgerError(
      'LEDGER_DAMAGED',
      `没有通过校验（${problems[0]?.message ?? ''}），没有采用：${path}`,
      { file: path },
    )
}
