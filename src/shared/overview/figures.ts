/** The figures of the overview; what the quality rules find takes longer and follows them. */
import { doneStatuses } from '../lists/marks.ts'
import type { Slice } from '../slices.ts'
import { bearersIn, tagCounts } from '../tags/tag-counts.ts'
import { cityFigures, countSlice } from './city-figures.ts'
import type { OverviewFacts } from './subset.ts'

export function overviewFigures(facts: Omit<OverviewFacts, 'exemptions'>) {
  const { plan, projects, enterprises } = facts
  return {
    ...cityFigures(facts),
    tags: tagCounts(plan.tags, projects, doneStatuses(plan), enterprises),
  }
}

/** Works out what the figures remember of a slice, so that they only add it up when asked for. */
export function readySlice(slice: Slice, facts: Pick<OverviewFacts, 'plan' | 'rules'>): void {
  countSlice(slice, facts)
  bearersIn(slice)
}
