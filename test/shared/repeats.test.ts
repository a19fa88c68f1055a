import { describe, expect, it } from 'vitest'
import { hashOf, repeatsAmong } from '../../src/shared/repeats.ts'

interface Item {
  key: string
  of: number
}

const itemsOf = (...keys: string[]): Item[] => keys.map((key, of) => ({ key, of }))
const hashed = (items: Item[], hash = (key: string) => hashOf(key)) => ({
  items,
  hashes: Uint32Array.from(items, ({ key }) => (key === '' ? 0 : hash(key))),
})
const keyOf = ({ key }: Item) => key
const places = (groups: Item[][]) => groups.map((group) => group.map(({ of }) => of))

describe('items that share a key', () => {
  it('are grouped by their first one and in order, over all parts', () => {
    const items = itemsOf('b', 'a', 'c', 'a', 'b', 'a')
    const parts = [hashed(items.slice(0, 3)), hashed([]), hashed(items.slice(3))]
    expect(places(repeatsAmong(parts, keyOf))).toEqual([
      [0, 4],
      [1, 3, 5],
    ])
    expect(repeatsAmong([], keyOf)).toEqual([])
  })

  it('are told by their keys where their hashes are the same', () => {
    const items = itemsOf('a', 'b', 'c', 'b', 'a', 'd')
    expect(places(repeatsAmong([hashed(items, () => 7)], keyOf))).toEqual([
      [0, 4],
      [1, 3],
    ])
  })

  it('are none of those without a key, nor those that add nothing to the first', () => {
    expect(repeatsAmong([hashed(itemsOf('', '', ''))], keyOf)).toEqual([])
    const items = itemsOf('a', 'a', 'b', 'b')
    expect(places(repeatsAmong([hashed(items)], keyOf, (_first, { of }) => of === 1))).toEqual([
      [2, 3],
    ])
  })

  it('have a hash that follows from all of a text, also in two steps', () => {
    expect(hashOf('甲乙')).toBe(hashOf('乙', hashOf('甲')))
    expect(hashOf('xx甲乙', undefined, 2)).toBe(hashOf('甲乙'))
    expect(hashOf('甲')).not.toBe(hashOf('乙'))
  })
})
