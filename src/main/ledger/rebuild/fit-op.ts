import type { Cells, Op } from '../../../shared/changes/change.ts'
import { compactCells, sameValue } from '../../../shared/changes/rows.ts'

/** An op as it fits a row that is not quite what it was; null where nothing is left to do. */
export function fitOp(op: Op, present: Cells | null): Op | null {
  switch (op.op) {
    case 'insert':
      return present === null ? { ...op, cells: compactCells(op.cells) } : null
    case 'delete':
      return present === null ? null : { ...op, cells: present }
    case 'set': {
      if (present === null) return null
      const old = present[op.field] ?? null
      return sameValue(old, op.new) ? null : { ...op, old }
    }
  }
}
