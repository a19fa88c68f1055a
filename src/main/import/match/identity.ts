/** Under which key two rows are the same thing, by one of the ways of identity of their list. */
import type { Cells } from '../../../shared/changes/change.ts'
import { isEmpty } from '../../../shared/changes/rows.ts'
import { codeOf } from '../../../shared/enterprises/enterprise-fields.ts'
import type { ListDefinition } from '../../../shared/lists/definition.ts'
import { remembered } from '../../../shared/remembered.ts'
import { foldName } from '../../../shared/values/name.ts'

/**
 * The comparable key of a row, or null where it lacks a part. Of fields of which one suffices
 * (企业, 项目名称) one may be empty.
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
  const lacks = keys.some((key, index) => parts[index] === '' && !optional.has(key))
  return lacks || parts.every((part) => part === '') ? null : parts.join('\u0000')
}

const optionalFields = remembered((list: ListDefinition) => new Set(list.oneOf.flat()))

const codeFields = remembered(
  ({ fields }: ListDefinition) =>
    new Set(fields.filter(({ check }) => check === 'creditCode').map(({ key }) => key)),
)

/** Ids by key. */
export function indexBy<T>(
  rows: Iterable<readonly [T, Cells]>,
  keyOf: (cells: Cells) => string | null,
): Map<string, T[]> {
  const index = new Map<string, T[]>()
  for (const [id, cells] of rows) {
    const key = keyOf(cells)
    if (key === null) continue
    const group = index.get(key)
    if (group === undefined) index.set(key, [id])
    else group.push(id)
  }
  return index
}
