/** The figures of the overview; what the quality rules find takes longer and follows them. */
import { doneStatuses } from '../lists/marks.ts'
import { tagCounts } from '../tags/tag-counts.ts'
import { cityFigures } from './city-figures.ts'
import type { OverviewFacts } from './subset.ts'

export function overviewFigures(facts: Omit<OverviewFacts, 'exemptions'>) {
  const { plan, projects, enterprises } = facts
  return {
    ...cityFigures(facts),
    tags: tagCounts(plan.tags, projects, doneStatuses(plan), enterprises),
  }
}
