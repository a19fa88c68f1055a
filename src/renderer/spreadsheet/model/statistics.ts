/** 计数, 求和, 平均 of a selection, as the status line of Excel shows them. */
import type { CellValue } from '../../../shared/changes/change.ts'
import { isEmpty } from '../../../shared/changes/rows.ts'

export interface Statistics {
  /** Cells that hold something. */
  count: number
  /** Cells that hold a number. */
  numbers: number
  sum: number
  /** null where there is no number. */
  average: number | null
}

export function statisticsOf(values: Iterable<CellValue | undefined>): Statistics {
  const tally = new Tally()
  for (const value of values) tally.add(value)
  return tally.statistics
}

/** The same, value by value, for a selection too large to be counted at once. */
export class Tally {
  #count = 0
  #numbers = 0
  #sum = 0

  add(value: CellValue | undefined): void {
    if (isEmpty(value)) return
    this.#count += 1
    if (typeof value !== 'number') return
    this.#numbers += 1
    this.#sum += value
  }

  get statistics(): Statistics {
    // Sums of decimals leave binary dust such as 0.30000000000000004.
    const sum = Number(this.#sum.toPrecision(12))
    const average = this.#numbers === 0 ? null : sum / this.#numbers
    return { count: this.#count, numbers: this.#numbers, sum, average }
  }
}
