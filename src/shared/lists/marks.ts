/** Conditional marks of a row: what makes someone look at it first. */
import type { Cells } from '../changes/change.ts'
import type { PlanDefinition } from '../plan/definition.ts'
import { checkRow } from './check-row.ts'
import type { ListDefinition } from './definition.ts'

export const ROW_MARKS = ['overdue', 'dueSoon', 'missing', 'invalid', 'changed'] as const
export type RowMark = (typeof ROW_MARKS)[number]

export const MARK_LABELS: Record<RowMark, string> = {
  overdue: '逾期',
  dueSoon: '临期',
  missing: '有缺项',
  invalid: '有错误',
  changed: '有改动',
}

/** A row is 临期 from this many days before its deadline up to the deadline itself. */
export const DUE_SOON_DAYS = 20

/** What a mark depends on besides the row. */
export interface MarkTime {
  /** `YYYY-MM-DD` where the user is. */
  today: string
  /** Statuses that count as finished. */
  done: ReadonlySet<string>
}

/** Statuses that the plan counts as finished. */
export function doneStatuses(plan: Pick<PlanDefinition, 'statuses'>): ReadonlySet<string> {
  return new Set(plan.statuses.filter((status) => status.done).map((status) => status.name))
}

/** All marks of a row, most urgent first. */
export function marksOf(list: ListDefinition, cells: Cells, time: MarkTime): RowMark[] {
  const codes = checkRow(list, cells).map((issue) => issue.code)
  const schedule = scheduleMark(list, cells, time)
  return [
    ...(schedule === null ? [] : [schedule]),
    ...(codes.includes('missing') ? (['missing'] as const) : []),
    ...(codes.some((code) => code !== 'missing') ? (['invalid'] as const) : []),
  ]
}

function scheduleMark(
  list: ListDefinition,
  cells: Cells,
  time: MarkTime,
): 'overdue' | 'dueSoon' | null {
  const left = daysLeft(list, cells, time)
  if (left === null || left > DUE_SOON_DAYS) return null
  return left < 0 ? 'overdue' : 'dueSoon'
}

/** Days from today to the deadline, negative when it has passed; null for a finished row or none. */
export function daysLeft(list: ListDefinition, cells: Cells, time: MarkTime): number | null {
  const { schedule } = list
  if (schedule === undefined) return null
  const deadline = cells[schedule.deadline]
  if (typeof deadline !== 'string' || time.done.has(String(cells[schedule.status]))) return null
  const days = (Date.parse(deadline) - Date.parse(time.today)) / 86_400_000
  return Number.isNaN(days) ? null : days
}
