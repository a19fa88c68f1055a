/** All rules over all projects: what is open, and what somebody has set aside with a reason. */
import type { Row } from '../contract/schemas.ts'
import { checkRow } from '../lists/check-row.ts'
import { fieldOf } from '../lists/definition.ts'
import { PROJECTS } from '../lists/projects.ts'
import type { PlanDefinition } from '../plan/definition.ts'
import { remembered } from '../remembered.ts'
import type { ScheduleRules } from '../schedule/rules.ts'
import { bySlice, type Slice, slicesOf } from '../slices.ts'
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

/**
 * Works out what follows from the projects of one slice; findings that are asked for later have it
 * done already.
 */
function examineSlice(slice: Slice, facts: QualityFacts): void {
  foundBySlice(facts.plan)(slice, facts.rules)
  for (const rule of QUALITY_RULES) if (rule.scope === 'all') rule.prepare(slice, facts)
}

/** @param exemptions rows of the list `exemption` */
export function findingsOf(facts: QualityFacts, exemptions: readonly Row[]): RuleFindings[] {
  for (const slice of slicesOf(facts.projects)) examineSlice(slice, facts)
  const told = new Map(exemptions.map((row) => [exemptionKey(row.cells), row]))
  const slices = foundBySlice(facts.plan)(facts.projects, facts.rules)
  return QUALITY_RULES.map((rule, place) => {
    const found =
      rule.scope === 'all'
        ? Array.from(rule.find(facts), (breach) => findingOf(rule, breach))
        : slices.flatMap((slice) => slice[place] ?? [])
    const findings = told.size === 0 ? found : found.map((finding) => judged(finding, told))
    return {
      rule,
      open: findings.filter((finding) => finding.reason === null),
      exempt: findings.filter((finding) => finding.reason !== null),
    }
  })
}

/** What the rules on single projects find in a slice, rule by rule: it follows from no enterprise. */
const foundBySlice = remembered((plan: PlanDefinition) =>
  bySlice((slice, rules: ScheduleRules) => {
    let row: Row = { id: '', cells: {} }
    const found = QUALITY_RULES.map((): Finding[] => [])
    const checks = QUALITY_RULES.flatMap((rule, place) => {
      const note = (field: string, message: string) =>
        void found[place]?.push(findingOf(rule, { row, field, message }))
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

function findingOf(rule: QualityRule, { row, field, message }: Breach): Finding {
  const shown = formatValue(fieldOf(PROJECTS, field), row.cells[field])
  return { row, field, message, rule, shown, exemption: null, reason: null }
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
