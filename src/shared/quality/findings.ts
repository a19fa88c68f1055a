/** All rules over all projects: what is open, and what somebody has set aside with a reason. */
import type { Row } from '../contract/schemas.ts'
import { fieldOf } from '../lists/definition.ts'
import { PROJECTS } from '../lists/projects.ts'
import type { PlanDefinition } from '../plan/definition.ts'
import { remembered } from '../remembered.ts'
import type { ScheduleRules } from '../schedule/rules.ts'
import { bySlice } from '../slices.ts'
import { formatValue } from '../values/format.ts'
import { AMOUNT_RULES } from './amount-rules.ts'
import { CELL_RULES } from './cell-rules.ts'
import { DUPLICATE_RULES } from './duplicate-rules.ts'
import { REGISTER_RULES } from './register-rules.ts'
import type { Breach, QualityFacts, QualityRule } from './rule.ts'
import { STATE_RULES } from './state-rules.ts'
import { TEXT_RULES } from './text-rules.ts'

/** In the order in which they are shown. */
export const QUALITY_RULES: readonly QualityRule[] = [
  ...DUPLICATE_RULES,
  ...REGISTER_RULES,
  ...STATE_RULES,
  ...AMOUNT_RULES,
  ...CELL_RULES,
  ...TEXT_RULES,
]

export interface Finding extends Breach {
  rule: QualityRule
  /** The cell as it is shown; an exemption holds while it stays so. */
  shown: string
  /** The exemption given for it, which holds or has lapsed. */
  exemption: Row | null
  /** Why somebody set it aside; null for an open finding. */
  reason: string | null
}

export interface RuleFindings {
  rule: QualityRule
  open: Finding[]
  exempt: Finding[]
}

/** @param exemptions rows of the list `exemption` */
export function findingsOf(facts: QualityFacts, exemptions: readonly Row[]): RuleFindings[] {
  const told = new Map(exemptions.map((row) => [exemptionKey(row.cells), row]))
  const slices = foundBySlice(facts.plan)(facts.projects, facts.rules)
  return QUALITY_RULES.map((rule, place) => {
    const found =
      rule.scope === 'all' ? foundBy(rule, facts) : slices.flatMap((slice) => slice[place] ?? [])
    const findings = told.size === 0 ? found : found.map((finding) => judged(finding, told))
    return {
      rule,
      open: findings.filter((finding) => finding.reason === null),
      exempt: findings.filter((finding) => finding.reason !== null),
    }
  })
}

/** What follows from one project alone follows from no enterprise. */
const NONE: readonly Row[] = []

/** What the rules on single projects find in a slice, rule by rule. */
const foundBySlice = remembered((plan: PlanDefinition) =>
  bySlice((projects, rules: ScheduleRules) =>
    QUALITY_RULES.map((rule) =>
      rule.scope === 'all' ? [] : foundBy(rule, { projects, enterprises: NONE, plan, rules }),
    ),
  ),
)

function foundBy(rule: QualityRule, facts: QualityFacts): Finding[] {
  return Array.from(rule.find(facts), (breach) => ({
    ...breach,
    rule,
    shown: shownOf(breach),
    exemption: null,
    reason: null,
  }))
}

function judged(finding: Finding, told: ReadonlyMap<string, Row>): Finding {
  const exemption = told.get(`${finding.rule.key}/${finding.row.id}/${finding.field}`)
  if (exemption === undefined) return finding
  const { value, reason } = exemption.cells
  const holds = (value ?? '') === finding.shown
  return { ...finding, exemption, reason: holds ? String(reason) : null }
}

function exemptionKey(cells: Row['cells']): string {
  return `${cells.rule}/${cells.row}/${cells.field}`
}

function shownOf({ row, field }: Breach): string {
  return formatValue(fieldOf(PROJECTS, field), row.cells[field])
}
