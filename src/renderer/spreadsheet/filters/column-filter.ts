/** The filter of a column for AG Grid: which rows pass, apart from how it is shown. */
import type { ColDef, CreateFilterHandlerFunc, FilterHandler } from 'ag-grid-community'
import type { CellValue } from '../../../shared/changes/change.ts'
import type { Row } from '../../../shared/contract/schemas.ts'
import type { FieldDefinition } from '../../../shared/lists/definition.ts'
import type { Vocabulary } from '../../../shared/plan/vocabulary.ts'
import type { FilterModel } from '../../../shared/views/filter-model.ts'
import { filterTest } from '../../../shared/views/filter-test.ts'
import { comparatorOf } from '../../../shared/views/ordering.ts'
import { ColumnFilter } from './ColumnFilter.tsx'
import type { ColumnFilterParams } from './filter-params.ts'

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
  let passes: (row: Row) => boolean = () => true
  return {
    doesFilterPass({ data, model: asked, handlerParams: { filterParams } }) {
      const { field, arrangement } = filterParams
      if (asked !== model) {
        model = asked
        const test = filterTest(field, asked)
        passes = ({ cells }) => test(cells[field.key])
      }
      return arrangement === undefined ? passes(data) : arrangement.shows(data, passes)
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
