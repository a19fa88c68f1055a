/** A read-only map from places in ascending order to what stands there, made when it is asked for. */
export abstract class PlaceMap<T> implements ReadonlyMap<number, T> {
  readonly #places: Uint16Array | Uint32Array
  readonly #from: number
  readonly #to: number

  /** Of these places those from index `from` to `to`, which is not inside. */
  constructor(places: Uint16Array | Uint32Array, from = 0, to = places.length) {
    this.#places = places
    this.#from = from
    this.#to = to
  }

  /** What stands at the place of this index. */
  protected abstract at(index: number): T

  get size(): number {
    return this.#to - this.#from
  }

  get(place: number): T | undefined {
    const index = this.#indexOf(place)
    return index < 0 ? undefined : this.at(index)
  }

  has(place: number): boolean {
    return this.#indexOf(place) >= 0
  }

  forEach(visit: (value: T, place: number, map: ReadonlyMap<number, T>) => void): void {
    for (const [place, value] of this) visit(value, place, this)
  }

  *keys(): Generator<number, undefined> {
    for (let index = this.#from; index < this.#to; index++) yield this.#places[index] ?? 0
  }

  *values(): Generator<T, undefined> {
    for (let index = this.#from; index < this.#to; index++) yield this.at(index)
  }

  *entries(): Generator<[number, T], undefined> {
    for (let index = this.#from; index < this.#to; index++)
      yield [this.#places[index] ?? 0, this.at(index)]
  }

  [Symbol.iterator](): Generator<[number, T], undefined> {
    return this.entries()
  }

  #indexOf(place: number): number {
    const places = this.#places
    // Most have no gaps.
    const guess = this.#from + place - (places[this.#from] ?? 0)
    if (guess >= this.#from && guess < this.#to && places[guess] === place) return guess
    const index = indexFrom(places, place, this.#from, this.#to)
    return index < this.#to && places[index] === place ? index : -1
  }
}

/** The first index whose number, of these in ascending order, is not below the least. */
export function indexFrom(
  numbers: ArrayLike<number>,
  least: number,
  from = 0,
  to = numbers.length,
): number {
  let [low, high] = [from, to]
  while (low < high) {
    const middle = (low + high) >>> 1
    if ((numbers[middle] ?? 0) < least) low = middle + 1
    else high = middle
  }
  return low
}
