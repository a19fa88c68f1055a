/** What the cells of a column count as where rows are chosen by their values. */
import type { CellValue } from '../changes/change.ts'
import type { FieldDefinition } from '../lists/definition.ts'
import { formatValue } from '../values/format.ts'

/** What a cell counts as: its text, each of its words, or the empty text. */
export function valuesOf(field: FieldDefinition, value: CellValue | undefined): string[] {
  if (Array.isArray(value) && value.length > 0) return value
  return [formatValue(field, value)]
}

/** Keeps the wanted values as a set: a filter is asked for every row. */
export function passesValues(
  field: FieldDefinition,
  values: readonly string[],
): (value: CellValue | undefined) => boolean {
  const wanted = new Set(values)
  return (value) => valuesOf(field, value).some((item) => wanted.has(item))
}
