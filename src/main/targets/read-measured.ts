/** A workbook of monthly values, read apart and judged against the ledger as it is. */
import { type MeasuredPlan, planMeasured } from '../../shared/targets/measured-cells.ts'
import type { Ledger } from '../ledger/ledger.ts'
import { planOf, vocabularyOfLedger } from '../plan/current-plan.ts'
import { readApart } from '../workbook/read-apart.ts'
import { measuredTables } from './measured-tables.ts'

export interface MeasuredFile {
  name: string
  bytes: Uint8Array
  /** Where the file does not say its month. */
  month: string
}

export async function readMeasured(
  ledger: Ledger,
  { name, bytes, month }: MeasuredFile,
  signal?: AbortSignal,
): Promise<MeasuredPlan> {
  const workbook = await readApart(bytes, name, signal === undefined ? {} : { signal })
  const plan = planOf(ledger)
  const cells = measuredTables(workbook, name, plan, month)
  return planMeasured(plan, vocabularyOfLedger(ledger), (list) => ledger.rows(list.key), cells)
}
