/** How the columns of a list are headed. */
import type { FieldDefinition } from './definition.ts'

/** The header of a field with its unit: 总投资（万元）. */
export function headerOf(field: FieldDefinition): string {
  return field.unit === undefined ? field.label : `${field.label}（${field.unit}）`
}
