/** One row between two revisions, from the ops that touched it: what was different at the first. */
import type { Cells, CellValue, Op } from './change.ts'
import { sameValue } from './rows.ts'

export class RowBetween {
  /** What touched cells held at the first revision. */
  readonly #before = new Map<string, CellValue>()
  /** What they hold since; nothing in those that are not named. */
  #now = new Map<string, CellValue>()
  /** Whether it was there at the first revision; null until an op has told. */
  #wasThere: boolean | null = null
  #isThere = true

  /** The ops after the first revision in their order. */
  take(op: Op): void {
    this.#wasThere ??= op.op !== 'insert'
    switch (op.op) {
      case 'insert':
        this.#isThere = true
        this.#now = new Map(Object.entries(op.cells))
        // What the row held before it was deleted is known by then.
        for (const field of this.#now.keys()) this.#keep(field, null)
        return
      case 'delete':
        this.#isThere = false
        for (const [field, value] of Object.entries(op.cells)) this.#keep(field, value)
        return
      case 'set':
        this.#keep(op.field, op.old)
        this.#now.set(op.field, op.new)
    }
  }

  #keep(field: string, value: CellValue): void {
    if (!this.#before.has(field)) this.#before.set(field, value)
  }

  /**
   * What the cells that are different now held then; null for a row that was not there, undefined for
   * one that is as it was, or gone.
   */
  get changed(): Cells | null | undefined {
    if (!this.#isThere || this.#wasThere === null) return undefined
    if (!this.#wasThere) return null
    const different = [...this.#before].filter(
      ([field, value]) => !sameValue(value, this.#now.get(field) ?? null),
    )
    return different.length === 0 ? undefined : Object.fromEntries(different)
  }
}
