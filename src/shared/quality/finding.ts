/** A place where a rule does not hold, open or set aside with a reason. */
import type { Row } from '../contract/schemas.ts'
import type { Exempts } from '../export/checks/check.ts'
import { fieldOf, type ListDefinition } from '../lists/definition.ts'
import type { Slice } from '../slices.ts'
import { formatValue } from '../values/format.ts'
import type { Breach, JudgedRow, RowRule, RuleWords } from './rule.ts'

export interface Finding extends Breach {
  rule: RuleWords
  /** The cell as it is shown; an exemption holds while it stays so. */
  shown: string
  /** The exemption given for it, which holds or has lapsed. */
  exemption: Row | null
  /** Why somebody set it aside; null for an open finding. */
  reason: string | null
}

export interface RuleFindings {
  rule: RuleWords
  open: Finding[]
  exempt: Finding[]
}

export function findingOf(
  list: ListDefinition,
  rule: RuleWords,
  { row, field, message }: Breach,
): Finding {
  const shown = formatValue(fieldOf(list, field), row.cells[field])
  return { row, field, message, rule, shown, exemption: null, reason: null }
}

/** What an exemption of it names. */
export function exemptsOf({ rule, row, field, shown }: Finding): Exempts {
  return { rule: rule.key, row: row.id, field, value: shown }
}

/** What rules on single rows find in a slice, rule by rule; each row is judged once. */
export function foundInSlice<J extends JudgedRow>(
  list: ListDefinition,
  rules: readonly RowRule<J>[],
  slice: Slice,
  judge: (row: Row) => J,
): Finding[][] {
  let row: Row = { id: '', cells: {} }
  const checks = rules.map((rule) => {
    const found: Finding[] = []
    const note = (field: string, message: string) =>
      void found.push(findingOf(list, rule, { row, field, message }))
    return { rule, found, note }
  })
  for (row of slice) {
    const judged = judge(row)
    for (const { rule, note } of checks) rule.check(judged, note)
  }
  return checks.map(({ found }) => found)
}

/** Exemptions by the finding that each is for. */
export type Exemptions = ReadonlyMap<string, Row>

/** @param rows of the list `exemption` */
export function exemptionsOf(rows: readonly Row[]): Exemptions {
  return new Map(rows.map((row) => [`${row.cells.rule}/${row.cells.row}/${row.cells.field}`, row]))
}

/** The one given for such a finding, which holds or has lapsed. */
export function exemptionFor(
  exemptions: Exemptions,
  { rule, row, field }: Exempts,
): Row | undefined {
  return exemptions.get(`${rule}/${row}/${field}`)
}

/** What a rule found, told apart by what was set aside. */
export function judgedFindings(
  rule: RuleWords,
  found: Finding[],
  exemptions: Exemptions,
): RuleFindings {
  const findings = exemptions.size === 0 ? found : found.map((one) => judged(one, exemptions))
  return {
    rule,
    open: findings.filter(({ reason }) => reason === null),
    exempt: findings.filter(({ reason }) => reason !== null),
  }
}

function judged(finding: Finding, exemptions: Exemptions): Finding {
  const exemption = exemptionFor(exemptions, exemptsOf(finding))
  if (exemption === undefined) return finding
  const { value, reason } = exemption.cells
  const holds = (value ?? '') === finding.shown
  return { ...finding, exemption, reason: holds ? String(reason) : null }
}
