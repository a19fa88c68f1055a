/** All rules over all projects: what is open, and what somebody has set aside with a reason. */
import type { Row } from '../contract/schemas.ts'
import { checkRow } from '../lists/check-row.ts'
import { PROJECTS } from '../lists/projects.ts'
import type { PlanDefinition } from '../plan/definition.ts'
import { remembered } from '../remembered.ts'
import type { ScheduleRules } from '../schedule/rules.ts'
import { bySlice, type Slice, slicesOf } from '../slices.ts'
import { AMOUNT_RULES } from './amount-rules.ts'
import { cellRules } from './cell-rules.ts'
import { DUPLICATE_RULES } from './duplicate-rules.ts'
import {
  exemptionsOf,
  findingOf,
  foundInSlice,
  judgedFindings,
  type RuleFindings,
} from './finding.ts'
import { REGISTER_RULES } from './register-rules.ts'
import type { QualityFacts, QualityRule } from './rule.ts'
import { STATE_RULES } from './state-rules.ts'
import { textRules } from './text-rules.ts'

/** In the order in which they are shown. */
export const QUALITY_RULES: readonly QualityRule[] = [
  ...DUPLICATE_RULES,
  ...REGISTER_RULES,
  ...STATE_RULES,
  ...AMOUNT_RULES,
  ...cellRules(PROJECTS),
  ...textRules(PROJECTS),
]

const ROW_RULES = QUALITY_RULES.filter((rule) => rule.scope === 'one')

/**
 * Works out what follows from the projects of one slice; findings that are asked for later have it
 * done already.
 */
export function examineSlice(slice: Slice, facts: QualityFacts): void {
  foundBySlice(facts.plan)(slice, facts.rules)
  for (const rule of QUALITY_RULES) if (rule.scope === 'all') rule.prepare(slice, facts)
}

/** @param exemptions rows of the list `exemption` */
export function findingsOf(facts: QualityFacts, exemptions: readonly Row[]): RuleFindings[] {
  for (const slice of slicesOf(facts.projects)) examineSlice(slice, facts)
  const told = exemptionsOf(exemptions)
  const slices = foundBySlice(facts.plan)(facts.projects, facts.rules)
  return QUALITY_RULES.map((rule) => {
    const found =
      rule.scope === 'all'
        ? Array.from(rule.find(facts), (breach) => findingOf(PROJECTS, rule, breach))
        : slices.flatMap((slice) => slice[ROW_RULES.indexOf(rule)] ?? [])
    return judgedFindings(rule, found, told)
  })
}

/** What the rules on single projects find in a slice, rule by rule: it follows from no enterprise. */
const foundBySlice = remembered((plan: PlanDefinition) =>
  bySlice((slice, rules: ScheduleRules) =>
    foundInSlice(PROJECTS, ROW_RULES, slice, ({ cells }) => {
      const stage = rules.stages.get(String(cells.status))
      return { cells, stage, issues: checkRow(PROJECTS, cells), plan, rules }
    }),
  ),
)
