/** The sheet of the register: what follows from the rows of each enterprise. */
import type { Cells } from '../../shared/changes/change.ts'
import { sheetCells } from '../../shared/enterprises/enterprise-sheet.ts'
import type { Enterprise } from '../../shared/enterprises/enterprises.ts'
import { registerOf } from '../../shared/enterprises/register.ts'
import type { PlanDefinition } from '../../shared/plan/definition.ts'
import { localDay } from '../../shared/schedule/days.ts'
import { type ScheduleRules, scheduleRules } from '../../shared/schedule/rules.ts'
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
  const plan = planOf(ledger)
  const day = localDay()
  const kept = answers.get(known)
  if (kept?.plan === plan && kept.day === day) return kept.answer
  const answer = sheetOf(ledger, known, scheduleRules(plan, day))
  answers.set(known, { plan, day, answer })
  return answer
}

/** What was answered for the enterprises as they are. */
const answers = new WeakMap<
  readonly Enterprise[],
  { plan: PlanDefinition; day: string; answer: SheetAnswer }
>()

function sheetOf(ledger: Ledger, known: readonly Enterprise[], rules: ScheduleRules): SheetAnswer {
  const facts = {
    register: registerOf(entriesOf(ledger)),
    rules,
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
