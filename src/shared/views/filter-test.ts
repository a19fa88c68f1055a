/** Which cells of a field a column filter lets through. */
import type { CellValue } from '../changes/change.ts'
import type { FieldDefinition } from '../lists/definition.ts'
import { passesValues } from './cell-values.ts'
import { passesOf } from './conditions.ts'
import { type FilterModel, isValueModel } from './filter-model.ts'

/** Reads the model once and not for every row. */
export function filterTest(
  field: FieldDefinition,
  model: FilterModel,
): (value: CellValue | undefined) => boolean {
  return isValueModel(model) ? passesValues(field, model.values) : passesOf(field, model)
}
