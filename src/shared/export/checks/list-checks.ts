/** Checks of rows that go out: the quality rules. */
import type { Row } from '../../contract/schemas.ts'
import type { ListDefinition } from '../../lists/definition.ts'
import type { RuleFindings } from '../../quality/finding.ts'
import { checkOf, type ExportCheck } from './check.ts'
import { rowPlace } from './row-place.ts'

interface Scope {
  list: ListDefinition
  /** The rows that go out. */
  rows: readonly Row[]
  /** Keys of the fields that are seen. */
  fields: ReadonlySet<string>
}

/** Findings that no reader of the document can see are left to the quality page. */
export function qualityChecks(
  { list, rows, fields }: Scope,
  findings: readonly RuleFindings[],
): ExportCheck[] {
  const ids = new Set(rows.map(({ id }) => id))
  return findings.flatMap(({ rule, open }) =>
    checkOf(
      rule.key,
      rule.severity,
      rule.sentence,
      open
        .filter(({ row, field }) => ids.has(row.id) && fields.has(field))
        .map(({ row, field, message }) => rowPlace(list, row, field, message)),
    ),
  )
}
