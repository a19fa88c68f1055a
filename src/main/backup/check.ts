/** Whether a copy is a whole ledger, and what it holds. Runs in the care process. */

import { LedgerError } from '../../shared/errors.ts'
import { ledgerIdOf } from '../ledger/ledger-id.ts'
import { openLedger, sealCopy } from '../ledger/open.ts'
import type { Problem } from '../ledger/verify.ts'
import type { BackupFacts } from './facts.ts'

export interface CheckedCopy {
  /** Id of the ledger of which it is a copy. */
  id: string
  facts: BackupFacts
  /** Empty where it is whole. */
  problems: Problem[]
}

/** Replays the whole log of a copy and makes the file complete in itself. */
export function checkCopy(path: string): CheckedCopy {
  const copy = openLedger(path)
  try {
    const { problems } = copy.verify()
    const districts: Record<string, number> = {}
    const projects = copy.rows('project')
    for (const { cells } of projects) {
      const district = String(cells.district ?? '')
      districts[district] = (districts[district] ?? 0) + 1
    }
    const { seq, hash } = copy.tip
    const changedAt = copy.timeOf(seq) ?? ''
    return {
      id: ledgerIdOf(copy),
      facts: { seq, tip: hash, changedAt, projects: projects.length, districts },
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
