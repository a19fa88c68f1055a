/** Every figure of the overview at once. */
import { doneStatuses } from '../lists/marks.ts'
import { milestoneState } from '../milestones/milestone-state.ts'
import { findingsOf } from '../quality/findings.ts'
import { tagCounts } from '../tags/tag-counts.ts'
import { heatTable } from './heat-table.ts'
import { overdueUnits } from './overdue.ts'
import { sCurve } from './s-curve.ts'
import type { OverviewFacts } from './subset.ts'

export function overviewFigures({ plan, projects, rules, exemptions }: OverviewFacts) {
  const done = doneStatuses(plan)
  const { today } = rules
  return {
    table: heatTable(plan, projects, rules),
    curve: sCurve(plan.year, projects, rules),
    milestones: plan.milestones.map((item) => milestoneState(item, projects, today, done)),
    overdue: overdueUnits(projects, rules),
    findings: findingsOf({ projects, plan, today, done }, exemptions),
    tags: tagCounts(plan.tags, projects, done),
  }
}
