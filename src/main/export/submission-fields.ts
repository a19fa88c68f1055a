/** The fields of a list that districts fill in. */
import type { FieldDefinition, ListDefinition } from '../../shared/lists/definition.ts'

export function submissionFields(list: ListDefinition): FieldDefinition[] {
  return list.fields.filter(isFilledByDistricts)
}

/** Numbers by which rows are known stay; what the program works out or notes down for itself goes. */
function isFilledByDistricts(field: FieldDefinition): boolean {
  if (field.derivedFrom !== undefined) return false
  return field.assigned !== true || field.pattern !== undefined || field.whyFixed !== undefined
}
