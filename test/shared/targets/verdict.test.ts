import { describe, expect, it } from 'vitest'
import { verdictOf } from '../../../src/shared/targets/verdict.ts'

describe('a measured value against its target', () => {
  it.each([
    ['lower, below', 'lower', 33, 32.5, { state: 'met', distance: 0.5 }],
    ['lower, equal', 'lower', 33, 33, { state: 'met', distance: 0 }],
    [
      'lower, above by what rounding would hide',
      'lower',
      33,
      33.4,
      { state: 'unmet', distance: 0.4 },
    ],
    ['lower, zero target kept', 'lower', 0, 0, { state: 'met', distance: 0 }],
    ['lower, zero target missed', 'lower', 0, 1, { state: 'unmet', distance: 1 }],
    ['higher, equal', 'higher', 80, 80, { state: 'met', distance: 0 }],
    ['higher, below', 'higher', 80, 79.9, { state: 'unmet', distance: 0.1 }],
    ['higher, zero target', 'higher', 0, 0, { state: 'met', distance: 0 }],
    ['higher, above', 'higher', 630, 700, { state: 'met', distance: 70 }],
    ['no value', 'lower', 33, null, { state: 'open', why: 'noValue' }],
    ['no target', 'lower', null, 33, { state: 'open', why: 'noTarget' }],
  ] as const)('%s', (_case, better, target, value, verdict) => {
    expect(verdictOf({ better }, target, value)).toEqual(verdict)
  })

  it('is not judged while a sum lacks districts, even where the sum is enough already', () => {
    expect(verdictOf({ better: 'higher' }, 100, 200, ['京口区'])).toEqual({
      state: 'partial',
      missing: ['京口区'],
    })
  })
})
