/** Credit codes that rows tell for the names of their enterprises. */
import type { Row } from '../contract/schemas.ts'
import { PROJECTS } from '../lists/projects.ts'
import { remembered } from '../remembered.ts'
import { hashOf, repeatsAmong } from '../repeats.ts'
import { type Slice, slicesOf } from '../slices.ts'
import { foldName } from '../values/name.ts'
import {
  type EnterpriseFields,
  enterpriseFields,
  type Named,
  namedBy,
} from './enterprise-fields.ts'

export interface ToldCodes {
  /**
   * Folded name → the first code told for it: of names that some row bears without a code, and of
   * doubted ones. Nobody asks for others, and a table of all is slow to make.
   */
  first: ReadonlyMap<string, string>
  /** Folded names for which several codes are told. */
  doubted: ReadonlySet<string>
}

/** What some rows tell, and of which names they ask. */
interface Telling {
  /** Folded names. */
  asking: string[]
  /** Rows that tell a code for a name, with the hash of each folded name. */
  told: Named[]
  hashes: Uint32Array
}

/** Folded name → the first code told for it, of names that some row bears without a code. */
export function firstCodes(parts: readonly Telling[]): Map<string, string> {
  const asking = new Set(parts.flatMap((part) => part.asking))
  const first = new Map<string, string>()
  if (asking.size === 0) return first
  const hashesAsked = new Set(Array.from(asking, (name) => hashOf(name)))
  for (const { told, hashes } of parts)
    for (const [place, { name, code }] of told.entries()) {
      if (!hashesAsked.has(hashes[place] ?? 0)) continue
      const key = foldName(name)
      if (asking.has(key) && !first.has(key)) first.set(key, code)
    }
  return first
}

function toldBy(parts: readonly Telling[]): ToldCodes {
  const first = firstCodes(parts)
  const doubted = new Set<string>()
  const hashed = parts.map(({ told, hashes }) => ({ items: told, hashes }))
  for (const group of repeatsAmong(hashed, ({ name }) => foldName(name), isSaidAgain)) {
    const [{ name, code } = { name: '', code: '' }] = group
    if (group.every((other) => other.code === code)) continue
    const key = foldName(name)
    first.set(key, code)
    doubted.add(key)
  }
  return { first, doubted }
}

function isSaidAgain(first: Named, { name, code }: Named): boolean {
  return first.code === code && first.name === name
}

export function tellingOf(rows: Iterable<Named>): Telling {
  const asking: string[] = []
  const told: Named[] = []
  const hashes: number[] = []
  for (const row of rows) {
    const key = foldName(row.name)
    if (key === '') continue
    if (row.code === '') {
      asking.push(key)
      continue
    }
    told.push(row)
    hashes.push(hashOf(key))
  }
  return { asking, told, hashes: Uint32Array.from(hashes) }
}

// The list of projects names enterprises.
export const PROJECT_FIELDS = enterpriseFields(PROJECTS) as EnterpriseFields

/** Of projects alone. */
export const toldCodes = remembered((projects: readonly Row[]) =>
  toldBy(slicesOf(projects).map(codesToldIn)),
)

/** What the projects of a slice add to it. */
export const codesToldIn = remembered((rows: Slice) =>
  tellingOf(rows.map(({ cells }) => namedBy(PROJECT_FIELDS, cells))),
)
