/** What a cell held at which time, and from where that came. */
import type { CellValue, Op } from '../../shared/changes/change.ts'
import { originText } from '../../shared/changes/origin.ts'
import type { CellVersion } from '../../shared/history/cell-versions.ts'
import { shownField, shownList, shownValue } from '../../shared/history/shown-list.ts'
import type { Ledger } from '../ledger/ledger.ts'
import { listsOf } from '../lists/lists-of.ts'
import { changesOfRow } from './changes-of-row.ts'

/** Newest first; changes of the row that left the cell alone are passed over. */
export function cellVersions(
  ledger: Ledger,
  list: string,
  id: string,
  field: string,
): CellVersion[] {
  const definition = shownField(shownList(listsOf(ledger), list), field)
  return changesOfRow(ledger, list, id).flatMap((change): CellVersion[] => {
    const op = change.ops.findLast((item) => item.op !== 'set' || item.field === field)
    if (op === undefined) return []
    const { seq, at, author, kind, note } = change
    const value = valueAfter(op, field)
    const text = op.op === 'delete' ? '' : shownValue(definition, value)
    const row = op.op === 'set' ? null : op.op
    const isFilled = op.op === 'set' || value !== null
    const origin = isFilled ? originText(change, op, field) : null
    return [{ seq, at, author, kind, note, value, text, row, origin }]
  })
}

function valueAfter(op: Op, field: string): CellValue {
  switch (op.op) {
    case 'insert':
      return op.cells[field] ?? null
    case 'delete':
      return null
    case 'set':
      return op.new
  }
}
