/** What stands in every account of the city: the page shows it, the 通报 and the workbook tell it. */
import { doneStatuses } from '../lists/marks.ts'
import { type MilestoneState, milestoneState } from '../milestones/milestone-state.ts'
import type { Indicator } from '../plan/definition.ts'
import { TOTAL } from '../plan/rows.ts'
import { type Reduction, reducedIndicators, reductionsOf } from '../targets/reductions.ts'
import { type HeatTable, heatTable } from './heat-table.ts'
import { type OverdueUnit, overdueUnits } from './overdue.ts'
import { elapsedOfYear, type RankedDistrict, ranking } from './ranking.ts'
import { type SCurve, sCurve } from './s-curve.ts'
import type { OverviewFacts } from './subset.ts'

export interface CityFigures {
  /** The day for which deadlines are judged; statuses are those of the revision. */
  day: string
  table: HeatTable
  curve: SCurve
  milestones: MilestoneState[]
  overdue: OverdueUnit[]
  /** What the projects of the whole city reduce, for each indicator that they state. */
  reductions: { indicator: Indicator; found: Reduction }[]
  /** Per cent of the plan's year that has passed. */
  elapsed: number
  ranking: RankedDistrict[]
}

export function cityFigures({
  plan,
  projects,
  rules,
}: Omit<OverviewFacts, 'enterprises' | 'exemptions'>): CityFigures {
  const done = doneStatuses(plan)
  const { today } = rules
  const table = heatTable(plan, projects, rules)
  const elapsed = elapsedOfYear(plan.year, today)
  const indicators = reducedIndicators(plan)
  const city = reductionsOf(plan, indicators, projects).get(TOTAL) ?? []
  return {
    day: today,
    table,
    curve: sCurve(plan.year, projects, rules),
    milestones: plan.milestones.map((item) => milestoneState(item, projects, today, done)),
    overdue: overdueUnits(projects, rules),
    reductions: indicators.flatMap((indicator, place) => {
      const found = city[place]
      return found === undefined ? [] : [{ indicator, found }]
    }),
    elapsed,
    ranking: ranking(table, plan.ranking, elapsed),
  }
}
