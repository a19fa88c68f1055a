/** Rows with their computed cells as of today, each worked out once for each state of a row. */
import { useMemo } from 'react'
import type { Row } from '../../shared/contract/schemas.ts'
import { shownCells } from '../../shared/lists/computed.ts'
import type { ListDefinition } from '../../shared/lists/definition.ts'
import type { PlanDefinition } from '../../shared/plan/definition.ts'
import { scheduleRules } from '../../shared/schedule/rules.ts'
import { useToday } from './use-today.ts'

export function useShownRows(
  list: ListDefinition,
  { year, schedule, statuses }: PlanDefinition,
  rows: readonly Row[],
): readonly Row[] {
  const today = useToday()
  const shown = useMemo(() => {
    const rules = scheduleRules({ year, schedule, statuses }, today)
    const known = new WeakMap<Row, Row>()
    return (row: Row): Row => {
      const found = known.get(row) ?? { id: row.id, cells: shownCells(list, row.cells, rules) }
      known.set(row, found)
      return found
    }
  }, [list, year, schedule, statuses, today])
  return useMemo(() => rows.map(shown), [rows, shown])
}
