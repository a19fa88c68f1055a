/** All rules over all projects: what is open, and what somebody has set aside with a reason. */
import type { Row } from '../contract/schemas.ts'
import { fieldOf } from '../lists/definition.ts'
import { PROJECTS } from '../lists/projects.ts'
import { formatValue } from '../values/format.ts'
import { AMOUNT_RULES } from './amount-rules.ts'
import { CELL_RULES } from './cell-rules.ts'
import { DUPLICATE_RULES } from './duplicate-rules.ts'
import type { Breach, QualityFacts, QualityRule } from './rule.ts'
import { STATE_RULES } from './state-rules.ts'

/** In the order in which they are shown. */
export const QUALITY_RULES: readonly QualityRule[] = [
  ...DUPLICATE_RULES,
  ...STATE_RULES,
  ...AMOUNT_RULES,
  ...CELL_RULES,
]

export interface Finding extends Breach {
  rule: QualityRule
  /** The cell as it is shown; an exemption holds while it stays so. */
  shown: string
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
  const exempted = new Map(exemptions.map(({ cells }) => [exemptionKey(cells), cells]))
  return QUALITY_RULES.map((rule) => {
    const findings = [...rule.find(facts)].map((breach): Finding => {
      const shown = shownOf(breach)
      const told = exempted.get(`${rule.key}/${breach.row.id}/${breach.field}`)
      const holds = told !== undefined && (told.value ?? '') === shown
      return { ...breach, rule, shown, reason: holds ? String(told.reason) : null }
    })
    return {
      rule,
      open: findings.filter((finding) => finding.reason === null),
      exempt: findings.filter((finding) => finding.reason !== null),
    }
  })
}

function exemptionKey(cells: Row['cells']): string {
  return `${cells.rule}/${cells.row}/${cells.field}`
}

function shownOf({ row, field }: Breach): string {
  return formatValue(fieldOf(PROJECTS, field), row.cells[field])
}
