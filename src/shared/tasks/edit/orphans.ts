/**
 * What was entered about an item that the plan no longer has (待对应): nothing is thrown away when a
 * task is rewritten, and a person says to which item it belongs now.
 */
import type { Cells, CellValue } from '../../changes/change.ts'
import type { Row } from '../../contract/schemas.ts'
import type { PlanDefinition } from '../../plan/definition.ts'
import { FIRST_TASK_STATUS } from '../../plan/task-statuses.ts'
import { type DepartmentRole, roleOf } from '../department-role.ts'
import { planItems } from '../plan-items.ts'

export interface OrphanFilter {
  department?: string | null | undefined
  /** Nobody knows when an orphan is due, so a day leaves none. */
  day?: string | null | undefined
  status?: string | null | undefined
}

/** Rows of list `item` that are about no item of the plan, narrowed as items are. */
export function orphanItems(
  plan: Pick<PlanDefinition, 'tasks' | 'commonDuties'>,
  entered: readonly Row[],
  { department = null, day = null, status = null }: OrphanFilter = {},
): Row[] {
  if (day !== null) return []
  const known = new Set(planItems(plan).map(({ id }) => id))
  return entered.filter(
    (row) =>
      !known.has(row.id) &&
      (status === null || (row.cells.status ?? FIRST_TASK_STATUS) === status) &&
      (department === null || isOf(plan, row, department)),
  )
}

/** The task that an item was of. */
export function taskOfItem(id: string): number {
  return Number(id.split('/')[0])
}

/** Who answered for the words that are gone. */
export function orphanDepartments({ cells }: Row): { lead: string[]; support: string[] } {
  return { lead: wordsIn(cells.wasLead), support: wordsIn(cells.wasSupport) }
}

function isOf(
  plan: Pick<PlanDefinition, 'tasks' | 'commonDuties'>,
  row: Row,
  department: string,
): boolean {
  const number = taskOfItem(row.id)
  const own = orphanDepartments(row)
  const role = (part: { lead: string[]; support: string[] }): DepartmentRole | null =>
    roleOf(plan, { number }, part, department)
  if (own.lead.length + own.support.length > 0) return role(own) !== null
  // Kept before rows said so: whoever has to do with its task.
  const task = plan.tasks.find((item) => item.number === number)
  return task?.paragraphs.some((paragraph) => role(paragraph) !== null) ?? true
}

/** What people wrote, in one line. */
export function enteredText({ status, achieved, finishedOn, note, reporter }: Cells): string {
  const said = [
    status,
    typeof achieved === 'number' ? `完成 ${achieved}` : null,
    finishedOn,
    note,
    reporter,
  ]
  return said.filter(Boolean).join('，')
}

function wordsIn(value: CellValue | undefined): string[] {
  return Array.isArray(value) ? value.map(String) : []
}
