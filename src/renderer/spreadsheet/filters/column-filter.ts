/** The filter of a column for AG Grid: which rows pass, apart from how it is shown. */
import type { ColDef, CreateFilterHandlerFunc, FilterHandler } from 'ag-grid-community'
import type { CellValue } from '../../../shared/changes/change.ts'
import type { Row } from '../../../shared/contract/schemas.ts'
import type { FieldDefinition } from '../../../shared/lists/definition.ts'
import type { Vocabulary } from '../../../shared/plan/vocabulary.ts'
import { passesValues } from '../../../shared/views/cell-values.ts'
import { passesOf } from '../../../shared/views/conditions.ts'
import { type FilterModel, isValueModel } from '../../../shared/views/filter-model.ts'
import { comparatorOf } from '../../../shared/views/ordering.ts'
import { ColumnFilter } from './ColumnFilter.tsx'

/** What the filter of a column knows of its column. */
export interface ColumnFilterParams {
  field: FieldDefinition
  vocabulary: Vocabulary
  compare: ReturnType<typeof comparatorOf>
}

type Handler = FilterHandler<Row, unknown, FilterModel, ColumnFilterParams>

/** Reads a model once and not for every row. */
const createHandler: CreateFilterHandlerFunc<
  Row,
  unknown,
  unknown,
  FilterModel,
  ColumnFilterParams
> = (): Handler => {
  let model: FilterModel | null = null
  let passes: (value: CellValue | undefined) => boolean = () => true
  return {
    doesFilterPass({ data, model: asked, handlerParams: { filterParams } }) {
      const { field } = filterParams
      if (asked !== model) {
        model = asked
        passes = isValueModel(asked) ? passesValues(field, asked.values) : passesOf(field, asked)
      }
      return passes(data.cells[field.key])
    },
  }
}

const COLUMN_FILTER = { component: ColumnFilter, handler: createHandler }

export function filterOf(
  field: FieldDefinition,
  vocabulary: Vocabulary,
): Pick<ColDef<Row, CellValue>, 'filter' | 'filterParams'> {
  const params: ColumnFilterParams = { field, vocabulary, compare: comparatorOf(field, vocabulary) }
  return { filter: COLUMN_FILTER, filterParams: params }
}
