/** Credit codes that rows tell for the names of their enterprises. */
import type { Row } from '../contract/schemas.ts'
import { PROJECTS } from '../lists/projects.ts'
import { remembered } from '../remembered.ts'
import { hashOf, type Keyed, repeatsAmong } from '../repeats.ts'
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
  asking: string[]
  told: Told[]
}

/** The key is the folded name. */
interface Told extends Keyed {
  code: string
}

/** Folded name → the first code told for it, of names that some row bears without a code. */
export function firstCodes(parts: readonly Telling[]): Map<string, string> {
  const asking = new Set(parts.flatMap((part) => part.asking))
  const first = new Map<string, string>()
  if (asking.size > 0)
    for (const { told } of parts)
      for (const { key, code } of told) if (asking.has(key) && !first.has(key)) first.set(key, code)
  return first
}

function toldBy(parts: readonly Telling[]): ToldCodes {
  const first = firstCodes(parts)
  const doubted = new Set<string>()
  for (const group of repeatsAmong(parts.flatMap((part) => part.told))) {
    const [{ key, code } = { key: '', code: '' }] = group
    if (group.every((other) => other.code === code)) continue
    first.set(key, code)
    doubted.add(key)
  }
  return { first, doubted }
}

export function tellingOf(rows: Iterable<Named>): Telling {
  const asking: string[] = []
  const told: Told[] = []
  for (const { name, code } of rows) {
    const key = foldName(name)
    if (key === '') continue
    if (code === '') asking.push(key)
    else told.push({ key, code, hash: hashOf(key) })
  }
  return { asking, told }
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
