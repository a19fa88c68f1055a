/** Keeps what is brought back from history from leaving rows or a plan that do not hold together. */
import type { Op } from '../../shared/changes/change.ts'
import { applyOps, type LedgerRows } from '../../shared/changes/rows.ts'
import type { Ledger } from '../ledger/ledger.ts'
import { listsOf } from '../lists/lists-of.ts'
import { assertComplete } from '../lists/row-draft.ts'
import { assertDefinitionsHold } from '../lists/special/assert-definitions.ts'
import { assertPlanStaysWhole } from '../plan/assert-plan.ts'

/** ROW_INCOMPLETE for a row that would lack what its list cannot do without; VALUE_INVALID for the plan. */
export function assertSound(ledger: Ledger, ops: readonly Op[]): void {
  for (const list of listsOf(ledger).byKey.values()) {
    const own = ops.filter((op) => op.list === list.key)
    const ids = new Set(own.map((op) => op.id))
    const present = [...ids].flatMap((id) => {
      const cells = ledger.row(list.key, id)
      return cells === null ? [] : [[id, cells] as const]
    })
    const rows: LedgerRows = new Map([[list.key, new Map(present)]])
    applyOps(rows, own)
    for (const [id, cells] of rows.get(list.key) ?? []) assertComplete(list, cells, id)
  }
  assertPlanStaysWhole(ledger, ops)
  assertDefinitionsHold(ledger, ops)
}
