/** Which row of the ledger an incoming row is: by its ways of identity, best first. */
import type { Cells } from '../../shared/changes/change.ts'
import { isEmpty } from '../../shared/changes/rows.ts'
import type { Row } from '../../shared/contract/schemas.ts'
import type { ListDefinition } from '../../shared/lists/definition.ts'
import { foldText } from '../../shared/values/text.ts'

export type Match =
  | { kind: 'found'; row: Row }
  | { kind: 'new' }
  | { kind: 'ambiguous'; rows: Row[] }

export type Matcher = (cells: Cells) => Match

export function matcherOf(list: ListDefinition, rows: readonly Row[]): Matcher {
  const indexes = list.identity.map((keys) => ({ keys, index: indexBy(list, keys, rows) }))
  return (cells) => {
    for (const { keys, index } of indexes) {
      const key = identityKey(list, keys, cells)
      const found = key === null ? [] : (index.get(key) ?? [])
      const [row, another] = found
      if (another !== undefined) return { kind: 'ambiguous', rows: found }
      if (row !== undefined) return { kind: 'found', row }
    }
    return { kind: 'new' }
  }
}

function indexBy(list: ListDefinition, keys: string[], rows: readonly Row[]): Map<string, Row[]> {
  const index = new Map<string, Row[]>()
  for (const row of rows) {
    const key = identityKey(list, keys, row.cells)
    if (key === null) continue
    const group = index.get(key)
    if (group === undefined) index.set(key, [row])
    else group.push(row)
  }
  return index
}

/**
 * The comparable key of a row, or null where it lacks a part. Of fields of which one suffices
 * (企业, 项目名称) one may be empty.
 */
export function identityKey(list: ListDefinition, keys: string[], cells: Cells): string | null {
  const optional = new Set(list.oneOf.flat())
  const parts = keys.map((key) => (isEmpty(cells[key]) ? '' : foldText(String(cells[key]))))
  const lacks = keys.some((key, index) => parts[index] === '' && !optional.has(key))
  return lacks || parts.every((part) => part === '') ? null : parts.join('\u0000')
}
