/** Checks of rows that go out: the quality rules. */
import type { Row } from '../../contract/schemas.ts'
import type { ListDefinition } from '../../lists/definition.ts'
import { exemptsOf, type Finding, type RuleFindings } from '../../quality/finding.ts'
import { type CheckPlace, checkOf, type ExportCheck } from './check.ts'
import { rowPlace } from './row-place.ts'

interface Scope {
  list: ListDefinition
  /** The rows that go out. */
  rows: readonly Row[]
  /** Keys of the fields that are seen. */
  fields: ReadonlySet<string>
}

/** Findings that no reader of the document can see are left to the quality page. */
export function qualityChecks(scope: Scope, findings: readonly RuleFindings[]): ExportCheck[] {
  const isSeen = seenIn(scope)
  return findings.flatMap(({ rule, open }) =>
    checkOf(
      rule.key,
      rule.severity,
      rule.sentence,
      open.filter(isSeen).map((finding) => placeOf(scope.list, finding)),
    ),
  )
}

/** A finding that was set aside. */
export interface ExemptPlace {
  place: CheckPlace
  reason: string
  exemption: Row
}

export function exemptPlaces(scope: Scope, findings: readonly RuleFindings[]): ExemptPlace[] {
  return findings
    .flatMap(({ exempt }) => exempt)
    .filter(seenIn(scope))
    .flatMap((finding) => {
      const { reason, exemption } = finding
      if (reason === null || exemption === null) return []
      return [{ place: placeOf(scope.list, finding), reason, exemption }]
    })
}

function seenIn({ rows, fields }: Scope): (finding: Finding) => boolean {
  const ids = new Set(rows.map(({ id }) => id))
  return ({ row, field }) => ids.has(row.id) && fields.has(field)
}

function placeOf(list: ListDefinition, finding: Finding): CheckPlace {
  const { row, field, message } = finding
  return { ...rowPlace(list, row, field, message), exempts: exemptsOf(finding) }
}
