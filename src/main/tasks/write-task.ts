/** A task of the plan rewritten, added or removed, and what was entered about its items. */
import { canonicalJson } from '../../shared/changes/canonical-json.ts'
import type { Change, Op } from '../../shared/changes/change.ts'
import { LedgerError } from '../../shared/errors.ts'
import type { PlanTask } from '../../shared/plan/definition.ts'
import { officialTask } from '../../shared/plan/official-names.ts'
import { type PlanRow, taskRows } from '../../shared/plan/rows.ts'
import { matchItems } from '../../shared/tasks/edit/match-items.ts'
import { planItems } from '../../shared/tasks/plan-items.ts'
import type { Ledger } from '../ledger/ledger.ts'
import { setsBetween } from '../lists/row-draft.ts'
import { assertPlanStaysWhole } from '../plan/assert-plan.ts'
import { planOf } from '../plan/current-plan.ts'
import { moveEntries } from './move-entries.ts'

/**
 * Writes one task as one change, departments and categories by their official names; null where it
 * is so already.
 *
 * @param old the task as the writer saw it; null for a new one. CHANGE_CONFLICT where it is another now.
 * @param written null removes it.
 */
export function writeTask(
  ledger: Ledger,
  author: string,
  old: PlanTask | null,
  written: PlanTask | null,
): Change | null {
  const plan = planOf(ledger)
  const task = written === null ? null : officialTask(plan)(written)
  const number = task?.number ?? old?.number
  const present = plan.tasks.find((item) => item.number === number) ?? null
  if (canonicalJson(present) !== canonicalJson(old))
    throw new LedgerError(
      'CHANGE_CONFLICT',
      `任务 ${number} 刚被别人改过，请关闭后重新打开，看最新内容再改`,
    )
  const before = planItems({ tasks: old === null ? [] : [old] })
  const after = planItems({ tasks: task === null ? [] : [task] })
  const ops = [
    ...textOps(ledger, old, task),
    ...moveEntries(ledger, before, matchItems(before, after)),
  ]
  if (ops.length === 0) return null
  assertPlanStaysWhole(ledger, ops)
  const did = old === null ? '新增' : task === null ? '删除' : '修改'
  const note = `${did}任务 ${number}：${(task ?? old)?.title}`
  return ledger.commit({ author, kind: 'edit', note, ops })
}

/** Rows that are no longer, are new, or say something else. */
function textOps(ledger: Ledger, old: PlanTask | null, task: PlanTask | null): Op[] {
  const before = heldRows(ledger, rowsOf(old))
  const after = rowsOf(task)
  return [
    ...[...before].flatMap(([key, { list, id, cells }]): Op[] =>
      after.has(key) ? [] : [{ op: 'delete', list, id, cells }],
    ),
    ...[...after].flatMap(([key, row]) => opsTo(before.get(key), row)),
  ]
}

function rowsOf(task: PlanTask | null): Map<string, PlanRow> {
  const rows = task === null ? [] : taskRows([task])
  return new Map(rows.map((row) => [`${row.list} ${row.id}`, row]))
}

/** With the words that the ledger holds, which may be aliases of those that the plan says. */
function heldRows(ledger: Ledger, rows: Map<string, PlanRow>): Map<string, PlanRow> {
  return new Map(
    [...rows].map(([key, row]) => [
      key,
      { ...row, cells: ledger.row(row.list, row.id) ?? row.cells },
    ]),
  )
}

function opsTo(before: PlanRow | undefined, { list, id, cells }: PlanRow): Op[] {
  return before === undefined
    ? [{ op: 'insert', list, id, cells }]
    : setsBetween(list, id, before.cells, cells)
}
