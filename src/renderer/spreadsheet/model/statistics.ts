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
  let count = 0
  let numbers = 0
  let sum = 0
  for (const value of values) {
    if (isEmpty(value)) continue
    count += 1
    if (typeof value !== 'number') continue
    numbers += 1
    sum += value
  }
  // Sums of decimals leave binary dust such as 0.30000000000000004.
  const clean = Number(sum.toPrecision(12))
  return { count, numbers, sum: clean, average: numbers === 0 ? null : clean / numbers }
}
