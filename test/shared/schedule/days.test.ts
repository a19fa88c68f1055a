import { expect, it } from 'vitest'
import { isDay } from '../../../src/shared/schedule/days.ts'

it.each(['2023-01-01', '2024-02-29', '2023-12-31'])('%s is a day', (text) => {
  expect(isDay(text)).toBe(true)
})

it.each(['2023-13-01', '2023-00-10', '2023-02-00', '2023-02-29', '2023-6-1', '2023-06'])(
  '%s is none',
  (text) => {
    expect(isDay(text)).toBe(false)
  },
)
