/**
 * What was entered about an item that the plan no longer has (待对应): nothing is thrown away when a
 * task is rewritten, and a person says to which item it belongs now.
 */
import type { Row } from '../../contract/schemas.ts'
import type { PlanDefinition } from '../../plan/definition.ts'
import { planItems } from '../plan-items.ts'

/** Rows of list `item` that are about no item of the plan. */
export function orphanItems(plan: Pick<PlanDefinition, 'tasks'>, entered: readonly Row[]): Row[] {
  const known = new Set(planItems(plan).map(({ id }) => id))
  return entered.filter(({ id }) => !known.has(id))
}

/** The task that an item was of. */
export function taskOfItem(id: string): number {
  return Number(id.split('/')[0])
}
