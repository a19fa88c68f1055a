/** Committed ops applied to the rows a window holds. */
import type { Op } from '../../shared/changes/change.ts'
import { withCell } from '../../shared/changes/rows.ts'
import type { Row } from '../../shared/contract/schemas.ts'

/** Every list after the ops. */
export function listsWithOps(
  lists: ReadonlyMap<string, readonly Row[]>,
  ops: readonly Op[],
): ReadonlyMap<string, readonly Row[]> {
  return new Map([...lists].map(([list, rows]) => [list, withOps(rows, list, ops)]))
}

/** The rows after the ops; untouched rows stay the same objects, so that a grid redraws only the rest. */
function withOps(rows: readonly Row[], list: string, ops: readonly Op[]): readonly Row[] {
  const own = ops.filter((op) => op.list === list)
  if (own.length === 0) return rows
  const byId = new Map(rows.map((row) => [row.id, row]))
  for (const op of own) {
    switch (op.op) {
      case 'insert':
        byId.set(op.id, { id: op.id, cells: op.cells })
        break
      case 'delete':
        byId.delete(op.id)
        break
      case 'set': {
        const cells = byId.get(op.id)?.cells ?? {}
        byId.set(op.id, { id: op.id, cells: withCell(cells, op.field, op.new) })
      }
    }
  }
  return inOrder([...byId.values()])
}

/** Ids grow with time, so a row that an undo brings back returns to its old place. */
function inOrder(rows: Row[]): Row[] {
  return rows.sort((a, b) => (a.id < b.id ? -1 : 1))
}
