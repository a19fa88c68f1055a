import { describe, expect, it } from 'vitest'
import type { Indicator } from '../../../src/shared/plan/definition.ts'
import { accrualOf } from '../../../src/shared/targets/accrual.ts'
import { outlookOf } from '../../../src/shared/targets/outlook.ts'
import { PLAN } from '../../support/plan.ts'

function indicator(key: string): Indicator {
  const found = PLAN.indicators.find((item) => item.key === key)
  if (found === undefined) throw new Error(`no indicator ${key}`)
  return found
}

describe('what a monthly value is', () => {
  it('follows from the unit and the total rule where an older plan does not say', () => {
    const without = PLAN.indicators.map((item) => ({ ...item, accrual: null }))
    expect(without.map(accrualOf)).toEqual(PLAN.indicators.map(accrualOf))
    expect(PLAN.indicators.every(({ accrual }) => accrual !== null)).toBe(true)
  })
})

describe('the average that the rest of the year may have', () => {
  it.each([
    // (33 × 365 − 42 × 90) ÷ 275 = 30.05…: rounded down, so that keeping to it is enough.
    ['concentration too high so far', 'pm25', 33, 42, '2023-03', 30],
    ['concentration as ordered so far', 'pm25', 33, 33, '2023-03', 33],
    // (80 × 365 − 70 × 90) ÷ 275 = 83.27…: rounded up.
    ['share too low so far', 'goodDays', 80, 70, '2023-03', 83.28],
    // (33 × 366 − 42 × 60) ÷ 306 = 31.23…
    ['February of a leap year', 'pm25', 33, 42, '2024-02', 31.2],
    // (33 × 365 − 42 × 59) ÷ 306 = 31.26…
    ['February of another year', 'pm25', 33, 42, '2023-02', 31.2],
    ['one month left', 'pm25', 33, 33.5, '2023-11', 27.6],
  ])('%s', (_case, key, target, value, month, average) => {
    expect(outlookOf(indicator(key), target, value, month)).toEqual({ kind: 'needed', average })
  })

  it('is impossible where it would be below zero, or above 100 %', () => {
    expect(outlookOf(indicator('pm25'), 33, 40, '2023-11')).toEqual({ kind: 'lost' })
    expect(outlookOf(indicator('goodDays'), 80, 70, '2023-11')).toEqual({ kind: 'lost' })
  })

  it('is of no matter where any share will do', () => {
    expect(outlookOf(indicator('goodDays'), 80, 99, '2023-11')).toEqual({ kind: 'safe' })
  })

  it('of exactly zero is still possible', () => {
    expect(outlookOf(indicator('dustfall'), 0, 0, '2023-06')).toEqual({
      kind: 'needed',
      average: 0,
    })
  })
})

describe('a running total at the end of the year', () => {
  it.each([
    // 160 ÷ 90 × 365 = 648.8…
    ['enough', 'nox', 630, 160, '2023-03', { kind: 'projected', value: 648, isMet: true }],
    // 155.3 ÷ 90 × 365 = 629.8…: never shown as the 630 that it does not reach.
    [
      'just too little',
      'nox',
      630,
      155.3,
      '2023-03',
      { kind: 'projected', value: 629, isMet: false },
    ],
    ['exactly enough', 'nox', 365, 90, '2023-03', { kind: 'projected', value: 365, isMet: true }],
    ['nothing done', 'nox', 630, 0, '2023-03', { kind: 'projected', value: 0, isMet: false }],
    [
      'half a leap year',
      'nox',
      366,
      182,
      '2024-06',
      { kind: 'projected', value: 366, isMet: true },
    ],
    ['reached already', 'nox', 630, 630, '2023-03', { kind: 'safe' }],
    ['zero target', 'nox', 0, 0, '2023-03', { kind: 'safe' }],
    ['no heavy day', 'heavyDays', 0, 0, '2023-03', { kind: 'projected', value: 0, isMet: true }],
    ['a heavy day too many', 'heavyDays', 0, 1, '2023-03', { kind: 'lost' }],
    [
      'days on the way to too many',
      'heavyDays',
      3,
      1,
      '2023-03',
      { kind: 'projected', value: 5, isMet: false },
    ],
  ])('%s', (_case, key, target, value, month, outlook) => {
    expect(outlookOf(indicator(key), target, value, month)).toEqual(outlook)
  })
})

describe('no outlook', () => {
  it.each([
    ['in December, whose value is that of the year', 33, 40, '2023-12', { kind: 'final' }],
    ['without a value', 33, null, '2023-03', { kind: 'open' }],
    ['without a target', null, 33, '2023-03', { kind: 'open' }],
  ])('%s', (_case, target, value, month, outlook) => {
    expect(outlookOf(indicator('pm25'), target, value, month)).toEqual(outlook)
    expect(outlookOf(indicator('nox'), target, value, month)).toEqual(outlook)
  })
})
