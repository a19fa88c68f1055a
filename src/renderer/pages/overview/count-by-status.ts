/** Projects counted by district and status, in the plan's order. */
import type { Row } from '../../../shared/contract/schemas.ts'
import type { PlanDefinition } from '../../../shared/plan/definition.ts'

export interface StatusCounts {
  statuses: string[]
  rows: StatusRow[]
}

export interface StatusRow {
  label: string
  counts: number[]
  total: number
  /** Share of projects whose status counts as finished, 0–1; null without projects. */
  done: number | null
}

export function countByStatus(plan: PlanDefinition, projects: readonly Row[]): StatusCounts {
  const statuses = plan.statuses.map((status) => status.name)
  const byDistrict = Map.groupBy(projects, (row) => row.cells.district)
  const rowOf = (label: string, rows: readonly Row[]): StatusRow => {
    const counts = statuses.map((name) => rows.filter((row) => row.cells.status === name).length)
    const done = plan.statuses.reduce(
      (sum, status, index) => sum + (status.done ? (counts[index] ?? 0) : 0),
      0,
    )
    return {
      label,
      counts,
      total: rows.length,
      done: rows.length === 0 ? null : done / rows.length,
    }
  }
  return {
    statuses,
    rows: [
      ...plan.districts.map(({ name }) => rowOf(name, byDistrict.get(name) ?? [])),
      rowOf('合计', projects),
    ],
  }
}
