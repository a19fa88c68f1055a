/** Every change of a row, those under the id that it had before its first one too. */
import type { Change } from '../../shared/changes/change.ts'
import { stemOf } from '../../shared/lists/special/things.ts'
import type { Ledger } from '../ledger/ledger.ts'
import { listsOf } from '../lists/lists-of.ts'

/**
 * Newest first, each with the ops of the row alone. Where a special ledger is reported by other
 * periods from some change on, its rows went on under other ids.
 */
export function changesOfRow(ledger: Ledger, list: string, id: string): Change[] {
  const changes = ledger.changesOfRow(list, id)
  const first = changes.at(-1)
  if (first === undefined || !listsOf(ledger).special.some(({ key }) => key === list))
    return changes
  const before = ledger
    .rowsTouchedAfter(list, first.seq - 1, first.seq)
    .filter((other) => other !== id && stemOf(other) === stemOf(id))
    .map((other) => changesOfRow(ledger, list, other).filter(({ seq }) => seq <= first.seq))
    .find(([last]) => last?.seq === first.seq && last.ops.some(({ op }) => op === 'delete'))
  return before === undefined ? changes : [...changes, ...before.slice(1)]
}
