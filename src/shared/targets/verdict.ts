/** Whether a measured value meets its target, and how far it is from it. */
import type { Indicator } from '../plan/definition.ts'

export type Verdict =
  | { state: 'open'; why: 'noTarget' | 'noValue' }
  /** A sum over districts of which some have no value yet. */
  | { state: 'partial'; missing: readonly string[] }
  /** `distance` is never negative, in the unit of the indicator. */
  | { state: 'met' | 'unmet'; distance: number }

/** Values are compared as they were entered, without rounding; a value equal to its target meets it. */
export function verdictOf(
  { better }: Pick<Indicator, 'better'>,
  target: number | null,
  value: number | null,
  missing: readonly string[] = [],
): Verdict {
  if (target === null) return { state: 'open', why: 'noTarget' }
  if (value === null) return { state: 'open', why: 'noValue' }
  if (missing.length > 0) return { state: 'partial', missing }
  const isMet = better === 'lower' ? value <= target : value >= target
  return { state: isMet ? 'met' : 'unmet', distance: exact(Math.abs(value - target)) }
}

/** Differences of decimals leave binary dust such as 0.30000000000000004. */
export function exact(value: number): number {
  return Number(value.toPrecision(12))
}
