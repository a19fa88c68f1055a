/** The columns of the workbook that a district fills in. */
import type { FieldDefinition, ListDefinition } from '../../shared/lists/definition.ts'

export type SubmissionColumn = { is: 'field'; field: FieldDefinition } | { is: 'rowId' }

/**
 * The hidden row ids stand behind the second column (企业), before 项目名称: who sorts a part of the
 * table takes both of these and so takes the ids along.
 */
const ROW_ID_PLACE = 2

export function submissionColumns(list: ListDefinition): SubmissionColumn[] {
  const columns = list.fields
    .filter(isFilledByDistricts)
    .map((field): SubmissionColumn => ({ is: 'field', field }))
  return columns.toSpliced(ROW_ID_PLACE, 0, { is: 'rowId' })
}

/** Numbers by which rows are known stay; what the program works out or notes down for itself goes. */
function isFilledByDistricts(field: FieldDefinition): boolean {
  if (field.derivedFrom !== undefined) return false
  return field.assigned !== true || field.pattern !== undefined || field.whyFixed !== undefined
}
