/**
 * The rows of a large list come in pages while people already work with the first of them. A page is
 * of its own revision, and changes are made between them; joined, everything is of the newest.
 */
import type { Change } from '../../shared/changes/change.ts'
import type { Row } from '../../shared/contract/schemas.ts'
import { inOrder, listsWithOps } from './row-updates.ts'

interface RowPage {
  seq: number
  rows: readonly Row[]
  isLast: boolean
}

/** How far a list has come; shown wherever something waits for all of it. */
export interface Arriving {
  arrived: number
  total: number
}

export class ArrivingRows {
  readonly list: string
  readonly #first: readonly Row[]
  readonly #total: number
  readonly #pages: RowPage[] = []
  /** Every change since the first page was asked for, in order. */
  readonly #changes: Change[] = []

  /** The first rows are here, and `left` were behind them. */
  constructor(list: string, first: readonly Row[], left: number) {
    this.list = list
    this.#first = first
    this.#total = first.length + left
  }

  get progress(): Arriving {
    const arrived = this.#pages.reduce((sum, { rows }) => sum + rows.length, this.#first.length)
    return { arrived: Math.min(arrived, this.#total), total: this.#total }
  }

  /** The id behind which the next page begins; null where there is none. */
  get after(): string | null {
    const last = this.#pages.at(-1)
    if (last?.isLast === true) return null
    return last?.rows.at(-1)?.id ?? this.#first.at(-1)?.id ?? ''
  }

  add(page: RowPage): void {
    this.#pages.push(page)
  }

  /** What was committed since the first page was asked for, in its order and without a gap. */
  take(change: Change): void {
    this.#changes.push(change)
  }

  /** True where every page is here and none knows of a change later than this revision. */
  isWholeAt(seq: number): boolean {
    return this.after === null && this.#pages.every((page) => page.seq <= seq)
  }

  /** All rows after the last change taken; those in `shown` are so already and stay the same objects. */
  joined(shown: readonly Row[]): readonly Row[] {
    const byId = new Map<string, Row>()
    for (const page of this.#pages) for (const row of this.#newest(page)) byId.set(row.id, row)
    for (const row of shown) byId.set(row.id, row)
    return inOrder([...byId.values()])
  }

  #newest({ seq, rows }: RowPage): readonly Row[] {
    const ops = this.#changes.flatMap((change) => (change.seq > seq ? change.ops : []))
    return listsWithOps(new Map([[this.list, rows]]), ops).get(this.list) ?? []
  }
}
