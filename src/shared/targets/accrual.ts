/** What a monthly value of an indicator says, and the words for it. */
import type { Indicator } from '../plan/definition.ts'

export type Accrual = NonNullable<Indicator['accrual']>

/**
 * As the plan says. Plans written before it was asked say nothing: what adds up over districts, or
 * counts days, also adds up over months; all else is an average or a share of the year so far.
 */
export function accrualOf({
  accrual,
  total,
  unit,
}: Pick<Indicator, 'accrual' | 'total' | 'unit'>): Accrual {
  return accrual ?? (total === 'sum' || /^天/u.test(unit) ? 'total' : 'average')
}
