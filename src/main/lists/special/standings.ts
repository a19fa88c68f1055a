/** How far each special ledger of a ledger is. */
import { ENTERPRISES } from '../../../shared/lists/enterprises.ts'
import type { SpecialList } from '../../../shared/lists/special/from-rows.ts'
import { type ListStanding, listStanding } from '../../../shared/lists/special/standing.ts'
import { countedFields } from '../../../shared/lists/special/tally.ts'
import { remembered } from '../../../shared/remembered.ts'
import { localDay } from '../../../shared/schedule/days.ts'
import { entriesOf } from '../../enterprises/known-enterprises.ts'
import { keptWhileUnchanged } from '../../ledger/kept.ts'
import type { Ledger } from '../../ledger/ledger.ts'
import { listsOf } from '../lists-of.ts'

/** Retired ones are left out. */
export function listStandings(ledger: Ledger, today: string = localDay()): ListStanding[] {
  return listsOf(ledger)
    .special.filter(({ special }) => !special.isRetired)
    .map((list) => standingOf(ledger, list, today))
}

/** By day: windows ask with every change of the ledger, and few changes touch a list. */
const standings = remembered(({ key, special }: SpecialList) => {
  const counts = special.goals.some(({ ofEnterprises }) => ofEnterprises)
  const lists = new Set(counts ? [key, ENTERPRISES.key] : [key])
  return keptWhileUnchanged(lists, () => new Map<string, ListStanding>())
})

function standingOf(ledger: Ledger, list: SpecialList, today: string): ListStanding {
  const byDay = standings(list)(ledger)
  const known = byDay.get(today) ?? standingNow(ledger, list, today)
  byDay.set(today, known)
  return known
}

function standingNow(ledger: Ledger, list: SpecialList, today: string): ListStanding {
  const rows = ledger.rowsWith(list.key, countedFields(list))
  return listStanding(list, rows, entriesOf(ledger), today)
}
