/** The way in for a user's edits: ops worked out, described and committed as one change. */
import type { Change } from '../../shared/changes/change.ts'
import type { Edit } from '../../shared/contract/schemas.ts'
import { describeRename } from '../enterprises/describe-rename.ts'
import type { Ledger } from '../ledger/ledger.ts'
import { assertPlanStaysWhole } from '../plan/assert-plan.ts'
import { describeOps } from './describe.ts'
import { describeMoves } from './describe-moves.ts'
import { workOut } from './edit.ts'
import { listsOf } from './lists-of.ts'
import { assertConditionsCanHold } from './special/assert-conditions.ts'
import { assertDefinitionsHold } from './special/assert-definitions.ts'
import { describePeriods } from './special/describe-periods.ts'

/** Commits the edits as one change; null when they change nothing. */
export function commitEdits(
  ledger: Ledger,
  author: string,
  edits: readonly Edit[],
  gesture?: string,
): Change | null {
  const { ops, reading } = workOut(ledger, edits)
  if (ops.length === 0) return null
  assertPlanStaysWhole(ledger, ops)
  assertDefinitionsHold(ledger, ops)
  assertConditionsCanHold(ledger, edits, ops)
  const said =
    describeMoves(listsOf(ledger), edits, ops) ??
    describeRename(ops) ??
    describePeriods(ledger, ops) ??
    describeOps(ledger, ops)
  const note = gesture === undefined ? said : `${gesture}：${said}`
  return ledger.commit({ author, kind: 'edit', note, ops }, reading)
}
