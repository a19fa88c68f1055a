/** Conditional marks of a row: what makes someone look at it first. */
import type { Cells } from '../changes/change.ts'
import type { PlanDefinition } from '../plan/definition.ts'
import { remembered } from '../remembered.ts'
import type { ScheduleRules } from '../schedule/rules.ts'
import { scheduleOf } from '../schedule/schedule.ts'
import { checkRow } from './check-row.ts'
import type { ListDefinition } from './definition.ts'

export const ROW_MARKS = [
  'overdue',
  'dueSoon',
  'missing',
  'invalid',
  'changed',
  'exported',
  'locked',
] as const
export type RowMark = (typeof ROW_MARKS)[number]

/** Marks of rows that are no longer as they last went out: to their district, or as an export. */
export const SINCE_MARKS = ['changed', 'exported'] as const satisfies RowMark[]
export type SinceMark = (typeof SINCE_MARKS)[number]

export const MARK_LABELS: Record<RowMark, string> = {
  overdue: '逾期',
  dueSoon: '临期',
  missing: '有缺项',
  invalid: '有错误',
  changed: '有改动',
  exported: '导出后有改动',
  locked: '已锁定',
}

/** Statuses that the plan counts as finished. */
export const doneStatuses = remembered(
  ({ statuses }: Pick<PlanDefinition, 'statuses'>): ReadonlySet<string> =>
    new Set(statuses.filter((status) => status.done).map((status) => status.name)),
)

/** Marks that follow from the cells of a row, most urgent first. */
export function marksOf(list: ListDefinition, cells: Cells, rules: ScheduleRules): RowMark[] {
  const codes = checkRow(list, cells).map((issue) => issue.code)
  const due = list.schedule === undefined ? null : scheduleOf(list.schedule, cells, rules).due
  return [
    ...(due === 'overdue' || due === 'dueSoon' ? [due] : []),
    ...(codes.includes('missing') ? (['missing'] as const) : []),
    ...(codes.some((code) => code !== 'missing') ? (['invalid'] as const) : []),
  ]
}

/** Days from today to the deadline, negative when it has passed; null where nothing is due. */
export function daysLeft(list: ListDefinition, cells: Cells, rules: ScheduleRules): number | null {
  return list.schedule === undefined ? null : scheduleOf(list.schedule, cells, rules).daysLeft
}
