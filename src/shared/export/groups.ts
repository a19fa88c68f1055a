/** Rows of a list under the value that they share, in the order in which they come. */
import type { Row } from '../contract/schemas.ts'
import type { FieldDefinition } from '../lists/definition.ts'
import { formatValue } from '../values/format.ts'

export interface RowGroup {
  name: string
  rows: Row[]
}

export function groupsOf(rows: readonly Row[], group: FieldDefinition): RowGroup[] {
  const groups = Map.groupBy(rows, ({ cells }) => formatValue(group, cells[group.key]))
  return [...groups].map(([name, own]) => ({
    name: name === '' ? `没有${group.label}` : name,
    rows: own,
  }))
}
