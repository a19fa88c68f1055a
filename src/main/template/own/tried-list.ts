import { LedgerError } from '../../../shared/errors.ts'
import type { ListDefinition } from '../../../shared/lists/definition.ts'
import { periodSheet } from '../../../shared/lists/sent-list.ts'
import { newestPeriod, periodsOf } from '../../../shared/lists/special/periods.ts'
import type { Ledger } from '../../ledger/ledger.ts'
import { listsOf } from '../../lists/lists-of.ts'
import { planOf } from '../../plan/current-plan.ts'

/**
 * A special ledger as its templates see it: with months or quarters it is the newest of them that has
 * rows, since each goes out and comes back by itself.
 * @throws LedgerError VALUE_INVALID for a key that no special ledger has.
 */
export function triedList(ledger: Ledger, key: string): ListDefinition {
  const list = listsOf(ledger).special.find((special) => special.key === key)
  if (list === undefined)
    throw new LedgerError('VALUE_INVALID', `没有这张专项台账：${key}`, { list: key })
  if (list.special.period === 'once') return list
  const period = newestPeriod(ledger.rows(key)) ?? periodsOf(list, planOf(ledger).year, [])[0]
  return period === undefined ? list : periodSheet(list, period)
}
