/** Who has to be called: late projects by the unit that answers for them. */
import type { Row } from '../contract/schemas.ts'
import type { ScheduleRules } from '../schedule/rules.ts'
import { bySlice } from '../slices.ts'
import { sliceSchedules } from './standing.ts'

export interface OverdueUnit {
  unit: string
  districts: string[]
  /** The longest late first. */
  projects: { row: Row; daysLate: number }[]
}

export const NO_UNIT = '未填责任单位'

/** Units with the most late projects first; of two with as many, the one with the longest delay. */
export function overdueUnits(projects: readonly Row[], rules: ScheduleRules): OverdueUnit[] {
  const late = lateBySlice(projects, rules).flat()
  return [...Map.groupBy(late, ({ row }) => String(row.cells.respUnit ?? NO_UNIT))]
    .map(([unit, own]) => ({
      unit,
      districts: [...new Set(own.map(({ row }) => String(row.cells.district ?? '')))],
      projects: own.sort((a, b) => b.daysLate - a.daysLate),
    }))
    .sort((a, b) => b.projects.length - a.projects.length || longest(b) - longest(a))
}

const lateBySlice = bySlice((rows, rules: ScheduleRules) => {
  const schedules = sliceSchedules(rows, rules)
  return rows.flatMap((row, place) => {
    const { due = null, daysLeft = null } = schedules[place] ?? {}
    return due === 'overdue' && daysLeft !== null ? [{ row, daysLate: -daysLeft }] : []
  })
})

function longest({ projects }: OverdueUnit): number {
  return projects[0]?.daysLate ?? 0
}
