import type { Row } from '../../shared/contract/schemas.ts'
import type { SheetHost } from './adapter/sheet-host.ts'
import type { FieldFilter } from './field-filter.ts'
import type { Statistics } from './model/statistics.ts'

export interface SheetGridProps extends Omit<SheetHost, 'rowOf' | 'find'> {
  rows: readonly Row[]
  /** Keys of the fields that stay in sight at the left. */
  frozen: readonly string[]
  search: string
  filter: FieldFilter
  onShown(count: number): void
  /** Figures of the selection, and how many rows it touches. */
  onSelection(statistics: Statistics, rows: number): void
  /** The user wants to see all rows again. */
  onClear(): void
}
