/** Rows narrowed to given values of fields, as an address names them: 辖市区 is 丹阳市. */
import type { Row } from '../contract/schemas.ts'
import type { ListDefinition } from '../lists/definition.ts'

export type FieldFilter = Record<string, string>

/** The part of an address's query that names fields of the list. */
export function filterFromQuery(list: ListDefinition, query: Record<string, string>): FieldFilter {
  const keys = new Set(list.fields.map((field) => field.key))
  return Object.fromEntries(Object.entries(query).filter(([key]) => keys.has(key)))
}

export function passesFilter(filter: FieldFilter, row: Row): boolean {
  return Object.entries(filter).every(([key, value]) => String(row.cells[key] ?? '') === value)
}
