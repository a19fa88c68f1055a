/** The rows of a change that is being made, for what follows from it in other rows. */
import type { Cells } from '../../shared/changes/change.ts'
import type { ListDefinition } from '../../shared/lists/definition.ts'
import type { Renames } from '../../shared/values/words.ts'
import type { Ledger } from '../ledger/ledger.ts'

export interface RowInChange {
  list: ListDefinition
  id: string
  /** null: not in the ledger before. */
  before: Cells | null
  /** null: to be deleted. */
  after: Cells | null
}

export interface RowsInChange {
  ledger: Ledger
  states: readonly RowInChange[]
  row(list: ListDefinition, id: string): RowInChange
  /** Whether the row will be there. */
  has(list: ListDefinition, id: string): boolean
  add(list: ListDefinition, cells: Cells, id?: string): void
}

/** Every row of a list as it will stand, by its id. */
export function rowsAfter(
  { ledger, states }: RowsInChange,
  { key }: ListDefinition,
): Map<string, Cells> {
  const rows = new Map(ledger.rows(key).map(({ id, cells }) => [id, cells]))
  for (const { list, id, after } of states) {
    if (list.key !== key) continue
    if (after === null) rows.delete(id)
    else rows.set(id, after)
  }
  return rows
}

/** Rows that a field names, by their old names: followed all at once, since two may change names. */
export function renamesOf(states: readonly RowInChange[], field: string): Renames {
  return new Map(
    states.flatMap(({ before, after }) => {
      if (before === null) return []
      const [old, name] = [String(before[field]), after === null ? null : String(after[field])]
      return name === old ? [] : [[old, name] as const]
    }),
  )
}
