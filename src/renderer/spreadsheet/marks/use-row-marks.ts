/** Marks of rows as of today, worked out once for each state of a row. */
import { useEffect, useMemo, useState } from 'react'
import type { Row } from '../../../shared/contract/schemas.ts'
import type { ListDefinition } from '../../../shared/lists/definition.ts'
import {
  daysLeft,
  doneStatuses,
  type MarkTime,
  marksOf,
  ROW_MARKS,
  type RowMark,
} from '../../../shared/lists/marks.ts'
import type { PlanDefinition } from '../../../shared/plan/definition.ts'

export interface RowMarks {
  /** The marks that rows of this list can have. */
  kinds: readonly RowMark[]
  of(row: Row): readonly RowMark[]
  /** Days to the deadline, negative when it has passed; null for a finished row or none. */
  daysLeft(row: Row): number | null
}

/** A program that stays open over night must know the new day. */
const CHECK_MS = 60_000

/** `changed`: ids of rows that are no longer as they last went out; without it none goes out. */
export function useRowMarks(
  definition: ListDefinition,
  plan: PlanDefinition,
  changed?: ReadonlySet<string>,
): RowMarks {
  const today = useToday()
  const { statuses } = plan
  return useMemo(
    () => rowMarks(definition, { today, done: doneStatuses({ statuses }) }, changed),
    [definition, statuses, today, changed],
  )
}

function rowMarks(
  definition: ListDefinition,
  time: MarkTime,
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
        ...marksOf(definition, row.cells, time),
        ...(changed?.has(row.id) === true ? (['changed'] as const) : []),
      ]
      known.set(row, marks)
      return marks
    },
    daysLeft: (row) => daysLeft(definition, row.cells, time),
  }
}

function useToday(): string {
  const [today, setToday] = useState(localDay)
  useEffect(() => {
    const timer = setInterval(() => setToday(localDay()), CHECK_MS)
    return () => clearInterval(timer)
  }, [])
  return today
}

/** The day where the user is, `YYYY-MM-DD`. */
function localDay(): string {
  const now = new Date()
  const two = (part: number) => String(part).padStart(2, '0')
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`
}
