/** What a series is, and the step by which its numbers go on. */
import type { CellValue } from '../../../shared/changes/change.ts'

/** Gives the value at a distance from the end of the seeds: 1 is the first cell after them. */
export type Series = (distance: number) => CellValue

/** @param round the number at which counting begins anew, if any */
export function evenStep(numbers: readonly number[], round: number | null = null): number | null {
  const steps = numbers.slice(1).map((number, index) => {
    const step = clean(number - (numbers[index] ?? 0))
    return round === null ? step : modulo(step, round)
  })
  const [step] = steps
  return step !== undefined && steps.every((other) => other === step) ? step : null
}

export function modulo(number: number, by: number): number {
  return ((number % by) + by) % by
}

export function clean(number: number): number {
  return Number(number.toPrecision(12))
}
