/** Marks of rows as of today, worked out once for each state of a row. */
import { useMemo } from 'react'
import type { Row } from '../../../shared/contract/schemas.ts'
import type { ListDefinition } from '../../../shared/lists/definition.ts'
import { daysLeft, marksOf, ROW_MARKS, type RowMark } from '../../../shared/lists/marks.ts'
import type { PlanDefinition } from '../../../shared/plan/definition.ts'
import { remembered } from '../../../shared/remembered.ts'
import { type ScheduleRules, scheduleRules } from '../../../shared/schedule/rules.ts'
import { type LockOf, rowLock } from '../cell-input.ts'
import { useToday } from '../use-today.ts'

/** What the cells of a row tell alone. The same object as long as the plan and the day are. */
export interface CellMarks {
  of(row: Row): readonly RowMark[]
  /** Days to the deadline, negative when it has passed; null where nothing is due. */
  daysLeft(row: Row): number | null
}

export interface RowMarks extends CellMarks {
  ofCells: CellMarks
  /** The marks that rows of this list can have. */
  kinds: readonly RowMark[]
  /** So many days before its deadline a row is 临期. */
  dueSoonDays: number
}

/** What cannot be told from the cells of a row. */
export interface MarkFacts {
  /** Ids of rows that are not as in the period before; without it there is none to compare with. */
  changed?: ReadonlySet<string>
  /**
   * Whether something cannot be true in a row of this id, beside what the list itself checks. One
   * that knows more with time stays the same function, and rows stay where they are until asked.
   */
  doubtful?: (id: string) => boolean
  /** Why cells are locked; null where none is locked now, missing where none ever is. */
  lockOf?: LockOf | null
}

export function useRowMarks(
  definition: ListDefinition,
  plan: PlanDefinition,
  { changed, doubtful, lockOf }: MarkFacts = {},
): RowMarks {
  const today = useToday()
  const { year, schedule, statuses } = plan
  const rules = useMemo(
    () => scheduleRules({ year, schedule, statuses }, today),
    [year, schedule, statuses, today],
  )
  const ofCells = useMemo(() => cellMarks(definition, rules), [definition, rules])
  return useMemo(
    () =>
      rowMarks(
        definition,
        rules,
        {
          ...(changed === undefined ? {} : { changed }),
          ...(doubtful === undefined ? {} : { doubtful }),
          ...(lockOf === undefined ? {} : { lockOf }),
        },
        ofCells,
      ),
    [definition, rules, changed, doubtful, lockOf, ofCells],
  )
}

export function rowMarks(
  definition: ListDefinition,
  rules: ScheduleRules,
  facts: MarkFacts,
  ofCells: CellMarks = cellMarks(definition, rules),
): RowMarks {
  const { changed, doubtful, lockOf } = facts
  const isPossible: Record<RowMark, boolean> = {
    overdue: definition.schedule !== undefined,
    dueSoon: definition.schedule !== undefined,
    missing: definition.fields.some(({ required }) => required !== undefined),
    invalid: true,
    changed: changed !== undefined,
    exported: false,
    locked: lockOf !== undefined,
  }
  const withFacts = (row: Row): readonly RowMark[] => [
    ...ofCells.of(row),
    ...(changed?.has(row.id) === true ? (['changed'] as const) : []),
    ...(lockOf != null && rowLock(definition, row, lockOf) !== null ? (['locked'] as const) : []),
  ]
  const isOfCells = changed === undefined && lockOf == null
  const marksOfRow = isOfCells ? ofCells.of : remembered(withFacts)
  return {
    kinds: ROW_MARKS.filter((mark) => isPossible[mark]),
    of(row) {
      const marks = marksOfRow(row)
      const isSound = doubtful?.(row.id) !== true || marks.includes('invalid')
      return isSound ? marks : [...marks, 'invalid']
    },
    ofCells,
    daysLeft: ofCells.daysLeft,
    dueSoonDays: rules.dueSoonDays,
  }
}

function cellMarks(definition: ListDefinition, rules: ScheduleRules): CellMarks {
  return {
    of: remembered((row: Row): readonly RowMark[] => marksOf(definition, row.cells, rules)),
    daysLeft: (row) => daysLeft(definition, row.cells, rules),
  }
}
