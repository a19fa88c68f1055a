/** Which columns a review shows: what tells rows apart, and what the workbook touches. */
import type { ImportPlan, PlanCell } from '../../../../shared/import/plan.ts'
import type { ListDefinition } from '../../../../shared/lists/definition.ts'
import { VERDICT } from './review-list.ts'

/** Outcomes that ask for nobody's eye. */
const QUIET: ReadonlySet<PlanCell['outcome']> = new Set(['same', 'unchanged'])

export function shownFields(
  list: ListDefinition,
  { rows, issues }: ImportPlan,
  isWide: boolean,
): ReadonlySet<string> {
  if (isWide) return new Set(list.fields.map(({ key }) => key))
  const fields = new Set([VERDICT, 'code', ...list.oneOf.flat()])
  for (const { cells } of rows)
    for (const { field, outcome } of cells) if (!QUIET.has(outcome)) fields.add(field)
  for (const { level, field } of issues) if (level === 'error' && field !== null) fields.add(field)
  return fields
}
