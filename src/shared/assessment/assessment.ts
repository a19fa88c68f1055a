/** A scheme worked out: what every place gets for every item, its total and its place. */
import { exact } from '../targets/verdict.ts'
import type { Scheme, SchemeItem } from './scheme.ts'
import { pointsOf, rounded } from './score.ts'
import { townsOf } from './towns.ts'
import { type Counted, type Value, type ValueFacts, valuesOf } from './values.ts'

export interface Score extends Value {
  /** Points; null where the item is left out for the place and its points go to the others. */
  score: number | null
  /** How the points came about. */
  scoring: string
}

export interface PlaceResult {
  /** Name of the district or town. */
  place: string
  /** The district that runs it; the district itself. */
  district: string
  /** Of a town that belongs by law to another district. */
  byLaw: string | null
  /** One for each item. */
  scores: Score[]
  /** null where no item concerns it. */
  total: number | null
  /** All points ÷ points of the items that concern it: by this its points are raised. */
  factor: number
  /** Equal totals share one, and the next is counted on: 1, 2, 2, 4. null without a total. */
  rank: number | null
  /** Items that are still to be entered or measured. */
  missing: number
}

export interface AssessmentResult {
  scheme: Scheme
  /** The day for which it was judged. */
  day: string
  /** Points that can be had. */
  full: number
  /** The best first. */
  places: PlaceResult[]
  /** Rows of which no place can be told, by item. */
  astray: { item: SchemeItem; counted: Counted }[]
}

export function assessmentOf(scheme: Scheme, facts: ValueFacts): AssessmentResult {
  const { plan, rules } = facts.counting
  const places =
    scheme.level === 'town'
      ? townsOf(plan).all
      : plan.districts.map(({ name }) => ({ place: name, district: name, byLaw: null }))
  const columns = scheme.items.map((item) => itemColumn(scheme, item, facts, places))
  const full = exact(scheme.items.reduce((sum, { weight }) => sum + weight, 0))
  const results = places.map((place, at) => {
    const scores = columns.flatMap(({ scores: of }) => of[at] ?? [])
    return { ...place, scores, ...totalOf(scheme, scores, full) }
  })
  return {
    scheme,
    day: rules.today,
    full,
    places: ranked(results),
    astray: columns.flatMap(({ item, values }) =>
      values.astray.map((counted) => ({ item, counted })),
    ),
  }
}

function itemColumn(
  scheme: Scheme,
  item: SchemeItem,
  facts: ValueFacts,
  places: readonly { place: string }[],
) {
  const values = valuesOf(item, facts)
  const found = places.map(({ place }) => values.of(place))
  const all = found.flatMap(({ value }) => value ?? [])
  return { item, values, scores: found.map((one) => scoreOf(scheme, item, one, all)) }
}

function scoreOf(scheme: Scheme, item: SchemeItem, value: Value, all: readonly number[]): Score {
  if (value.value !== null) {
    const { score, workings } = pointsOf(item, value.value, all)
    return { ...value, score, scoring: workings }
  }
  const isLeftOut = (value.state === 'none' ? scheme.absent : scheme.missing) === 'share'
  return isLeftOut
    ? { ...value, score: null, scoring: '不计，分值由其他项分摊' }
    : { ...value, score: 0, scoring: '按办法计 0 分' }
}

function totalOf(
  { items }: Scheme,
  scores: readonly Score[],
  full: number,
): Pick<PlaceResult, 'total' | 'factor' | 'missing'> {
  const missing = scores.filter(({ state }) => state === 'missing').length
  const open = exact(
    items.reduce((sum, { weight }, at) => (scores[at]?.score === null ? sum : sum + weight), 0),
  )
  if (open === 0) return { total: null, factor: 1, missing }
  const factor = full / open
  const points = scores.reduce((sum, { score }) => sum + (score ?? 0), 0)
  return { total: rounded(points * factor), factor, missing }
}

/** The sort is stable: of equal places the plan's order stands. */
function ranked(results: readonly Omit<PlaceResult, 'rank'>[]): PlaceResult[] {
  const sorted = results.toSorted((a, b) => (b.total ?? -1) - (a.total ?? -1))
  return sorted.map((result) => ({
    ...result,
    rank:
      result.total === null ? null : 1 + sorted.findIndex(({ total }) => total === result.total),
  }))
}
