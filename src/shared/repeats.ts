/**
 * Items that share a key, found by a table of numbers: where few do, that takes a fraction of a
 * table of all keys, which are made for those alone that may repeat. What was worked out of an
 * unchanged slice (the hashes) serves again.
 */

/** Some of the items, with a hash of the key of each; 0 for one that has no key. */
export interface Hashed<T> {
  items: readonly T[]
  hashes: Uint32Array
}

const SEED = 0x81_1c_9d_c5

/**
 * 32 bits of a text from a place on (FNV-1a), never 0.
 *
 * @param before hash of what stands before it
 */
export function hashOf(text: string, before = SEED, from = 0): number {
  let hash = before
  for (let at = Math.max(from, 0); at < text.length; at += 1)
    hash = Math.imul(hash ^ text.charCodeAt(at), 0x01_00_01_93)
  return hash >>> 0 || 1
}

/**
 * Groups of two and more with one key, by their first item; items stay in order.
 *
 * @param isCopy true of an item that adds nothing to the first one of its hash
 */
export function repeatsAmong<T>(
  parts: readonly Hashed<T>[],
  keyOf: (item: T) => string,
  isCopy: (first: T, item: T) => boolean = () => false,
): T[][] {
  const items = parts.flatMap((part) => part.items)
  const hashes = new Uint32Array(items.length)
  let filled = 0
  for (const part of parts) {
    hashes.set(part.hashes, filled)
    filled += part.hashes.length
  }
  const groups = new Map<number, T[]>()
  const table = new FirstPlaces(hashes)
  for (const [place, item] of items.entries()) {
    if (hashes[place] === 0) continue
    const firstPlace = table.enter(place)
    const first = items[firstPlace]
    if (firstPlace === place || first === undefined || isCopy(first, item)) continue
    const group = groups.get(firstPlace)
    if (group === undefined) groups.set(firstPlace, [first, item])
    else group.push(item)
  }
  return [...groups]
    .sort(([a], [b]) => a - b)
    .flatMap(([, group]) => [...Map.groupBy(group, keyOf).values()])
    .filter((group) => group.length > 1)
}

/** The first place of each hash (open addressing, at most half full). */
class FirstPlaces {
  readonly #hashes: Uint32Array
  /** A place and one; 0 where nothing stands yet. */
  readonly #slots: Uint32Array

  constructor(hashes: Uint32Array) {
    this.#hashes = hashes
    this.#slots = new Uint32Array(2 ** Math.ceil(Math.log2(hashes.length * 2 + 1)))
  }

  /** The first place that has the hash of this one: this one itself, or one entered before. */
  enter(place: number): number {
    const slots = this.#slots
    const hash = this.#hashes[place] ?? 0
    let slot = (hash ^ (hash >>> 15)) & (slots.length - 1)
    for (;;) {
      const known = slots[slot] ?? 0
      if (known === 0) break
      if (this.#hashes[known - 1] === hash) return known - 1
      slot = (slot + 1) & (slots.length - 1)
    }
    slots[slot] = place + 1
    return place
  }
}
