/**
 * What follows from one object alone, worked out once for each. Lists, rows and plans are never
 * changed in place and untouched rows stay the same objects, so after an edit only the edited row is
 * looked at anew; what is no longer used is forgotten with its object.
 */
export function remembered<K extends object, T>(work: (from: K) => T): (from: K) => T {
  const known = new WeakMap<K, { value: T }>()
  return (from) => {
    const found = known.get(from)
    if (found !== undefined) return found.value
    const value = work(from)
    known.set(from, { value })
    return value
  }
}
