/** Rows of the long lists of targets and monthly values, as a ledger keeps them. */
import type { Row } from '../../src/shared/contract/schemas.ts'
import { planToRows } from '../../src/shared/plan/rows.ts'
import { PLAN } from './plan.ts'

export const PLAN_TARGETS: Row[] = planToRows(PLAN)
  .filter(({ list }) => list === 'target')
  .map(({ id, cells }) => ({ id, cells }))

export function measureRow(indicator: string, district: string, month: string, value: number): Row {
  return { id: `${indicator}/${district}/${month}`, cells: { indicator, district, month, value } }
}
