/** The value list as a filter of AG Grid: which rows pass, apart from how it is shown. */
import type { CreateFilterHandlerFunc, FilterHandler } from 'ag-grid-community'
import type { Row } from '../../../shared/contract/schemas.ts'
import type { FieldDefinition } from '../../../shared/lists/definition.ts'
import type { comparatorOf } from '../ordering.ts'
import { ValueFilter } from './ValueFilter.tsx'
import { passesValues, type ValueFilterModel } from './value-list.ts'

/** What the filter of a column knows of its column. */
export interface ValueFilterParams {
  field: FieldDefinition
  compare: ReturnType<typeof comparatorOf>
}

type Handler = FilterHandler<Row, unknown, ValueFilterModel, ValueFilterParams>

/** Keeps the wanted values as a set: a filter is asked for every row. */
const createHandler: CreateFilterHandlerFunc<
  Row,
  unknown,
  unknown,
  ValueFilterModel,
  ValueFilterParams
> = (): Handler => {
  let model: ValueFilterModel | null = null
  let wanted = new Set<string>()
  return {
    doesFilterPass({ data, model: asked, handlerParams: { filterParams } }) {
      if (asked !== model) {
        model = asked
        wanted = new Set(asked.values)
      }
      const { field } = filterParams
      return passesValues(field, wanted, data.cells[field.key])
    },
  }
}

export const VALUE_FILTER = { component: ValueFilter, handler: createHandler }
