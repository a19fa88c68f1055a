/** How far each special ledger of a ledger is. */
import { setImmediate } from 'node:timers/promises'
import { LedgerError } from '../../../shared/errors.ts'
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
  return countedLists(ledger).map((list) => standingOf(ledger, list, today))
}

/** The same, of one revision: whoever edits meanwhile waits until one list is counted, not for all. */
export async function listStandingsInTurns(
  ledger: Ledger,
  today: string = localDay(),
): Promise<ListStanding[]> {
  for (const list of countedLists(ledger)) {
    standingOf(ledger, list, today)
    await setImmediate()
    if (!ledger.isOpen)
      throw new LedgerError('CANCELLED', `台账已关闭，专项台账没有统计完：${ledger.path}`)
  }
  // What was counted is kept, but for lists that a change has touched meanwhile.
  return listStandings(ledger, today)
}

function countedLists(ledger: Ledger): SpecialList[] {
  return listsOf(ledger).special.filter(({ special }) => !special.isRetired)
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
