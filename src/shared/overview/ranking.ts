/** Districts ranked by the plan's rule, with what is said of each. */
import type { RankingRule } from '../plan/definition.ts'
import { daysBetween } from '../schedule/days.ts'
import { doneShare, type HeatCell, type HeatTable, lateShare } from './heat-table.ts'

export interface RankedDistrict {
  district: string
  /** Equal districts share one, and the next is counted on: 1, 2, 2, 4. null: nothing to finish. */
  rank: number | null
  figures: HeatCell
  /** Per cent of what has to be finished; null where that is nothing. */
  doneShare: number | null
  lateShare: number | null
  verdict: string
}

const NOTHING = '没有项目'

/** Smaller comes first. */
const MEASURES: Record<RankingRule['order'][number], (cell: HeatCell) => number> = {
  doneShare: (cell) => -(doneShare(cell) ?? 0),
  lateShare: (cell) => lateShare(cell) ?? 0,
  lateCount: ({ counts }) => counts.overdue,
}

/** @param elapsed per cent of the plan's year that has passed */
export function ranking(
  { rows }: Pick<HeatTable, 'rows'>,
  rule: RankingRule,
  elapsed: number,
): RankedDistrict[] {
  const entries = rows.flatMap(({ district, total }) =>
    district === null ? [] : [{ district, figures: total }],
  )
  const hasWork = ({ figures }: { figures: HeatCell }) => doneShare(figures) !== null
  // The sort is stable: of equal districts the plan's order stands.
  const ranked = entries.filter(hasWork).sort((a, b) => compare(a.figures, b.figures, rule))
  const idle = entries.filter((entry) => !hasWork(entry))
  return [
    ...ranked.map(({ district, figures }) => ({
      district,
      rank: 1 + ranked.findIndex((other) => compare(other.figures, figures, rule) === 0),
      figures,
      doneShare: doneShare(figures),
      lateShare: lateShare(figures),
      verdict: verdictOf(figures, rule, elapsed),
    })),
    ...idle.map(({ district, figures }) => ({
      district,
      rank: null,
      figures,
      doneShare: null,
      lateShare: null,
      verdict: NOTHING,
    })),
  ]
}

/** Quotients of whole numbers are equal exactly where the fractions are. */
function compare(a: HeatCell, b: HeatCell, { order }: RankingRule): number {
  for (const key of order) {
    const difference = MEASURES[key](a) - MEASURES[key](b)
    if (difference !== 0) return difference
  }
  return 0
}

/** Float dust below which a share is exactly on the line. */
const DUST = 1e-6

function verdictOf(cell: HeatCell, { words, lateWord }: RankingRule, elapsed: number): string {
  const lead = (doneShare(cell) ?? 0) - elapsed
  const falling = wordsByLead(words)
  const said = falling.find((item) => lead >= item.lead - DUST) ?? falling.at(-1)
  const { overdue } = cell.counts
  return [said?.word ?? '', ...(overdue > 0 ? [lateWord.replace('n', String(overdue))] : [])].join(
    '，',
  )
}

/** The word for the largest lead first; an office adds its own in any order. */
export function wordsByLead(words: RankingRule['words']): RankingRule['words'] {
  return words.toSorted((a, b) => b.lead - a.lead)
}

/** Per cent of the year that has passed by the end of the day, leap years counted by their days. */
export function elapsedOfYear(year: number, day: string): number {
  const whole = daysBetween(`${year}-01-01`, `${year + 1}-01-01`) ?? 365
  const passed = (daysBetween(`${year}-01-01`, day) ?? 0) + 1
  return (Math.min(Math.max(passed, 0), whole) / whole) * 100
}
