/** Lists whose rows are single values (one for each district, indicator and month), and their names. */
import type { Cells } from '../../shared/changes/change.ts'
import { MEASURES } from '../../shared/lists/measures.ts'
import { TARGETS } from '../../shared/lists/targets.ts'
import type { Ledger } from '../ledger/ledger.ts'
import { monthlyValueName, targetName } from '../targets/value-name.ts'

export interface ValueRows {
  /** Field of the value; adding, changing and taking away the row all are changes of it. */
  value: string
  nameOf(cells: Cells): string
}

const NAMES: Record<string, (ledger: Ledger) => (cells: Cells) => string> = {
  [TARGETS.key]: targetName,
  [MEASURES.key]: monthlyValueName,
}

/** null where the rows of the list are things of their own. */
export function valueRowsOf(ledger: Ledger, list: string): ValueRows | null {
  const names = NAMES[list]
  return names === undefined ? null : { value: 'value', nameOf: names(ledger) }
}
