/** Official targets changed since the plan was issued, as the log tells it. */

import { TARGETS } from '../../shared/lists/targets.ts'
import { localDay } from '../../shared/schedule/days.ts'
import { type Correction, correctionOf } from '../../shared/targets/corrections.ts'
import type { Ledger } from '../ledger/ledger.ts'
import { planOf } from '../plan/current-plan.ts'

/** None while the plan is not issued. */
export function targetCorrections(ledger: Ledger): Correction[] {
  const { issuedOn } = planOf(ledger).document
  if (issuedOn === null) return []
  return ledger.rowsTouchedAfter(TARGETS.key, 1).flatMap((id) => {
    const changes = ledger.changesOfRow(TARGETS.key, id).map((change) => ({
      ...change,
      ops: change.ops.filter((op) => op.list === TARGETS.key && op.id === id),
    }))
    const before = ({ at }: { at: string }) => localDay(new Date(at)) <= issuedOn
    return correctionOf(changes.toReversed(), before) ?? []
  })
}
