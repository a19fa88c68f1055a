/** How far points lie apart: the most, the least and the mean, with those who have them. */

import type { AssessmentResult } from '../assessment.ts'
import { rounded } from '../score.ts'

export interface Extreme {
  points: number
  /** 丹阳市、句容市等3个. */
  who: string
}

export interface Spread {
  /** Those who have points. */
  ranked: { place: string; points: number }[]
  best: Extreme | null
  worst: Extreme | null
  /** null where nobody has points. */
  mean: number | null
}

export function totalsSpread({ places }: AssessmentResult): Spread {
  return spreadOf(places.map(({ place, total }) => ({ place, points: total })))
}

export function itemSpread({ places }: AssessmentResult, item: number): Spread {
  return spreadOf(
    places.map(({ place, scores }) => ({ place, points: scores[item]?.score ?? null })),
  )
}

function spreadOf(all: readonly { place: string; points: number | null }[]): Spread {
  const ranked = all.flatMap(({ place, points }) => (points === null ? [] : [{ place, points }]))
  if (ranked.length === 0) return { ranked, best: null, worst: null, mean: null }
  const points = ranked.map((one) => one.points)
  const extreme = (most: number): Extreme => ({
    points: most,
    who: namesText(ranked.filter((one) => one.points === most).map(({ place }) => place)),
  })
  return {
    ranked,
    best: extreme(Math.max(...points)),
    worst: extreme(Math.min(...points)),
    mean: rounded(points.reduce((sum, one) => sum + one, 0) / points.length),
  }
}

const MOST_NAMES = 3

export function namesText(names: readonly string[]): string {
  const shown = names.slice(0, MOST_NAMES).join('、')
  return names.length > MOST_NAMES ? `${shown}等${names.length}个` : shown
}
