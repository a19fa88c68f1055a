/** What differs between two states of the rows of a ledger, row by row and cell by cell. */
import type { Cells, CellValue } from '../changes/change.ts'
import { type LedgerRows, sameValue } from '../changes/rows.ts'

export interface CellDifference {
  field: string
  old: CellValue
  new: CellValue
}

export interface RowDifference {
  list: string
  id: string
  difference: 'added' | 'removed' | 'changed'
  /** The cells of the later state, of a removed row those that it had. */
  cells: Cells
  /** Only of a changed row. */
  changes: CellDifference[]
}

/** Rows that were added, changed or removed on the way from one state to the other. */
export function compareRows(before: LedgerRows, after: LedgerRows): RowDifference[] {
  const lists = [...new Set([...before.keys(), ...after.keys()])].sort()
  return lists.flatMap((list) => {
    const was = before.get(list) ?? new Map<string, Cells>()
    const is = after.get(list) ?? new Map<string, Cells>()
    const ids = [...new Set([...was.keys(), ...is.keys()])].sort()
    return ids.flatMap((id) => compareRow(list, id, was.get(id), is.get(id)))
  })
}

function compareRow(
  list: string,
  id: string,
  was: Cells | undefined,
  is: Cells | undefined,
): RowDifference[] {
  if (was === undefined)
    return is === undefined ? [] : [{ list, id, difference: 'added', cells: is, changes: [] }]
  if (is === undefined) return [{ list, id, difference: 'removed', cells: was, changes: [] }]
  const fields = [...new Set([...Object.keys(was), ...Object.keys(is)])]
  const changes = fields.flatMap((field): CellDifference[] => {
    const pair = { field, old: was[field] ?? null, new: is[field] ?? null }
    return sameValue(pair.old, pair.new) ? [] : [pair]
  })
  return changes.length === 0 ? [] : [{ list, id, difference: 'changed', cells: is, changes }]
}
