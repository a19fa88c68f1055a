/** Marks of rows as of today, worked out once for each state of a row. */
import { useMemo } from 'react'
import type { Row } from '../../../shared/contract/schemas.ts'
import type { ListDefinition } from '../../../shared/lists/definition.ts'
import { daysLeft, marksOf, ROW_MARKS, type RowMark } from '../../../shared/lists/marks.ts'
import type { PlanDefinition } from '../../../shared/plan/definition.ts'
import { type ScheduleRules, scheduleRules } from '../../../shared/schedule/rules.ts'
import { useToday } from '../use-today.ts'

export interface RowMarks {
  /** The marks that rows of this list can have. */
  kinds: readonly RowMark[]
  of(row: Row): readonly RowMark[]
  /** Days to the deadline, negative when it has passed; null where nothing is due. */
  daysLeft(row: Row): number | null
  /** So many days before its deadline a row is 临期. */
  dueSoonDays: number
}

/** `changed`: ids of rows that are no longer as they last went out; without it none goes out. */
export function useRowMarks(
  definition: ListDefinition,
  plan: PlanDefinition,
  changed?: ReadonlySet<string>,
): RowMarks {
  const today = useToday()
  const { year, schedule, statuses } = plan
  return useMemo(
    () => rowMarks(definition, scheduleRules({ year, schedule, statuses }, today), changed),
    [definition, year, schedule, statuses, today, changed],
  )
}

function rowMarks(
  definition: ListDefinition,
  rules: ScheduleRules,
  changed: ReadonlySet<string> | undefined,
): RowMarks {
  const known = new WeakMap<Row, RowMark[]>()
  const isPossible: Record<RowMark, boolean> = {
    overdue: definition.schedule !== undefined,
    dueSoon: definition.schedule !== undefined,
    missing: true,
    invalid: true,
    changed: changed !== undefined,
  }
  return {
    kinds: ROW_MARKS.filter((mark) => isPossible[mark]),
    of(row) {
      const marks = known.get(row) ?? [
        ...marksOf(definition, row.cells, rules),
        ...(changed?.has(row.id) === true ? (['changed'] as const) : []),
      ]
      known.set(row, marks)
      return marks
    },
    daysLeft: (row) => daysLeft(definition, row.cells, rules),
    dueSoonDays: rules.dueSoonDays,
  }
}
