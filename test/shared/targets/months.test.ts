import { describe, expect, it } from 'vitest'
import { elapsedYear, firstMonth, monthsUntil } from '../../../src/shared/targets/months.ts'

describe('how far a year has gone', () => {
  it.each([
    ['2023-01', { elapsed: 31, left: 334, days: 365 }],
    ['2023-02', { elapsed: 59, left: 306, days: 365 }],
    ['2024-02', { elapsed: 60, left: 306, days: 366 }],
    ['2023-12', { elapsed: 365, left: 0, days: 365 }],
    ['2024-12', { elapsed: 366, left: 0, days: 366 }],
  ])('at the end of %s is counted in days', (month, elapsed) => {
    expect(elapsedYear(month)).toEqual(elapsed)
  })
})

describe('the months on offer', () => {
  it.each([
    ['on new year’s day', '2023-01-01', ['2023-01']],
    ['in March', '2023-03-31', ['2023-01', '2023-02', '2023-03']],
    ['before the year of the plan', '2022-12-31', ['2023-01']],
  ])('%s are those that have begun', (_when, today, months) => {
    expect(monthsUntil(2023, today)).toEqual(months)
  })

  it('after the year of the plan are all twelve', () => {
    expect(monthsUntil(2023, '2026-11-24')).toHaveLength(12)
  })
})

describe('the month to begin with', () => {
  it.each([
    ['the newest with a value', '2023-06-10', ['2023-02', '2023-04', '2023-03'], '2023-04'],
    ['the last that has ended', '2023-06-10', [], '2023-05'],
    ['January in January', '2023-01-10', [], '2023-01'],
    ['January of a year long gone', '2026-11-24', [], '2023-01'],
    ['none of another year', '2023-06-10', ['2022-12'], '2023-05'],
  ])('is %s', (_what, today, filled, month) => {
    expect(firstMonth(2023, today, filled)).toBe(month)
  })
})
