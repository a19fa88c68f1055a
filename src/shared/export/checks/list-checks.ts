/** Checks of projects that go out: the quality rules. */
import type { Row } from '../../contract/schemas.ts'
import type { ListDefinition } from '../../lists/definition.ts'
import { findingsOf } from '../../quality/findings.ts'
import type { QualityFacts } from '../../quality/rule.ts'
import { checkOf, type ExportCheck } from './check.ts'
import { projectPlace } from './project-place.ts'

interface Scope {
  list: ListDefinition
  /** The projects that go out. */
  rows: readonly Row[]
  /** Keys of the fields that are seen. */
  fields: ReadonlySet<string>
}

/** Findings that no reader of the document can see are left to the quality page. */
export function qualityChecks(
  { list, rows, fields }: Scope,
  facts: QualityFacts,
  exemptions: readonly Row[],
): ExportCheck[] {
  const ids = new Set(rows.map(({ id }) => id))
  return findingsOf(facts, exemptions).flatMap(({ rule, open }) =>
    checkOf(
      rule.key,
      rule.severity,
      rule.sentence,
      open
        .filter(({ row, field }) => ids.has(row.id) && fields.has(field))
        .map(({ row, field, message }) => projectPlace(list, row, field, message)),
    ),
  )
}
