/** Words that are offered no more: a workbook may say again what a row has, and nothing else of them. */
import type { Cells } from '../../shared/changes/change.ts'
import type { ImportIssue } from '../../shared/import/report.ts'
import type { ListDefinition } from '../../shared/lists/definition.ts'
import { planFields, whyRetired } from '../../shared/lists/retired-words.ts'
import type { Vocabulary } from '../../shared/plan/vocabulary.ts'
import type { SourceRow } from './source-rows.ts'

/**
 * The row without such words; each becomes an issue at its cell.
 * @param held the row as it is and was
 */
export function withoutRetired(
  { list, vocabulary, issues }: RetiredContext,
  source: SourceRow,
  held: () => readonly (Cells | null | undefined)[],
): SourceRow {
  const { cells } = source.incoming
  const refused = planFields(list).flatMap((field) => {
    if (field.assigned === true) return []
    const { key } = field
    const values = () => held().map((row) => row?.[key])
    const why = whyRetired(field, cells[key] ?? null, vocabulary, values)
    if (why === null) return []
    issues.push(source.issue('error', 'VALUE_INVALID', key, why))
    return [key]
  })
  return refused.length === 0 ? source : source.refusing(refused)
}

interface RetiredContext {
  list: ListDefinition
  vocabulary: Vocabulary
  issues: ImportIssue[]
}
