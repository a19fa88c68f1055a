import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { listsWithOps } from '../../../src/renderer/service/row-updates.ts'
import type { Cells, CellValue, Op } from '../../../src/shared/changes/change.ts'
import { applyOps } from '../../../src/shared/changes/rows.ts'
import type { Row } from '../../../src/shared/contract/schemas.ts'

const LIST = 'project'
const IDS = ['a', 'b', 'c', 'd']
const rowsOf = (...ids: string[]): Row[] => ids.map((id) => ({ id, cells: { name: id, note: 1 } }))
const rowsAfter = (rows: readonly Row[], ops: Op[]) =>
  listsWithOps(new Map([[LIST, rows]]), ops).get(LIST) ?? []
const set = (id: string, field: string, value: CellValue): Op => ({
  op: 'set',
  list: LIST,
  id,
  field,
  old: null,
  new: value,
})

describe('rows of a window after a change', () => {
  it('stay the same objects where nothing was done to them', () => {
    const rows = rowsOf('a', 'b', 'c')
    const changed = rowsAfter(rows, [set('b', 'name', 'x'), set('b', 'note', null)])
    expect(changed[0]).toBe(rows[0])
    expect(changed[1]).toEqual({ id: 'b', cells: { name: 'x' } })
    expect(rows[1]).toEqual({ id: 'b', cells: { name: 'b', note: 1 } })
  })

  it('of another list are the same array', () => {
    const rows = rowsOf('a')
    expect(rowsAfter(rows, [{ ...set('a', 'name', 'x'), list: 'task' }])).toBe(rows)
  })

  it('stand in the order of their ids, also one that comes back', () => {
    const back = rowsAfter(rowsOf('a', 'c'), [
      { op: 'insert', list: LIST, id: 'b', cells: { name: 'b' } },
    ])
    expect(back.map(({ id }) => id)).toEqual(['a', 'b', 'c'])
  })

  it('leave out what is set in a row that has not arrived', () => {
    expect(rowsAfter(rowsOf('a'), [set('b', 'name', 'x')])).toEqual(rowsOf('a'))
  })

  it('are those of a replay, whatever was done (seed 5)', () => {
    const id = fc.constantFrom(...IDS)
    const value = fc.constantFrom<CellValue>(null, '', '甲', 2, ['首批'])
    const op = fc.oneof(
      fc
        .record({ id, field: fc.constantFrom('name', 'note'), value })
        .map((one): Op => set(one.id, one.field, one.value)),
      fc.record({ id, op: fc.constantFrom('insert' as const, 'delete' as const) }).map(
        (one): Op => ({
          ...one,
          list: LIST,
          cells: { name: one.id },
        }),
      ),
    )
    fc.assert(
      fc.property(fc.array(op, { maxLength: 12 }), (ops) => {
        const rows = rowsOf('b', 'c')
        const replayed = new Map<string, Cells>(rows.map((row) => [row.id, row.cells]))
        // A log sets nothing in a row that is not there; a window may not hold it yet.
        for (const one of ops)
          if (one.op !== 'set' || replayed.has(one.id)) applyOps(new Map([[LIST, replayed]]), [one])
        const held = rowsAfter(rows, ops).map((row) => [row.id, row.cells] as const)
        expect(Object.fromEntries(held)).toEqual(Object.fromEntries(replayed))
      }),
      { seed: 5, numRuns: 500 },
    )
  })
})
