/** Every figure of the overview at once. */
import { doneStatuses } from '../lists/marks.ts'
import { findingsOf } from '../quality/findings.ts'
import { tagCounts } from '../tags/tag-counts.ts'
import { cityFigures } from './city-figures.ts'
import type { OverviewFacts } from './subset.ts'

export function overviewFigures(facts: OverviewFacts) {
  const { plan, projects, exemptions, enterprises } = facts
  return {
    ...cityFigures(facts),
    findings: findingsOf(facts, exemptions),
    tags: tagCounts(plan.tags, projects, doneStatuses(plan), enterprises),
  }
}
