/** Rows in memory, and ops applied to them: replay, comparison and the grid's live copy. */
import type { Row } from '../contract/schemas.ts'
import type { Cells, CellValue, Op } from './change.ts'

/** list key → row id → cells. */
export type LedgerRows = Map<string, Map<string, Cells>>

/** The rows of one list, in the order of their ids as the ledger gives them. */
export function rowsOfList(rows: LedgerRows, list: string): Row[] {
  return [...(rows.get(list) ?? [])]
    .map(([id, cells]) => ({ id, cells }))
    .sort((a, b) => (a.id < b.id ? -1 : 1))
}

/** True where two cells hold the same; lists of words compare in order. */
export function sameValue(a: CellValue, b: CellValue): boolean {
  if (Array.isArray(a) && Array.isArray(b))
    return a.length === b.length && a.every((word, index) => word === b[index])
  return a === b
}

/** The cells of a row without the empty ones, so that equal rows look alike. */
export function compactCells(cells: Cells): Cells {
  if (!Object.values(cells).some(isEmpty)) return cells
  return Object.fromEntries(Object.entries(cells).filter(([, value]) => !isEmpty(value)))
}

/** An empty cell: null, empty text or no words. */
export function isEmpty(value: CellValue | undefined): boolean {
  return (
    value === null ||
    value === undefined ||
    value === '' ||
    (Array.isArray(value) && value.length === 0)
  )
}

/** The row with one cell changed; setting an empty value removes the cell. */
export function withCell(cells: Cells, field: string, value: CellValue): Cells {
  if (!isEmpty(value)) return { ...cells, [field]: value }
  const { [field]: _removed, ...rest } = cells
  return rest
}

/** The same in place, for a row that nobody else holds. */
export function setCell(cells: Cells, field: string, value: CellValue): void {
  if (isEmpty(value)) delete cells[field]
  else cells[field] = value
}

/** The op that enters a row; what is not told or empty is left out. */
export function insertOp(
  list: string,
  id: string,
  cells: Record<string, CellValue | undefined>,
): Op {
  return { op: 'insert', list, id, cells: toldCells(cells) }
}

/** The cells of what is written down with parts left out. */
export function toldCells(cells: Record<string, CellValue | undefined>): Cells {
  const told = Object.entries(cells).map(([field, value]): [string, CellValue] => [
    field,
    value ?? null,
  ])
  return compactCells(Object.fromEntries(told))
}

export function applyOps(rows: LedgerRows, ops: readonly Op[]): void {
  for (const op of ops) applyOp(rows, op)
}

function applyOp(rows: LedgerRows, op: Op): void {
  const list = rows.get(op.list) ?? new Map<string, Cells>()
  rows.set(op.list, list)
  switch (op.op) {
    case 'insert':
      list.set(op.id, op.cells)
      return
    case 'delete':
      list.delete(op.id)
      return
    case 'set':
      list.set(op.id, withCell(list.get(op.id) ?? {}, op.field, op.new))
  }
}
