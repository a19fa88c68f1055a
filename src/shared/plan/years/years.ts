/** Shapes of a comparison of two years, as they travel from the service. */
import { z } from 'zod'

/** In the order in which they are shown. */
export const COUNTED = ['last', 'lastDone', 'carried', 'added', 'now', 'nowDone'] as const

const countsSchema = z.strictObject({
  /** Projects of last year, and how many of them were finished then. */
  last: z.int(),
  lastDone: z.int(),
  /** Of this year's projects, those carried over and those that are new. */
  carried: z.int(),
  added: z.int(),
  now: z.int(),
  nowDone: z.int(),
})
export type YearCounts = z.infer<typeof countsSchema>

const cellSchema = countsSchema.extend({ district: z.string(), category: z.string() })
export type YearsCell = z.infer<typeof cellSchema>

const yearSchema = z.strictObject({ title: z.string(), year: z.int() })

export const yearsComparisonSchema = z.strictObject({
  last: yearSchema,
  now: yearSchema,
  /** Every district and category of this year, in the plan's order. */
  cells: z.array(cellSchema),
  /** Projects of a district or category that this year's plan does not have. */
  astray: countsSchema,
})
export type YearsComparison = z.infer<typeof yearsComparisonSchema>

export const COUNT_WORDS: Record<keyof YearCounts, string> = {
  last: '上年项目',
  lastDone: '上年已完成',
  carried: '上年结转',
  added: '今年新增',
  now: '今年项目',
  nowDone: '今年已完成',
}

/** Added up. */
export function sumOfCounts(cells: readonly YearCounts[]): YearCounts {
  const sum = (key: keyof YearCounts) => cells.reduce((total, cell) => total + cell[key], 0)
  // `as`: fromEntries forgets the keys, which are those of all counts.
  return Object.fromEntries(COUNTED.map((key) => [key, sum(key)])) as YearCounts
}
