/** Which row of the ledger each incoming row is: one to one, the surest ways first. */
import type { Cells } from '../../../shared/changes/change.ts'
import { isEmpty, sameValue } from '../../../shared/changes/rows.ts'
import type { ListDefinition } from '../../../shared/lists/definition.ts'
import { identityKey } from '../../../shared/lists/identity-key.ts'
import { indexBy } from './index-by.ts'

/** An incoming row as matching sees it. */
export interface Candidate {
  key: string
  cells: Cells
  /** Id of the stamp. */
  rowId: string | null
  /** Told by a person: an id, or `new`. */
  told?: string | undefined
}

export type Match =
  | { kind: 'found'; id: string; by: 'stamp' | 'code' | 'identity' | 'choice' }
  | { kind: 'new'; isCopy: boolean }
  /** Several rows of the ledger could be meant. */
  | { kind: 'ambiguous'; ids: string[] }
  /** Another incoming row is the same thing. */
  | { kind: 'twin'; of: string }

export interface Known {
  /** Rows as the ledger has them. */
  ours: ReadonlyMap<string, Cells>
  /** Rows as they were sent out; null without a stamp. */
  base: ReadonlyMap<string, Cells> | null
}

/** The match of every incoming row by its key. */
export function matchRows(
  list: ListDefinition,
  rows: readonly Candidate[],
  known: Known,
): Map<string, Match> {
  const matcher = new Matcher(list, rows, known)
  matcher.byChoice()
  matcher.byStamp()
  for (const keys of list.identity) matcher.byIdentity(keys)
  matcher.rest()
  return matcher.matches
}

class Matcher {
  readonly matches = new Map<string, Match>()
  readonly #list: ListDefinition
  readonly #rows: readonly Candidate[]
  readonly #known: Known
  /** Ledger row → key of the incoming row that is it. */
  readonly #taken = new Map<string, string>()
  /** Incoming rows that bring the id of a row which another one is: copied and pasted rows. */
  readonly #copies = new Set<string>()

  /** Identity keys by way of identity. */
  readonly #keys = new Map<readonly string[], Map<Candidate, string | null>>()

  constructor(list: ListDefinition, rows: readonly Candidate[], known: Known) {
    this.#list = list
    this.#rows = rows
    this.#known = known
  }

  byChoice(): void {
    for (const row of this.#rows) {
      if (row.told === undefined) continue
      if (row.told === 'new') this.matches.set(row.key, { kind: 'new', isCopy: true })
      else if (this.#cellsOf(row.told) !== undefined) this.#take(row, row.told, 'choice')
    }
  }

  byStamp(): void {
    const groups = Map.groupBy(
      this.#open().filter(({ rowId }) => rowId !== null),
      ({ rowId }) => rowId ?? '',
    )
    for (const [id, rows] of groups) {
      const sent = this.#cellsOf(id)
      if (sent === undefined) continue
      if (this.#taken.has(id)) {
        for (const row of rows) this.#copies.add(row.key)
        continue
      }
      // Of a row and its copies the one that kept most of what was sent is the row itself.
      const [own, ...copies] = rows.toSorted((a, b) => likeness(b, sent) - likeness(a, sent))
      if (own !== undefined) this.#take(own, id, 'stamp')
      for (const copy of copies) this.#copies.add(copy.key)
    }
  }

  byIdentity(keys: string[]): void {
    const by = keys.length === 1 ? 'code' : 'identity'
    const index = indexBy(this.#known.ours, (cells) => identityKey(this.#list, keys, cells))
    if (index.size === 0) return
    const { strictIdentity, identity } = this.#list
    const earlier = strictIdentity === true ? identity.slice(0, identity.indexOf(keys)) : []
    for (const row of this.#open()) {
      const key = this.#keyOf(row, keys)
      const alike = key === null ? [] : (index.get(key) ?? [])
      const ids = alike.filter((id) => !this.#differs(row, id, earlier))
      const free = ids.filter((id) => !this.#taken.has(id))
      const [id, another] = free
      if (id !== undefined && another === undefined) this.#take(row, id, by)
      else if (another !== undefined) this.matches.set(row.key, { kind: 'ambiguous', ids: free })
      else if (ids.length > 0) this.#lost(row, ids, by)
    }
  }

  /** What is left is new; of new rows with one identity the first counts. */
  rest(): void {
    const first = new Map<string, string>()
    for (const row of this.#open()) {
      const key = this.#newKey(row)
      const earlier = key === null ? undefined : first.get(key)
      if (earlier !== undefined) this.matches.set(row.key, { kind: 'twin', of: earlier })
      else this.matches.set(row.key, { kind: 'new', isCopy: this.#copies.has(row.key) })
      if (key !== null && earlier === undefined) first.set(key, row.key)
    }
  }

  #open(): Candidate[] {
    return this.#rows.filter(({ key }) => !this.matches.has(key))
  }

  /** Both say what one of these ways asks for, and not the same. */
  #differs(row: Candidate, id: string, ways: readonly string[][]): boolean {
    return ways.some((keys) => {
      const own = this.#keyOf(row, keys)
      const known = identityKey(this.#list, keys, this.#known.ours.get(id) ?? {})
      return own !== null && known !== null && own !== known
    })
  }

  #cellsOf(id: string): Cells | undefined {
    return this.#known.base?.get(id) ?? this.#known.ours.get(id)
  }

  #take(row: Candidate, id: string, by: (Match & { kind: 'found' })['by']): void {
    this.matches.set(row.key, { kind: 'found', id, by })
    this.#taken.set(id, row.key)
  }

  /** A row whose place is taken: the number of a copied row says nothing, its names do. */
  #lost(row: Candidate, ids: readonly string[], by: 'code' | 'identity'): void {
    if (by === 'code' && this.#copies.has(row.key)) return
    const of = ids.map((id) => this.#taken.get(id)).find((key) => key !== undefined)
    if (of !== undefined) this.matches.set(row.key, { kind: 'twin', of })
  }

  #newKey(row: Candidate): string | null {
    const ways = this.#copies.has(row.key)
      ? this.#list.identity.filter((keys) => keys.length > 1)
      : this.#list.identity
    for (const keys of ways) {
      const key = this.#keyOf(row, keys)
      if (key !== null) return key
    }
    return null
  }

  /** Names are folded for it, so each is worked out once. */
  #keyOf(row: Candidate, keys: readonly string[]): string | null {
    const known = this.#keys.get(keys) ?? new Map<Candidate, string | null>()
    this.#keys.set(keys, known)
    const before = known.get(row)
    if (before !== undefined) return before
    const key = identityKey(this.#list, keys, row.cells)
    known.set(row, key)
    return key
  }
}

/** In how many cells a row is still as it was sent. */
function likeness({ cells }: Candidate, sent: Cells): number {
  return Object.entries(sent).filter(
    ([field, value]) => !isEmpty(value) && sameValue(cells[field] ?? null, value),
  ).length
}
