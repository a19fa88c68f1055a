/**
 * Items that share a key, found by sorting numbers: where few do, that takes a fraction of a table
 * of all keys, and what was worked out of an unchanged slice (the hashes) serves again.
 */

export interface Keyed {
  key: string
  /** `hashOf` the key. */
  hash: number
}

/** 32 bits of a text from a place on (FNV-1a). */
export function hashOf(text: string, from = 0): number {
  let hash = 0x81_1c_9d_c5
  for (let at = Math.max(from, 0); at < text.length; at += 1)
    hash = Math.imul(hash ^ text.charCodeAt(at), 0x01_00_01_93)
  return hash >>> 0
}

/** Room for an item's place below its hash, in one number that is still exact. */
const PLACES = 2 ** 21

/** Groups of two and more with one key, by their first item; items stay in order. */
export function repeatsAmong<T extends Keyed>(items: readonly T[]): T[][] {
  const marks = new Float64Array(items.length)
  for (const [place, { hash }] of items.entries()) marks[place] = hash * PLACES + place
  marks.sort()
  const placeOf = (mark = 0) => mark % PLACES
  const groups: { place: number; group: T[] }[] = []
  for (let from = 0, to = 1; from < marks.length; from = to, to += 1) {
    while (to < marks.length && isSameHash(marks[from], marks[to])) to += 1
    if (to - from === 1) continue
    const alike = Array.from(marks.subarray(from, to), (mark) => items[placeOf(mark)])
    const byKey = Map.groupBy(
      alike.filter((item) => item !== undefined),
      ({ key }) => key,
    )
    for (const group of byKey.values())
      if (group.length > 1) groups.push({ place: placeOf(marks[from]), group })
  }
  return groups.sort((a, b) => a.place - b.place).map(({ group }) => group)
}

function isSameHash(a = 0, b = 0): boolean {
  return Math.floor(a / PLACES) === Math.floor(b / PLACES)
}
