/** Every list of one ledger: those of the program, and the special ledgers that its rows define. */
import { LedgerError } from '../errors.ts'
import { SCHEME_ITEMS } from './assessment/definitions.ts'
import type { ListDefinition } from './definition.ts'
import { PROJECTS } from './projects.ts'
import { LISTS } from './registry.ts'
import { SPECIAL_FIELDS, SPECIAL_GOALS, SPECIALS } from './special/definitions.ts'
import { type SpecialList, type SpecialRows, specialLists } from './special/from-rows.ts'

export interface KnownLists {
  /** All that can be written to, by key. */
  byKey: ReadonlyMap<string, ListDefinition>
  /** In their order, retired ones too. */
  special: readonly SpecialList[]
}

/** The lists whose rows define special ledgers. */
export const SPECIAL_LISTS: ReadonlySet<string> = new Set([
  SPECIALS.key,
  SPECIAL_FIELDS.key,
  SPECIAL_GOALS.key,
])

export function knownLists(rows: SpecialRows): KnownLists {
  const special = specialLists(rows)
  const names = Object.fromEntries(special.map(({ key, title }) => [key, title]))
  const all = [...special, ...LISTS.map((list) => withNames(list, names))]
  return { byKey: new Map(all.map((list) => [list.key, list])), special }
}

const NAMING_SPECIALS: ReadonlySet<string> = new Set([
  SPECIAL_FIELDS.key,
  SPECIAL_GOALS.key,
  SCHEME_ITEMS.key,
])

/** Lists that name a special ledger show it under its name. */
function withNames(list: ListDefinition, labels: Record<string, string>): ListDefinition {
  if (!NAMING_SPECIALS.has(list.key)) return list
  // What is assessed may be projects too.
  const words = list.key === SCHEME_ITEMS.key ? { project: PROJECTS.title, ...labels } : labels
  const fields = list.fields.map((field) =>
    field.refers === SPECIALS.key ? { ...field, type: 'choice' as const, labels: words } : field,
  )
  return { ...list, fields }
}

/** A ledger without special ledgers. */
export const BUILT_IN = knownLists({ lists: [], fields: [], goals: [] })

/** The definition of a list; VALUE_INVALID for a key that no list of the ledger has. */
export function listByKey({ byKey }: KnownLists, key: string): ListDefinition {
  const list = byKey.get(key)
  if (list === undefined)
    throw new LedgerError('VALUE_INVALID', `没有这个列表：${key}`, { list: key })
  return list
}
