/** Cells that the program itself gives to a new row, by list. */
import type { Cells } from '../../shared/changes/change.ts'
import type { ListDefinition } from '../../shared/lists/definition.ts'
import type { Ledger } from '../ledger/ledger.ts'
import { assignProjectCells } from '../projects/assign.ts'

/** `siblings` are rows that the same change adds before this one. */
type Assign = (ledger: Ledger, cells: Cells, siblings: readonly Cells[]) => Cells

const ASSIGN: Record<string, Assign> = { project: assignProjectCells }

export function assignedCells(
  ledger: Ledger,
  list: ListDefinition,
  cells: Cells,
  siblings: readonly Cells[],
): Cells {
  return ASSIGN[list.key]?.(ledger, cells, siblings) ?? {}
}
