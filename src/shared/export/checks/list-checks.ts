/** Checks of projects that go out: the quality rules, and what somebody has left to be confirmed. */
import type { Row } from '../../contract/schemas.ts'
import type { ListDefinition } from '../../lists/definition.ts'
import { findingsOf } from '../../quality/findings.ts'
import type { QualityFacts } from '../../quality/rule.ts'
import { formatValue } from '../../values/format.ts'
import { type CheckPlace, checkOf, type ExportCheck } from './check.ts'
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

/** Words by which offices mark what is not yet certain. */
const UNCONFIRMED = /待核实|待核定|待确认|待确定|待定|待补|暂估|暂定|[？?]{2,}/u

export function unconfirmedCheck({ list, rows, fields }: Scope): ExportCheck[] {
  const texts = list.fields.filter(({ key }) => fields.has(key))
  const places = rows.flatMap((row) =>
    texts.flatMap((field): CheckPlace[] => {
      const text = formatValue(field, row.cells[field.key])
      const word = UNCONFIRMED.exec(text)?.[0]
      if (word === undefined) return []
      return [projectPlace(list, row, field.key, `写有“${word}”`)]
    }),
  )
  return checkOf('unconfirmed', 'warning', '没有待核实的内容', places)
}
