/**
 * Columns of a month or quarter: what is still to be filled in shows in grey what was said last time,
 * and a cell that says something else than then is marked and tells it.
 */
import { useMemo, useRef } from 'react'
import type { Row } from '../../../shared/contract/schemas.ts'
import type { ListDefinition } from '../../../shared/lists/definition.ts'
import { periodText } from '../../../shared/lists/sent-list.ts'
import type { SpecialList } from '../../../shared/lists/special/from-rows.ts'
import { differsIn, type PeriodComparison } from '../../../shared/lists/special/periods.ts'
import { formatValue } from '../../../shared/values/format.ts'
import { adornColumns, withTooltipLine } from '../../spreadsheet/versions/adorn-columns.ts'

export function useFormerColumns(
  list: SpecialList,
  definition: ListDefinition,
  compared: PeriodComparison | null,
  earlier: string | null,
) {
  // The columns stay the same while the rows behind them change, which keeps the grid quick.
  const latest = useRef(compared)
  latest.current = compared
  return useMemo(() => {
    if (earlier === null) return undefined
    const perPeriod = new Set(list.special.perPeriod)
    const last = periodText(list, earlier)
    return adornColumns(definition, (column, field) => {
      const formerOf = (row: Row | undefined) =>
        row === undefined ? undefined : latest.current?.former.get(row.id)
      /** What is still to be filled in: as it was last time. */
      const hint = (row: Row | undefined) => {
        const isOpen = perPeriod.has(field.key) && row?.cells[field.key] === undefined
        return isOpen ? formatValue(field, formerOf(row)?.cells[field.key]) : ''
      }
      const differs = (row: Row | undefined) => {
        const former = formerOf(row)
        return (
          row !== undefined &&
          former !== undefined &&
          differsIn(list, field.key, former.cells, row.cells)
        )
      }
      const told = (row: Row | undefined) =>
        `${last}：${formatValue(field, formerOf(row)?.cells[field.key]) || '空'}`
      return {
        ...withTooltipLine(column, ({ data }) => (differs(data) ? told(data) : '')),
        valueFormatter: ({ value, data }) => {
          const text = hint(data)
          return text === '' ? formatValue(field, value) : `上期 ${text}`
        },
        cellClassRules: {
          ...column.cellClassRules,
          'cell-carried': ({ data }) => hint(data) !== '',
          'cell-differs': ({ data }) => differs(data),
        },
      }
    })
  }, [list, definition, earlier])
}
