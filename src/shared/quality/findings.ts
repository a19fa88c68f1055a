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
  type Finding,
  findingOf,
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
  return QUALITY_RULES.map((rule, place) => {
    const found =
      rule.scope === 'all'
        ? Array.from(rule.find(facts), (breach) => findingOf(PROJECTS, rule, breach))
        : slices.flatMap((slice) => slice[place] ?? [])
    return judgedFindings(rule, found, told)
  })
}

/** What the rules on single projects find in a slice, rule by rule: it follows from no enterprise. */
const foundBySlice = remembered((plan: PlanDefinition) =>
  bySlice((slice, rules: ScheduleRules) => {
    let row: Row = { id: '', cells: {} }
    const found = QUALITY_RULES.map((): Finding[] => [])
    const checks = QUALITY_RULES.flatMap((rule, place) => {
      const note = (field: string, message: string) =>
        void found[place]?.push(findingOf(PROJECTS, rule, { row, field, message }))
      return rule.scope === 'one' ? [{ rule, note }] : []
    })
    for (row of slice) {
      const { cells } = row
      const stage = rules.stages.get(String(cells.status))
      const project = { cells, stage, issues: checkRow(PROJECTS, cells), plan, rules }
      for (const { rule, note } of checks) rule.check(project, note)
    }
    return found
  }),
)
