/** The projects that the address names as a subset, as a figure of the overview counts them. */
import { useMemo } from 'react'
import { subsetOf } from '../../../shared/overview/subset.ts'
import { useRoute } from '../../app/router.ts'
import type { RowSubset } from '../../spreadsheet/row-subset.ts'
import { useScoreRows } from '../assessment/use-score-rows.ts'
import { useAsOf, useOverviewFacts } from '../overview/overview-facts.ts'

export function useSubset(): RowSubset | null {
  const { subset } = useRoute().query
  const facts = useOverviewFacts()
  const { day, isToday } = useAsOf()
  const ofScore = useScoreRows(facts.projects)
  return useMemo(() => {
    if (ofScore !== null) return ofScore
    const found = subset === undefined ? null : subsetOf(subset, facts)
    if (found === null || isToday) return found
    return { ...found, label: `${found.label}（按 ${day}）` }
  }, [subset, ofScore, facts, day, isToday])
}
