/** Keeps a change of plan rows from leaving a plan that no longer holds together. */
import { z } from 'zod'
import type { Op } from '../../shared/changes/change.ts'
import { applyOps } from '../../shared/changes/rows.ts'
import { LedgerError } from '../../shared/errors.ts'
import { PLAN_LISTS } from '../../shared/plan/row-words.ts'
import { planFromRows } from '../../shared/plan/rows.ts'
import type { Ledger } from '../ledger/ledger.ts'
import { planRowsOf } from './current-plan.ts'

const planLists: ReadonlySet<string> = new Set(PLAN_LISTS)

/** Throws VALUE_INVALID where the plan would not be whole after the ops. */
export function assertPlanStaysWhole(ledger: Ledger, ops: readonly Op[]): void {
  const own = ops.filter((op) => planLists.has(op.list))
  if (own.length === 0) return
  const rows = planRowsOf(ledger)
  applyOps(rows, own)
  try {
    planFromRows(rows)
  } catch (error) {
    if (!(error instanceof z.ZodError)) throw error
    throw new LedgerError(
      'VALUE_INVALID',
      `这样改后计划就不完整了：${error.issues[0]?.message ?? ''}，没有保存`,
      {},
      error,
    )
  }
}
