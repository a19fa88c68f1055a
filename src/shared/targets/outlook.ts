/**
 * What the value at the end of a month means for the end of the year.
 *
 * Averages and shares are not extrapolated, since winter air says nothing of summer air: what is
 * worked out is the average that the rest of the year may have, weighted by days. Running totals go
 * on in a straight line by days.
 */
import type { Indicator } from '../plan/definition.ts'
import { accrualOf } from './accrual.ts'
import { elapsedYear } from './months.ts'
import { exact } from './verdict.ts'

export type Outlook =
  /** Nothing to say: no target, no value, or a sum that is not whole. */
  | { kind: 'open' }
  /** December: the value is that of the year. */
  | { kind: 'final' }
  /** The rest of the year must average at most (at least) this, rounded to the safe side. */
  | { kind: 'needed'; average: number }
  /** The running total at the end of the year, rounded to the unsafe side. */
  | { kind: 'projected'; value: number; isMet: boolean }
  /** Whatever comes, the target is met. */
  | { kind: 'safe' }
  /** Whatever comes, the target is missed. */
  | { kind: 'lost' }

type Judged = Pick<Indicator, 'accrual' | 'total' | 'unit' | 'better' | 'decimals'>

/** `value` is null where it is missing or not whole. */
export function outlookOf(
  indicator: Judged,
  target: number | null,
  value: number | null,
  month: string,
): Outlook {
  if (target === null || value === null) return { kind: 'open' }
  if (elapsedYear(month).left === 0) return { kind: 'final' }
  return accrualOf(indicator) === 'total'
    ? ofTotal(indicator, target, value, month)
    : ofAverage(indicator, target, value, month)
}

function ofAverage(indicator: Judged, target: number, value: number, month: string): Outlook {
  const { elapsed, left, days } = elapsedYear(month)
  const needed = exact((target * days - value * elapsed) / left)
  const isLower = indicator.better === 'lower'
  // Neither concentrations nor shares go below zero, and no share goes above 100 %.
  const highest = indicator.unit === '%' ? 100 : Number.POSITIVE_INFINITY
  if (isLower ? needed < 0 : needed > highest) return { kind: 'lost' }
  if (isLower ? needed >= highest : needed <= 0) return { kind: 'safe' }
  return { kind: 'needed', average: rounded(needed, indicator.decimals + 1, isLower) }
}

function ofTotal(indicator: Judged, target: number, value: number, month: string): Outlook {
  const { elapsed, days } = elapsedYear(month)
  const isLower = indicator.better === 'lower'
  // A running total never falls.
  if (isLower ? value > target : value >= target) return { kind: isLower ? 'lost' : 'safe' }
  const projected = exact((value / elapsed) * days)
  return {
    kind: 'projected',
    value: rounded(projected, indicator.decimals, !isLower),
    isMet: isLower ? projected <= target : projected >= target,
  }
}

/** Rounding to the nearest could show a number that meets the target beside the word that it does not. */
function rounded(value: number, decimals: number, isDown: boolean): number {
  const scale = 10 ** decimals
  const scaled = exact(value * scale)
  return (isDown ? Math.floor(scaled) : Math.ceil(scaled)) / scale
}
