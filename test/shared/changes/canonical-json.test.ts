import fc from 'fast-check'
import { expect, it } from 'vitest'
import { canonicalJson } from '../../../src/shared/changes/canonical-json.ts'

const seeded = { seed: 20_231_126, numRuns: 2000 }

/** Keys in reverse at every depth. */
function reversed(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(reversed)
  if (value === null || typeof value !== 'object') return value
  return Object.fromEntries(
    Object.entries(value)
      .reverse()
      .map(([key, item]) => [key, reversed(item)]),
  )
}

it('is JSON of the same value, whatever the order of keys', () => {
  fc.assert(
    fc.property(fc.jsonValue({ maxDepth: 4, noUnicodeString: false }), (value) => {
      const plain = JSON.parse(JSON.stringify(value))
      const text = canonicalJson(plain)
      expect(JSON.parse(text)).toEqual(plain)
      expect(canonicalJson(reversed(plain))).toBe(text)
    }),
    seeded,
  )
})

it('sorts keys at every depth, in flat objects and in mixed ones', () => {
  expect(canonicalJson({ b: 1, a: ['y', 'x'], 10: null, 9: true })).toBe(
    '{"10":null,"9":true,"a":["y","x"],"b":1}',
  )
  expect(canonicalJson({ b: { d: 1, c: 2 }, a: [{ f: 1, e: 2 }] })).toBe(
    '{"a":[{"e":2,"f":1}],"b":{"c":2,"d":1}}',
  )
})
