/** Credit codes that projects tell for the names of their enterprises. */
import type { Row } from '../contract/schemas.ts'
import { remembered } from '../remembered.ts'
import { hashOf, type Keyed, repeatsAmong } from '../repeats.ts'
import { type Slice, slicesOf } from '../slices.ts'
import { foldName } from '../values/name.ts'

export interface ToldCodes {
  /**
   * Folded name → the first code told for it: of names that some project bears without a code, and
   * of doubted ones. Nobody asks for others, and a table of all is slow to make.
   */
  first: ReadonlyMap<string, string>
  /** Folded names for which several codes are told. */
  doubted: ReadonlySet<string>
}

export const toldCodes = remembered((projects: readonly Row[]): ToldCodes => {
  const parts = slicesOf(projects).map(toldIn)
  const told = parts.flatMap((part) => part.told)
  const asking = new Set(parts.flatMap((part) => part.asking))
  const first = new Map<string, string>()
  if (asking.size > 0)
    for (const { key, code } of told) if (asking.has(key) && !first.has(key)) first.set(key, code)
  const doubted = new Set<string>()
  for (const group of repeatsAmong(told)) {
    const [{ key, code } = { key: '', code: '' }] = group
    if (group.every((other) => other.code === code)) continue
    first.set(key, code)
    doubted.add(key)
  }
  return { first, doubted }
})

/** The key is the folded name. */
interface Told extends Keyed {
  code: string
}

const toldIn = remembered((rows: Slice) => {
  const asking: string[] = []
  const told: Told[] = []
  for (const { cells } of rows) {
    const key = foldName(String(cells.enterprise ?? ''))
    const code = String(cells.creditCode ?? '')
    if (key === '') continue
    if (code === '') asking.push(key)
    else told.push({ key, code, hash: hashOf(key) })
  }
  return { asking, told }
})
