/** How far each special ledger of a ledger is. */
import { type ListStanding, listStanding } from '../../../shared/lists/special/standing.ts'
import { localDay } from '../../../shared/schedule/days.ts'
import type { Ledger } from '../../ledger/ledger.ts'
import { listsOf } from '../lists-of.ts'

/** Retired ones are left out. */
export function listStandings(ledger: Ledger, today: string = localDay()): ListStanding[] {
  return listsOf(ledger)
    .special.filter(({ special }) => !special.isRetired)
    .map((list) => listStanding(list, ledger.rows(list.key), today))
}
