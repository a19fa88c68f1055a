import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { reconcile } from '../../../src/shared/annex/reconcile.ts'
import type { Cells, Change, Op } from '../../../src/shared/changes/change.ts'
import { PLAN } from '../../support/plan.ts'

const [first, second] = PLAN.districts.map(({ name }) => name)
const category = PLAN.categories[0]?.name ?? ''
const place = (district: string | undefined, code = '一'): Cells => ({
  district: district ?? '',
  category,
  code,
})

const changed = (seq: number, ops: Op[]): Change => ({
  seq,
  id: `${seq}`,
  author: '王科长',
  at: '2023-04-01T00:00:00.000Z',
  kind: 'edit',
  note: '',
  undoes: null,
  ops,
})
const moved = (old: string | undefined, next: string | undefined): Op => ({
  op: 'set',
  list: 'project',
  id: 'a',
  field: 'district',
  old: old ?? '',
  new: next ?? '',
})

const cellOf = (cells: ReturnType<typeof reconcile>, district: string | undefined) =>
  cells.find((cell) => cell.district === district && cell.category === category)

describe('a reconciliation', () => {
  it('explains a moved project in the cell that it left and in the one it came into', () => {
    const then = new Map([['a', place(first)]])
    const cells = reconcile(PLAN, 'project', then, [changed(2, [moved(first, second)])])
    expect(cellOf(cells, first)).toMatchObject({
      before: 1,
      now: 0,
      causes: [{ by: -1, kind: 'moved', other: { district: second }, seq: 2, author: '王科长' }],
    })
    expect(cellOf(cells, second)).toMatchObject({
      before: 0,
      now: 1,
      causes: [{ by: 1, kind: 'moved', other: { district: first }, exists: true }],
    })
    expect(cells.flatMap(({ causes }) => causes)).toHaveLength(2)
  })

  it('says nothing of what was taken back', () => {
    const changes = [changed(2, [moved(first, second)]), changed(3, [moved(second, first)])]
    const cells = reconcile(PLAN, 'project', new Map([['a', place(first)]]), changes)
    expect(cells.flatMap(({ causes }) => causes)).toEqual([])
  })

  it('keeps the name of a project that is gone', () => {
    const op: Op = { op: 'delete', list: 'project', id: 'a', cells: place(first) }
    const cells = reconcile(PLAN, 'project', new Map([['a', place(first)]]), [changed(2, [op])])
    const cause = { by: -1, kind: 'removed', title: '一', exists: false, other: null }
    expect(cellOf(cells, first)?.causes).toMatchObject([cause])
  })

  it('has causes that add up to the difference of every cell', () => {
    const ids = ['a', 'b', 'c', 'd']
    const district = fc.constantFrom(first, second, '外地')
    const steps = fc.array(
      fc.array(fc.record({ id: fc.constantFrom(...ids), district, gone: fc.boolean() }), {
        maxLength: 4,
      }),
      { maxLength: 8 },
    )
    fc.assert(
      fc.property(fc.dictionary(fc.constantFrom(...ids), district), steps, (start, gestures) => {
        const then = new Map(Object.entries(start).map(([id, at]) => [id, place(at, id)]))
        const rows = new Map(then)
        const changes = gestures.map((wishes, index) =>
          changed(
            index + 2,
            wishes.map((wish) => opOf(rows, wish)),
          ),
        )
        for (const { before, now, causes } of reconcile(PLAN, 'project', then, changes))
          expect(causes.reduce((sum, { by }) => sum + by, 0)).toBe(now - before)
      }),
      { seed: 20_231_124, numRuns: 1000 },
    )
  })
})

interface Wish {
  id: string
  district: string | undefined
  gone: boolean
}

/** The wish as an op that fits the rows, which follow it. */
function opOf(rows: Map<string, Cells>, { id, district, gone }: Wish): Op {
  const cells = rows.get(id)
  if (cells === undefined) {
    rows.set(id, place(district, id))
    return { op: 'insert', list: 'project', id, cells: place(district, id) }
  }
  if (gone) {
    rows.delete(id)
    return { op: 'delete', list: 'project', id, cells }
  }
  rows.set(id, { ...cells, district: district ?? '' })
  return { ...moved(String(cells.district), district), id }
}
