/** Which fields add up, and to what. */
import type { Row } from '../contract/schemas.ts'
import type { FieldDefinition } from '../lists/definition.ts'

/** Shares and contents (毫克/立方米), but not what is done in a time (吨/小时); and times themselves. */
const NOT_ADDED = /%|‰|^(?:天|日|月|年|小时)$|\/(?!小时|天|日|月|年)/u

/** Amounts add up; shares, days, years and row numbers do not. */
export function isSummed(field: FieldDefinition): boolean {
  const { type, unit, assigned, computed, min } = field
  if (assigned === true || computed !== undefined || !addsUp(field)) return false
  return type === 'decimal' || (type === 'integer' && (min !== undefined || unit !== undefined))
}

/** By its unit alone. */
export function addsUp({ unit }: Pick<FieldDefinition, 'unit'>): boolean {
  return unit === undefined || !NOT_ADDED.test(unit)
}

export function sumOfField({ key }: FieldDefinition, rows: readonly Row[]): number {
  let sum = 0
  for (const { cells } of rows) {
    const value = cells[key]
    if (typeof value === 'number') sum += value
  }
  return roundedSum(sum)
}

/** Sums of decimals end in 0000000001; fifteen digits are what a spreadsheet keeps. */
export function roundedSum(sum: number): number {
  return Number(sum.toPrecision(15))
}
