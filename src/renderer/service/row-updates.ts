/** Committed ops applied to the rows a window holds. */
import type { Cells, Op } from '../../shared/changes/change.ts'
import { compactCells, isEmpty } from '../../shared/changes/rows.ts'
import type { Row } from '../../shared/contract/schemas.ts'

/** Every list after the ops. */
export function listsWithOps(
  lists: ReadonlyMap<string, readonly Row[]>,
  ops: readonly Op[],
): ReadonlyMap<string, readonly Row[]> {
  const byList = opsByRow(ops)
  return new Map([...lists].map(([list, rows]) => [list, withOps(rows, byList.get(list))]))
}

type OpsByRow = Map<string, Op[]>

/** By list and row. Ops of one row mostly follow each other, and no map is asked for each of them. */
function opsByRow(ops: readonly Op[]): Map<string, OpsByRow> {
  const byList = new Map<string, OpsByRow>()
  let last: Op | null = null
  let own: Op[] = []
  for (const op of ops) {
    if (op.id !== last?.id || op.list !== last.list) {
      const byRow: OpsByRow = byList.get(op.list) ?? new Map()
      own = byRow.get(op.id) ?? []
      byList.set(op.list, byRow.set(op.id, own))
    }
    own.push(op)
    last = op
  }
  return byList
}

/** The rows after the ops; untouched rows stay the same objects, so that a grid redraws only the rest. */
function withOps(rows: readonly Row[], byRow: OpsByRow | undefined): readonly Row[] {
  if (byRow === undefined) return rows
  const after: Row[] = []
  const take = (id: string, cells: Cells | null) => {
    if (cells !== null) after.push({ id, cells })
  }
  for (const row of rows) {
    const own = byRow.get(row.id)
    if (own === undefined) after.push(row)
    else {
      byRow.delete(row.id)
      take(row.id, cellsAfter(row.cells, own))
    }
  }
  if (byRow.size === 0) return after
  for (const [id, own] of byRow) take(id, cellsAfter(null, own))
  return inOrder(after)
}

/** One row after all that was done to it, copied once and not for every cell; null where it is gone. */
function cellsAfter(before: Cells | null, ops: readonly Op[]): Cells | null {
  let cells = before
  let copy: Cells | null = null
  let isEmptied = false
  for (const op of ops) {
    if (op.op === 'set') {
      // A row that has not arrived yet comes with what was set in it; one cell is no row.
      if (cells === null) continue
      copy ??= { ...cells }
      copy[op.field] = op.new
      isEmptied ||= isEmpty(op.new)
    } else {
      cells = op.op === 'insert' ? op.cells : null
      copy = null
    }
  }
  return copy !== null && isEmptied ? compactCells(copy) : (copy ?? cells)
}

/** Ids grow with time, so a row that an undo brings back returns to its old place. */
export function inOrder(rows: Row[]): Row[] {
  return rows.sort((a, b) => (a.id < b.id ? -1 : 1))
}
