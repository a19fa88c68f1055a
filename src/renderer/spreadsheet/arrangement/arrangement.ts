/**
 * By what rows are sorted and filtered: by what they were when that was last asked for. As in Excel
 * an edited row stays where it is, under the hands of whoever edits it, until sorting or filtering
 * is asked for again; a row that has come since stands at the end.
 */
import type { Row } from '../../../shared/contract/schemas.ts'
import type { RowTest } from '../../../shared/search/quick-search.ts'
import type { RowSubset } from '../row-subset.ts'

export class Arrangement {
  #rows: readonly Row[]
  /** Rows that have changed or gone since, as they were. */
  readonly #then = new Map<string, Row>()
  /** Rows that have come since, in their order. */
  readonly #arrivals = new Map<string, number>()
  /** Those of them that were made in this sheet, which shows them whatever it is filtered to. */
  readonly #own = new Set<string>()
  #awaited = 0
  #only: RowSubset | null

  constructor(rows: readonly Row[], only: RowSubset | null) {
    this.#rows = rows
    this.#only = only
  }

  /** True where every row stands by what it is now. */
  get isCurrent(): boolean {
    return this.#then.size === 0 && this.#arrivals.size === 0
  }

  /** The rows that the page showed alone when that was last asked for. */
  get only(): RowSubset | null {
    return this.#only
  }

  /** Ids of the rows that may no longer stand where they belong. */
  get touched(): ReadonlySet<string> {
    return new Set([...this.#then.keys(), ...this.#arrivals.keys()])
  }

  /** Sorting and filtering are asked for anew. */
  begin(only: RowSubset | null): void {
    this.#then.clear()
    this.#arrivals.clear()
    this.#own.clear()
    this.#awaited = 0
    this.#only = only
  }

  /** These rows stand by what they are now; false where they did already. */
  release(ids: readonly string[]): boolean {
    return ids.filter((id) => this.#then.delete(id)).length > 0
  }

  /** So many rows that come next are made in this sheet; fewer again where they were refused. */
  awaitOwn(count: number): void {
    this.#awaited = Math.max(0, this.#awaited + count)
  }

  /** The rows as they are now; returns those that changed, or null where rows came, went or moved. */
  take(rows: readonly Row[]): Row[] | null {
    const before = this.#rows
    this.#rows = rows
    const changed = changedInPlace(before, rows)
    if (changed === null) this.#takeMoved(before, rows)
    else for (const { old } of changed) this.#keep(old)
    return changed?.map(({ row }) => row) ?? null
  }

  #takeMoved(before: readonly Row[], rows: readonly Row[]): void {
    const olds = new Map(before.map((row) => [row.id, row]))
    const come: Row[] = []
    for (const row of rows) {
      const old = olds.get(row.id)
      olds.delete(row.id)
      if (old === undefined) come.push(row)
      else if (old !== row) this.#keep(old)
    }
    // Nothing in common: it is another list, of which nothing has been asked yet.
    if (come.length === rows.length) this.begin(this.#only)
    else {
      for (const gone of olds.values()) this.#keep(gone)
      for (const { id } of come) this.#arrive(id)
    }
  }

  #keep(old: Row): void {
    if (!this.#then.has(old.id)) this.#then.set(old.id, old)
  }

  /** A row that an undo brings back goes to where it was. */
  #arrive(id: string): void {
    if (this.#then.has(id) || this.#arrivals.has(id)) return
    this.#arrivals.set(id, this.#arrivals.size)
    if (this.#awaited === 0) return
    this.#awaited -= 1
    this.#own.add(id)
  }

  /** The state of a row that says where it stands. */
  versionOf(row: Row): Row {
    return this.#then.get(row.id) ?? row
  }

  /** Whether a row is shown, by a test of what it was; `place` is where the list has it. */
  shows(row: Row, passes: RowTest, place = 0): boolean {
    if (this.isCurrent) return passes(row, place)
    return this.#own.has(row.id) || passes(this.versionOf(row), place)
  }

  /** Negative where `a` came before `b`; 0 for two rows that were there. */
  compareArrival(a: Row, b: Row): number {
    const [first = -1, second = -1] = [this.#arrivals.get(a.id), this.#arrivals.get(b.id)]
    return first - second
  }
}

/** The rows that are not what they were, or null where they do not stand in the same places. */
function changedInPlace(
  before: readonly Row[],
  rows: readonly Row[],
): { old: Row; row: Row }[] | null {
  if (rows.length !== before.length) return null
  const changed: { old: Row; row: Row }[] = []
  for (const [place, row] of rows.entries()) {
    const old = before[place]
    if (old === row) continue
    if (old?.id !== row.id) return null
    changed.push({ old, row })
  }
  return changed
}
