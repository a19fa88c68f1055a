/** Official targets changed since the plan was issued, as the log tells it. */

import type { Change } from '../../shared/changes/change.ts'
import { DISTRICTS } from '../../shared/lists/districts.ts'
import { TARGETS } from '../../shared/lists/targets.ts'
import { localDay } from '../../shared/schedule/days.ts'
import { type Correction, correctionOf } from '../../shared/targets/corrections.ts'
import type { Ledger } from '../ledger/ledger.ts'
import { planOf } from '../plan/current-plan.ts'

/** None while the plan is not issued. */
export function targetCorrections(ledger: Ledger): Correction[] {
  const { issuedOn } = planOf(ledger).document
  if (issuedOn === null) return []
  const before = ({ at }: { at: string }) => localDay(new Date(at)) <= issuedOn
  const renames = renamesOf(ledger)
  return ledger.rowsTouchedAfter(TARGETS.key, 1).flatMap((id) => {
    const changes = changesOfTarget(ledger, id, renames)
    // What a renamed district took along is told under its new name.
    const hasLeft = renames.some(
      ({ seq, old }) => seq === changes.at(-1)?.seq && old === districtOf(id),
    )
    return hasLeft ? [] : (correctionOf(changes, before) ?? [])
  })
}

interface Rename {
  seq: number
  old: string
  name: string
}

function renamesOf(ledger: Ledger): Rename[] {
  return ledger
    .rowsTouchedAfter(DISTRICTS.key, 1)
    .flatMap((id) =>
      ledger
        .changesOfRow(DISTRICTS.key, id)
        .flatMap(({ seq, ops }) =>
          ops.flatMap((op) =>
            op.op === 'set' && op.field === 'name'
              ? [{ seq, old: String(op.old), name: String(op.new) }]
              : [],
          ),
        ),
    )
}

/**
 * Changes of a target with the ops of its row, oldest first. A renamed district takes its targets
 * along under other ids, and what was issued under its old name still counts.
 */
function changesOfTarget(ledger: Ledger, id: string, renames: readonly Rename[]): Change[] {
  const changes = ledger.changesOfRow(TARGETS.key, id).toReversed()
  const [first] = changes
  const rename = renames.find(({ seq, name }) => seq === first?.seq && name === districtOf(id))
  if (rename === undefined) return changes
  const oldId = id.replace(/[^/]*$/u, () => rename.old)
  const earlier = changesOfTarget(ledger, oldId, renames)
  return [...earlier.filter(({ seq }) => seq < rename.seq), ...changes]
}

/** Target ids are indicator and district. */
function districtOf(id: string): string {
  return id.slice(id.indexOf('/') + 1)
}
