/** Two ledgers of two years side by side; the later one knows what it took from the earlier. */
import type { Row } from '../../../shared/contract/schemas.ts'
import { CARRY_RULES, ORIGINS } from '../../../shared/lists/origins.ts'
import { PROJECTS } from '../../../shared/lists/projects.ts'
import { compareYears } from '../../../shared/plan/years/compare-years.ts'
import {
  NO_MAPPING,
  type PlanMapping,
  planMappingSchema,
} from '../../../shared/plan/years/mapping.ts'
import type { YearsComparison } from '../../../shared/plan/years/years.ts'
import type { Ledger } from '../../ledger/ledger.ts'
import { ledgerIdOf } from '../../ledger/ledger-id.ts'
import { planOf } from '../current-plan.ts'
import { predecessorOf } from './predecessor.ts'

export function yearsComparison(last: Ledger, now: Ledger): YearsComparison {
  const lastId = ledgerIdOf(last)
  const isPredecessor = predecessorOf(now)?.ledger === lastId
  const origins = now.rows(ORIGINS.key).filter(({ cells }) => cells.ledger === lastId)
  return compareYears(
    { plan: planOf(last), projects: last.rows(PROJECTS.key) },
    { plan: planOf(now), projects: now.rows(PROJECTS.key) },
    {
      origins: new Set(origins.map(({ id }) => id)),
      mapping: isPredecessor ? mappingOf(now.rows(CARRY_RULES.key)) : NO_MAPPING,
    },
  )
}

function mappingOf(rows: readonly Row[]): PlanMapping {
  const rulesFor = (what: string) =>
    rows
      .map(({ cells }) => cells)
      .filter((cells) => cells.what === what)
      .sort((a, b) => Number(a.order) - Number(b.order))
      .map(({ from, to, kinds }) => ({ from, to, kinds: kinds ?? [] }))
  return planMappingSchema.parse({
    districts: rulesFor('district'),
    categories: rulesFor('category'),
  })
}
