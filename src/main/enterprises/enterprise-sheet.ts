/** The sheet of the register: what follows from the rows of each enterprise. */
import type { Cells } from '../../shared/changes/change.ts'
import { sheetCells } from '../../shared/enterprises/enterprise-sheet.ts'
import { registerOf } from '../../shared/enterprises/register.ts'
import { localDay } from '../../shared/schedule/days.ts'
import { scheduleRules } from '../../shared/schedule/rules.ts'
import type { Ledger } from '../ledger/ledger.ts'
import { planOf } from '../plan/current-plan.ts'
import { entriesOf, knownEnterprises, projectsById } from './known-enterprises.ts'

export interface SheetAnswer {
  enterprises: { key: string; isRegistered: boolean; cells: Cells }[]
  lists: string[]
  unregistered: number
  doubtful: number
}

export function enterpriseSheet(ledger: Ledger): SheetAnswer {
  const known = knownEnterprises(ledger)
  const facts = {
    register: registerOf(entriesOf(ledger)),
    rules: scheduleRules(planOf(ledger), localDay()),
    projects: projectsById(ledger),
  }
  const open = known.filter(({ entry }) => entry === null)
  return {
    enterprises: known.map((enterprise) => ({
      key: enterprise.key,
      isRegistered: enterprise.entry !== null,
      cells: sheetCells(enterprise, facts),
    })),
    lists: [...new Set(known.flatMap(({ parts }) => parts.map(({ list }) => list.key)))],
    unregistered: open.length,
    doubtful: open.filter(({ doubt }) => doubt !== null).length,
  }
}
