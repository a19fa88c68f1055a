/** Numbers of projects that 附件1 orders; a plan in the making may not say all of them yet. */
import type { PlanDefinition } from './definition.ts'

/** null where the plan says none. */
export function quotaOf(
  { quotas }: Pick<PlanDefinition, 'quotas'>,
  district: string,
  category: string,
): number | null {
  return quotas[district]?.[category] ?? null
}

/** null where one of them is missing: a part of a sum compares with nothing. */
export function sumOfAll(numbers: readonly (number | null)[]): number | null {
  return numbers.reduce(
    (sum, number) => (sum === null || number === null ? null : sum + number),
    0 as number | null, // the literal alone would keep null out of the sum
  )
}
