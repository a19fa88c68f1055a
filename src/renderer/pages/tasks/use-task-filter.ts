/** What the address of the page says: `#/tasks?view=items&department=市交通运输局&until=2023-09`. */
import { useMemo } from 'react'
import { lastDayOf } from '../../../shared/tasks/until.ts'
import { navigate, useRoute } from '../../app/router.ts'
import { useLedger } from '../../service/use-ledger.tsx'

export type TaskView = 'text' | 'items'

/** Parts of the address that stay whatever the sheet of items is filtered to. */
const KEPT = ['view', 'department', 'until']

export interface TaskFilter {
  view: TaskView
  /** Official name; null for all. */
  department: string | null
  /** As the address writes it; null for any time, also where it means no day. */
  until: string | null
  /** The last day that `until` includes. */
  day: string | null
  status: string | null
  kept: Record<string, string>
  /** Goes to the same place but for what is given; null takes a part away. */
  go(change: Record<string, string | null>): void
}

export function useTaskFilter(): TaskFilter {
  const { query } = useRoute()
  const { plan } = useLedger()
  return useMemo(() => {
    const named = query.department ?? null
    const department = plan.departments.find(
      ({ name, aliases }) => name === named || aliases.some((alias) => alias === named),
    )
    const day = query.until === undefined ? null : lastDayOf(query.until, plan.year)
    return {
      view: query.view === 'items' ? 'items' : 'text',
      department: department?.name ?? null,
      until: day === null ? null : (query.until ?? null),
      day,
      status: query.status ?? null,
      kept: Object.fromEntries(Object.entries(query).filter(([key]) => KEPT.includes(key))),
      go: (change) =>
        navigate(
          'tasks',
          Object.fromEntries(
            Object.entries({ ...query, ...change }).filter(
              (entry): entry is [string, string] => entry[1] !== null,
            ),
          ),
        ),
    }
  }, [query, plan])
}
