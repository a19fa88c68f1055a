/** The ledger now against the revision that last left as 附件1, or any earlier one. */
import { reconcile } from '../../shared/annex/reconcile.ts'
import type { Reconciliation } from '../../shared/annex/reconciliation.ts'
import type { ExportRecord } from '../../shared/contract/exports.ts'
import { LedgerError } from '../../shared/errors.ts'
import { PROJECTS } from '../../shared/lists/projects.ts'
import type { Ledger } from '../ledger/ledger.ts'
import { planOf } from '../plan/current-plan.ts'

/** An export that is older than these many is found by its revision only. */
const EXPORTS_LOOKED_AT = 1000

/** @param since a revision; without it the last exported 附件1, else the creation. USAGE for one
 * that the ledger does not have. */
export function reconciliation(ledger: Ledger, since?: number): Reconciliation {
  const exports = ledger.newestExports(EXPORTS_LOOKED_AT).filter(showsAnnex1)
  const seq = since ?? exports[0]?.seq ?? 1
  const at = ledger.timeOf(seq)
  if (at === null)
    throw new LedgerError('USAGE', `台账没有版本 ${seq}，请写 1 到 ${ledger.seq} 之间的版本号`)
  const then = ledger.everythingAt(seq).get(PROJECTS.key) ?? new Map()
  const shown = exports.find((record) => record.seq === seq)
  return {
    since: {
      seq,
      at,
      exported:
        shown === undefined ? null : { at: shown.at, author: shown.author, file: shown.file },
    },
    nowSeq: ledger.seq,
    cells: reconcile(planOf(ledger), PROJECTS.key, then, ledger.changesAfter(seq)),
    exported: newestOfEach(exports).map((record) => ({
      seq: record.seq,
      at: record.at,
      file: record.file,
    })),
  }
}

function showsAnnex1({ kind }: ExportRecord): boolean {
  return kind === 'annex1' || kind === 'annexes'
}

function newestOfEach(exports: readonly ExportRecord[]): ExportRecord[] {
  const seen = new Set<number>()
  return exports.filter(({ seq }) => !seen.has(seq) && seen.add(seq))
}
