/** What follows from a list alone, worked out once: lists have fifty fields and imports many rows. */
import type { ListDefinition } from './definition.ts'

export function perList<T>(workOut: (list: ListDefinition) => T): (list: ListDefinition) => T {
  const known = new WeakMap<ListDefinition, T>()
  return (list) => {
    const before = known.get(list)
    if (before !== undefined) return before
    const found = workOut(list)
    known.set(list, found)
    return found
  }
}
