/** Which lists have not come whole: those whose rows are on their way, and those that were only begun. */
import type { Change } from '../../shared/changes/change.ts'
import type { LedgerContent, Row } from '../../shared/contract/schemas.ts'
import { type Arriving, ArrivingRows } from './arriving-rows.ts'

type Left = LedgerContent['left']

/** How far lists are. */
export interface ListsProgress {
  /** Lists whose rows are still coming; what needs all of them waits. */
  arriving: ReadonlyMap<string, Arriving>
  /** Lists of which the first rows are here, and nobody has wished for the others. */
  begun: ReadonlyMap<string, Arriving>
}

export class ListsArriving {
  /** By key; that which was shown last comes last. */
  readonly #arriving = new Map<string, ArrivingRows>()
  readonly #begun = new Map<string, ArrivingRows>()

  get progress(): ListsProgress {
    const of = (lists: ReadonlyMap<string, ArrivingRows>) =>
      new Map([...lists].map(([list, { progress }]) => [list, progress]))
    return { arriving: of(this.#arriving), begun: of(this.#begun) }
  }

  /** The list to read on in, and behind which row: of those on their way that which was shown last. */
  get next(): { rows: ArrivingRows; after: string } | null {
    for (const rows of [...this.#arriving.values()].reverse()) {
      const { after } = rows
      if (after !== null) return { rows, after }
    }
    return null
  }

  isArriving(list: string): boolean {
    return this.#arriving.has(list)
  }

  isBegun(list: string): boolean {
    return this.#begun.has(list)
  }

  /** False once all rows are here, or another load brings them. */
  isAwaited(rows: ArrivingRows): boolean {
    return this.#arriving.get(rows.list) === rows
  }

  /** The first rows are here, and others `left` behind them wait until somebody wishes for them. */
  begin(list: string, first: readonly Row[], { [list]: left = 0 }: Left): void {
    if (left > 0) this.#begun.set(list, new ArrivingRows(list, first, left))
  }

  /** What is not here of a list is to come before what was shown earlier; false where all is here. */
  wish(list: string): boolean {
    const rows = this.#begun.get(list) ?? this.#arriving.get(list)
    if (rows === undefined) return false
    this.#begun.delete(list)
    this.#arriving.delete(list)
    this.#arriving.set(list, rows)
    return true
  }

  /** Takes a change along; gives the lists on their way. */
  take(change: Change): ArrivingRows[] {
    const all = [...this.#arriving.values()]
    for (const rows of all) rows.take(change)
    return all
  }

  end(list: string): void {
    this.#arriving.delete(list)
  }

  clear(): void {
    this.#arriving.clear()
    this.#begun.clear()
  }
}
