/** The column filter of a field: value list, number, date or text, as its type asks. */
import type { ColDef } from 'ag-grid-community'
import type { CellValue } from '../../shared/changes/change.ts'
import type { Row } from '../../shared/contract/schemas.ts'
import type { FieldDefinition } from '../../shared/lists/definition.ts'
import type { Vocabulary } from '../../shared/plan/vocabulary.ts'
import { formatValue } from '../../shared/values/format.ts'
import { foldText } from '../../shared/values/text.ts'
import { VALUE_FILTER, type ValueFilterParams } from './filters/value-filter.ts'
import { comparatorOf } from './ordering.ts'

type Filter = Pick<ColDef<Row, CellValue>, 'filter' | 'filterParams' | 'filterValueGetter'>

const BUTTONS = { buttons: ['reset', 'apply'], closeOnApply: true, maxNumConditions: 2 }

export function filterOf(field: FieldDefinition, vocabulary: Vocabulary): Filter {
  switch (field.type) {
    case 'integer':
    case 'decimal':
      return { filter: 'agNumberColumnFilter', filterParams: BUTTONS }
    case 'date':
      return {
        filter: 'agDateColumnFilter',
        filterParams: { ...BUTTONS, comparator: compareDay },
      }
    case 'longText':
      return {
        filter: 'agTextColumnFilter',
        filterParams: { ...BUTTONS, textFormatter: foldText },
        filterValueGetter: ({ data }) => formatValue(field, data?.cells[field.key]),
      }
    case 'text':
    case 'words':
    case 'choice':
      return {
        filter: VALUE_FILTER,
        filterParams: {
          field,
          compare: comparatorOf(field, vocabulary),
        } satisfies ValueFilterParams,
      }
  }
}

/** Kept days are text; the filter asks with local midnight. */
function compareDay(asked: Date, kept: string | null): number {
  if (kept === null) return -1
  const [year = 0, month = 1, day = 1] = kept.split('-').map(Number)
  return new Date(year, month - 1, day).getTime() - asked.getTime()
}
