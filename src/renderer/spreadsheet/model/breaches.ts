/** What a row must have and a gesture may not take from it. */
import type { Cells } from '../../../shared/changes/change.ts'
import { isEmpty, withCell } from '../../../shared/changes/rows.ts'
import { checkRow, type RowIssue } from '../../../shared/lists/check-row.ts'
import type { FieldDefinition, ListDefinition } from '../../../shared/lists/definition.ts'
import { remembered } from '../../../shared/remembered.ts'
import { formatValue } from '../../../shared/values/format.ts'
import type { CellWish, Fields } from './plan.ts'

/**
 * Wishes without those that would newly break what the row must have. All of a row are judged
 * together: clearing 企业 is right where the same gesture fills 项目名称.
 */
export function withoutBreaches(
  list: ListDefinition,
  fields: Fields,
  before: Cells,
  read: CellWish[],
  refuse: (wish: CellWish, field: FieldDefinition, message: string) => void,
): CellWish[] {
  const needed = neededFields(list)
  const keyOf = ({ column }: CellWish) => fields[column]?.key ?? ''
  if (!read.some((wish) => isEmpty(wish.value) && needed.has(keyOf(wish)))) return read
  const after = read.reduce((cells, wish) => withCell(cells, keyOf(wish), wish.value), before)
  const known = new Set(errorsOf(list, before).map((issue) => issue.message))
  const breaches = errorsOf(list, after).filter((issue) => !known.has(issue.message))
  if (breaches.length === 0) return read
  return read.filter((wish) => {
    const field = fields[wish.column]
    const breach = field && breaches.find((issue) => concerns(list, issue, field))
    if (field === undefined || breach === undefined || formatValue(field, wish.value) !== '')
      return true
    refuse(wish, field, field.required === 'error' ? `${field.label}不能为空` : breach.message)
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

function concerns(list: ListDefinition, issue: RowIssue, field: FieldDefinition): boolean {
  const together = list.oneOf.find((keys) => keys[0] === issue.field) ?? [issue.field]
  return issue.field === field.key || together.includes(field.key)
}
