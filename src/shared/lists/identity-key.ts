/** Under which key two rows are the same thing, by one of the ways of identity of their list. */
import type { Cells } from '../changes/change.ts'
import { isEmpty } from '../changes/rows.ts'
import { codeOf } from '../enterprises/enterprise-fields.ts'
import { remembered } from '../remembered.ts'
import { foldName } from '../values/name.ts'
import type { ListDefinition } from './definition.ts'

/**
 * The comparable key of a row, or null where it lacks a part. Of fields of which one suffices
 * (企业, 项目名称) one may be empty, but not all that the way asks for: rows without a code are not one.
 */
export function identityKey(
  list: ListDefinition,
  keys: readonly string[],
  cells: Cells,
): string | null {
  const [optional, codes] = [optionalFields(list), codeFields(list)]
  const parts = keys.map((key) => {
    if (isEmpty(cells[key])) return ''
    const text = String(cells[key])
    // Many rows write 待补 in place of a code.
    return foldName(codes.has(key) ? codeOf(text) : text)
  })
  if (keys.some((key, index) => parts[index] === '' && !optional.has(key))) return null
  const telling = keys.flatMap((key, index) =>
    optional.has(key) || codes.has(key) ? [parts[index]] : [],
  )
  const told = telling.length === 0 ? parts : telling
  return told.some((part) => part !== '') ? parts.join('\u0000') : null
}

const optionalFields = remembered((list: ListDefinition) => new Set(list.oneOf.flat()))

const codeFields = remembered(
  ({ fields }: ListDefinition) =>
    new Set(fields.filter(({ check }) => check === 'creditCode').map(({ key }) => key)),
)
