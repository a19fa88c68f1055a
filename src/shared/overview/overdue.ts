/** Who has to be called: late projects by the unit that answers for them. */
import type { Row } from '../contract/schemas.ts'
import type { ScheduleRules } from '../schedule/rules.ts'
import { bySlice } from '../slices.ts'
import { projectDaysLeft, sliceStandings } from './standing.ts'

export interface OverdueUnit {
  unit: string
  districts: string[]
  /** The longest late first. */
  projects: Late[]
}

interface Late {
  row: Row
  unit: string
  district: string
  daysLate: number
}

export const NO_UNIT = '未填责任单位'

/** Units with the most late projects first; of two with as many, the one with the longest delay. */
export function overdueUnits(projects: readonly Row[], rules: ScheduleRules): OverdueUnit[] {
  const late = lateBySlice(projects, rules).flat()
  return [...Map.groupBy(late, ({ unit }) => unit)]
    .map(([unit, own]) => ({
      unit,
      districts: [...new Set(own.map(({ district }) => district))],
      projects: own.sort((a, b) => b.daysLate - a.daysLate),
    }))
    .sort((a, b) => b.projects.length - a.projects.length || longest(b) - longest(a))
}

export const lateBySlice = bySlice((rows, rules: ScheduleRules) => {
  const standings = sliceStandings(rows, rules)
  return rows
    .filter((_row, place) => standings[place] === 'overdue')
    .map((row): Late => {
      const { respUnit, district } = row.cells
      return {
        row,
        unit: String(respUnit ?? NO_UNIT),
        district: String(district ?? ''),
        daysLate: -(projectDaysLeft(row, rules) ?? 0),
      }
    })
})

function longest({ projects }: OverdueUnit): number {
  return projects[0]?.daysLate ?? 0
}
