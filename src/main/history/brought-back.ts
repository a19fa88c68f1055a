/**
 * What history brings back, made to fit what is there now: rows that come back are of the districts
 * and statuses as they are called today, rows that bear a name follow when that name goes back, and
 * projects are of the newest report that there is.
 */
import type { Op } from '../../shared/changes/change.ts'
import { withCell } from '../../shared/changes/rows.ts'
import { LedgerError } from '../../shared/errors.ts'
import { shownList } from '../../shared/history/shown-list.ts'
import type { ListDefinition } from '../../shared/lists/definition.ts'
import { PROGRESS } from '../../shared/lists/progress.ts'
import { PROJECTS } from '../../shared/lists/projects.ts'
import { SPECIALS } from '../../shared/lists/special/definitions.ts'
import type { Ledger } from '../ledger/ledger.ts'
import { Draft } from '../lists/draft.ts'
import { opsOfState } from '../lists/edit.ts'
import { follow } from '../lists/follow.ts'
import { assertDefinitionsHold } from '../lists/special/assert-definitions.ts'
import { assertPlanStaysWhole } from '../plan/assert-plan.ts'
import { namePresently } from '../plan/present-names.ts'
import { followReports, settleReports } from '../progress/follow-reports.ts'

/**
 * The ops that bring this back, with all that follows from them.
 * @throws LedgerError ROW_INCOMPLETE for a row that would lack what its list cannot do without;
 * VALUE_INVALID for one whose list, district, category or status is gone, and for a plan that would
 * not hold together.
 */
export function opsBringingBack(ledger: Ledger, wished: readonly Op[]): Op[] {
  const draft = new Draft(ledger, 'program')
  for (const op of wished) takeOp(draft, op, listOf(draft, op, wished))
  namePresently(draft)
  const told = new Set(draft.states)
  follow(draft)
  followReports(ledger, untold(draft), draft.projects())
  settleReports(draft)
  const ops = draft.states.flatMap((state) => opsOfState(state, !told.has(state)))
  assertPlanStaysWhole(ledger, ops)
  assertDefinitionsHold(ledger, ops)
  return ops
}

function listOf({ lists }: Draft, { list, op }: Op, wished: readonly Op[]): ListDefinition {
  const isThere =
    lists.byKey.has(list) ||
    shownList(lists, list).fields.length > 0 ||
    op === 'delete' ||
    wished.some((other) => other.list === SPECIALS.key && other.id === list)
  if (isThere) return shownList(lists, list)
  throw new LedgerError(
    'VALUE_INVALID',
    '这一行所在的专项台账已经删除，没有恢复；请先从历史中恢复那张台账，再恢复它的行',
    { list },
  )
}

function takeOp(draft: Draft, op: Op, list: ListDefinition): void {
  if (op.op === 'insert') {
    draft.add(list, op.cells, op.id)
    return
  }
  const row = draft.row(list, op.id)
  row.after = op.op === 'delete' ? null : withCell(row.after ?? {}, op.field, op.new)
}

/** Reports whose project says nothing of itself in this change. */
function untold({ states }: Draft) {
  const told = new Set(states.filter(({ list }) => list.key === PROJECTS.key).map(({ id }) => id))
  return states.filter(
    ({ list, before, after }) =>
      list.key === PROGRESS.key && !told.has(String((after ?? before)?.project)),
  )
}
