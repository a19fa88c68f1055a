/** The table of a month, made from the rows of targets and monthly values that the window holds. */
import { useCallback, useMemo } from 'react'
import { crosstabDefinition, crosstabRows, type LongRows } from '../../../shared/lists/crosstab.ts'
import { MEASURES } from '../../../shared/lists/measures.ts'
import { TARGETS } from '../../../shared/lists/targets.ts'
import type { PlanDefinition } from '../../../shared/plan/definition.ts'
import { monthTable, type TargetTableKey } from '../../../shared/targets/month-table.ts'
import { useRows } from '../../service/use-ledger.tsx'

export function useMonthTable(plan: PlanDefinition, table: TargetTableKey, month: string) {
  const targets = useRows(TARGETS)
  const measures = useRows(MEASURES)
  const longRows: LongRows = useCallback(
    (list) => (list.key === TARGETS.key ? targets : measures),
    [targets, measures],
  )
  const crosstab = useMemo(() => monthTable(plan, table, month), [plan, table, month])
  const definition = useMemo(() => crosstabDefinition(crosstab), [crosstab])
  const rows = useMemo(() => crosstabRows(crosstab, longRows), [crosstab, longRows])
  return { crosstab, definition, rows, longRows }
}
