import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { ArrivingRows } from '../../../src/renderer/service/arriving-rows.ts'
import { listsWithOps } from '../../../src/renderer/service/row-updates.ts'
import type { Cells, Change, Op } from '../../../src/shared/changes/change.ts'
import { applyOps, type LedgerRows } from '../../../src/shared/changes/rows.ts'
import type { Row } from '../../../src/shared/contract/schemas.ts'

const LIST = 'project'
const IDS = [...'abcdefghij']

/** A ledger of which windows read a page now and then. */
class Ledger {
  readonly #rows: LedgerRows = new Map([[LIST, new Map<string, Cells>()]])
  readonly changes: Change[] = []

  get seq(): number {
    return this.changes.length
  }

  rows(): Row[] {
    const rows = [...(this.#rows.get(LIST) ?? [])].map(([id, cells]) => ({ id, cells }))
    return rows.sort((a, b) => (a.id < b.id ? -1 : 1))
  }

  /** Deletes a row that is there, else brings one; with a value it sets a cell of one that is there. */
  change(id: string, value: number | null): void {
    const cells = this.#rows.get(LIST)?.get(id)
    if (cells === undefined && value !== null) return
    const op: Op =
      cells === undefined
        ? { op: 'insert', list: LIST, id, cells: { name: id, since: this.seq } }
        : value === null
          ? { op: 'delete', list: LIST, id, cells }
          : { op: 'set', list: LIST, id, field: 'value', old: cells.value ?? null, new: value }
    const seq = this.seq + 1
    const [at, kind, author, note] = ['2023-01-01T00:00:00.000Z', 'edit' as const, '张工', '修改']
    applyOps(this.#rows, [op])
    this.changes.push({ seq, id: `c${seq}`, at, kind, author, note, undoes: null, ops: [op] })
  }

  page(after: string, most: number) {
    const behind = this.rows().filter(({ id }) => id > after)
    const left = Math.max(0, behind.length - most)
    return { seq: this.seq, rows: behind.slice(0, most), left, isLast: left === 0 }
  }
}

/** A window that takes pages and changes as they reach it. */
class Window {
  rows: readonly Row[]
  seq: number
  arriving: ArrivingRows | null
  #hasAsked = false
  readonly #ledger: Ledger

  constructor(ledger: Ledger, most: number) {
    const { seq, rows, left } = ledger.page('', most)
    this.#ledger = ledger
    this.rows = rows
    this.seq = seq
    this.arriving = left === 0 ? null : new ArrivingRows(LIST, rows, left)
  }

  get isWaiting(): boolean {
    return this.arriving !== null && this.arriving.after !== null
  }

  takePage(most: number): void {
    const after = this.arriving?.after ?? null
    if (after === null) return
    this.#hasAsked = true
    this.arriving?.add(this.#ledger.page(after, most))
    this.#join()
  }

  takeChange(): void {
    const change = this.#ledger.changes[this.seq]
    if (change === undefined) return
    this.seq = change.seq
    this.rows = listsWithOps(new Map([[LIST, this.rows]]), change.ops).get(LIST) ?? []
    // Whoever has not asked for more yet gets it with what was changed before.
    if (this.#hasAsked) this.arriving?.take(change)
    this.#join()
  }

  #join(): void {
    if (this.arriving?.isWholeAt(this.seq) !== true) return
    this.rows = this.arriving.joined(this.rows)
    this.arriving = null
  }
}

const rows = (...ids: string[]) => ids.map((id): Row => ({ id, cells: {} }))
const setOf = (id: string): Op => ({
  op: 'set',
  list: LIST,
  id,
  field: 'value',
  old: null,
  new: 7,
})
const changeOf = (seq: number, ...ops: Op[]): Change => ({
  ...{ seq, id: `c${seq}`, at: '2023-01-01T00:00:00.000Z', kind: 'edit', author: '张工' },
  ...{ note: '修改', undoes: null, ops },
})

describe('rows that come in pages while others change them', () => {
  it('bear what was changed after their page was read, and not twice what was before', () => {
    const arriving = new ArrivingRows(LIST, rows('a'), 2)
    arriving.take(changeOf(2, setOf('b')))
    arriving.add({ seq: 1, rows: [{ id: 'b', cells: { name: 'b' } }], isLast: false })
    arriving.add({ seq: 3, rows: [{ id: 'c', cells: { name: 'c' } }], isLast: true })
    expect(arriving.isWholeAt(2)).toBe(false)
    arriving.take(changeOf(3, { op: 'delete', list: LIST, id: 'd', cells: { name: 'd' } }))
    expect(arriving.isWholeAt(3)).toBe(true)
    expect(arriving.joined([{ id: 'a', cells: { name: 'a' } }])).toEqual([
      { id: 'a', cells: { name: 'a' } },
      { id: 'b', cells: { name: 'b', value: 7 } },
      { id: 'c', cells: { name: 'c' } },
    ])
  })

  it('say how many have come of all that there were', () => {
    const arriving = new ArrivingRows(LIST, rows('a', 'b'), 3)
    expect(arriving.progress).toEqual({ arrived: 2, total: 5 })
    arriving.add({ seq: 1, rows: [{ id: 'c', cells: {} }], isLast: false })
    expect(arriving.progress).toEqual({ arrived: 3, total: 5 })
  })

  it('are those of the ledger at every moment, whatever comes when (seed 11)', () => {
    const id = fc.constantFrom(...IDS)
    const step = fc.oneof(
      fc.record({ does: fc.constant('change' as const), id, value: fc.option(fc.nat(9)) }),
      fc.record({ does: fc.constant('page' as const), most: fc.integer({ min: 1, max: 4 }) }),
      fc.record({ does: fc.constant('hear' as const) }),
    )
    fc.assert(
      fc.property(
        fc.uniqueArray(id),
        fc.integer({ min: 1, max: 5 }),
        fc.array(step, { maxLength: 40 }),
        (before, most, steps) => {
          const ledger = new Ledger()
          for (const one of before) ledger.change(one, null)
          const window = new Window(ledger, most)
          for (const one of steps) {
            if (one.does === 'change') ledger.change(one.id, one.value)
            else if (one.does === 'page') window.takePage(one.most)
            else window.takeChange()
            assertTrue(ledger, window)
          }
          while (window.isWaiting) window.takePage(3)
          while (window.seq < ledger.seq) window.takeChange()
          expect(window.arriving).toBeNull()
          expect(window.rows).toEqual(ledger.rows())
        },
      ),
      { seed: 11, numRuns: 2000 },
    )
  })
})

/** What a window shows is of its revision: all of it when everything is here, else no more than that. */
function assertTrue(ledger: Ledger, window: Window): void {
  const then = new Map<string, Cells>()
  applyOps(
    new Map([[LIST, then]]),
    ledger.changes.slice(0, window.seq).flatMap(({ ops }) => ops),
  )
  for (const { id, cells } of window.rows) expect(cells).toEqual(then.get(id))
  if (window.arriving === null) expect(window.rows).toHaveLength(then.size)
}
