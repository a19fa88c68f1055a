/** What stands in every account of the city: the page shows it, the 通报 and the workbook tell it. */
import type { AwaitedSheet } from '../contract/exchange.ts'
import { doneStatuses } from '../lists/marks.ts'
import {
  type MilestoneState,
  milestoneParts,
  milestoneState,
} from '../milestones/milestone-state.ts'
import type { Indicator } from '../plan/definition.ts'
import { TOTAL } from '../plan/row-words.ts'
import { type Slice, slicesOf } from '../slices.ts'
import {
  type Reduction,
  reducedIndicators,
  reductionsOf,
  statedBySlice,
} from '../targets/reductions.ts'
import { countsBySlice, type HeatTable, heatTable } from './heat-table.ts'
import { lateBySlice, type OverdueUnit, overdueUnits } from './overdue.ts'
import { elapsedOfYear, type RankedDistrict, ranking } from './ranking.ts'
import { monthsBySlice, type SCurve, sCurve } from './s-curve.ts'
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

/** What leaves tells also what districts had still to send on that day. */
export interface ToldFigures extends CityFigures {
  awaited: readonly AwaitedSheet[]
}

type CityFacts = Omit<OverviewFacts, 'enterprises' | 'exemptions'>

export function cityFigures(facts: CityFacts): CityFigures {
  const { plan, projects, rules } = facts
  for (const slice of slicesOf(projects)) countSlice(slice, facts)
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

/** What the figures remember of a slice, worked out while its rows are at hand. */
export function countSlice(slice: Slice, { plan, rules }: Pick<CityFacts, 'plan' | 'rules'>): void {
  const done = doneStatuses(plan)
  countsBySlice(slice, rules)
  monthsBySlice(slice, rules)
  lateBySlice(slice, rules)
  for (const milestone of plan.milestones) milestoneParts(milestone)(slice, done)
  for (const indicator of reducedIndicators(plan)) statedBySlice(indicator)(slice, done)
}
