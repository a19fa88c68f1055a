/** What a row must have and a gesture may not take from it. */
import type { Cells } from '../../../shared/changes/change.ts'
import { isEmpty, setCell } from '../../../shared/changes/rows.ts'
import { checkRow, type RowIssue } from '../../../shared/lists/check-row.ts'
import { fieldOf, type ListDefinition } from '../../../shared/lists/definition.ts'
import { remembered } from '../../../shared/remembered.ts'
import type { SetEdit } from './plan.ts'

/**
 * The edits of a row without those that would newly break what it must have. All are judged
 * together: clearing 企业 is right where the same gesture fills 项目名称.
 */
export function withoutBreaches(
  list: ListDefinition,
  before: Cells,
  edits: SetEdit[],
  refuse: (edit: SetEdit, message: string) => void,
): SetEdit[] {
  const needed = neededFields(list)
  if (!edits.some(({ field, value }) => isEmpty(value) && needed.has(field))) return edits
  const after = { ...before }
  for (const { field, value } of edits) setCell(after, field, value)
  const known = new Set(errorsOf(list, before).map((issue) => issue.message))
  const breaches = errorsOf(list, after).filter((issue) => !known.has(issue.message))
  if (breaches.length === 0) return edits
  return edits.filter((edit) => {
    const breach = breaches.find((issue) => concerns(list, issue, edit.field))
    if (breach === undefined || !isEmpty(edit.value)) return true
    const { label, required } = fieldOf(list, edit.field)
    refuse(edit, required === 'error' ? `${label}不能为空` : breach.message)
    return false
  })
}

/** Fields that a row may not all do without: to take something else from it breaks nothing. */
const neededFields = remembered(
  ({ fields, oneOf }: ListDefinition) =>
    new Set([
      ...fields.filter(({ required }) => required === 'error').map(({ key }) => key),
      ...oneOf.flat(),
    ]),
)

function errorsOf(list: ListDefinition, cells: Cells): RowIssue[] {
  return checkRow(list, cells).filter((issue) => issue.level === 'error')
}

function concerns(list: ListDefinition, issue: RowIssue, field: string): boolean {
  const together = list.oneOf.find((keys) => keys[0] === issue.field) ?? [issue.field]
  return issue.field === field || together.includes(field)
}
