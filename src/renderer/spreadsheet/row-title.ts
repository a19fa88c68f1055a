/** What people call a row in a sentence. */
import type { Cells } from '../../shared/changes/change.ts'
import type { ListDefinition } from '../../shared/lists/definition.ts'

/** The number of a row, or the first filled field that tells rows apart. */
export function rowTitle(definition: ListDefinition, cells: Cells): string {
  const value = definition.identity
    .flat()
    .map((key) => cells[key])
    .find((item) => typeof item === 'string')
  return typeof value === 'string' ? value : definition.rowName
}
