/** Columns of a month or quarter: what is still to be filled in shows in grey what was said last time. */
import { useMemo, useRef } from 'react'
import type { Row } from '../../../shared/contract/schemas.ts'
import type { ListDefinition } from '../../../shared/lists/definition.ts'
import type { SpecialList } from '../../../shared/lists/special/from-rows.ts'
import type { PeriodComparison } from '../../../shared/lists/special/periods.ts'
import { formatValue } from '../../../shared/values/format.ts'
import { adornColumns } from '../../spreadsheet/versions/adorn-columns.ts'

export function useFormerColumns(
  { special }: SpecialList,
  definition: ListDefinition,
  compared: PeriodComparison | null,
) {
  // The columns stay the same while the rows behind them change, which keeps the grid quick.
  const latest = useRef(compared)
  latest.current = compared
  return useMemo(() => {
    const perPeriod = new Set(special.perPeriod)
    return adornColumns(definition, (column, field) => {
      if (!perPeriod.has(field.key)) return column
      const formerText = (row: Row | undefined) => {
        const former = row === undefined ? undefined : latest.current?.former.get(row.id)
        return formatValue(field, former?.cells[field.key])
      }
      const hint = (row: Row | undefined) => {
        const isOpen = row !== undefined && row.cells[field.key] === undefined
        return isOpen ? formerText(row) : ''
      }
      return {
        ...column,
        valueFormatter: ({ value, data }) => {
          const last = hint(data)
          return last === '' ? formatValue(field, value) : `上期 ${last}`
        },
        cellClassRules: {
          ...column.cellClassRules,
          'cell-carried': ({ data }) => hint(data) !== '',
        },
      }
    })
  }, [special, definition])
}
