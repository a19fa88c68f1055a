import type { Cells } from '../../shared/changes/change.ts'
import type { Edit, Row } from '../../shared/contract/schemas.ts'
import type { ListDefinition } from '../../shared/lists/definition.ts'
import type { Vocabulary } from '../../shared/plan/vocabulary.ts'
import type { FieldFilter } from './field-filter.ts'
import type { Plan } from './model/plan.ts'
import type { Statistics } from './model/statistics.ts'

export interface SheetGridProps {
  definition: ListDefinition
  rows: readonly Row[]
  vocabulary: Vocabulary
  /** Keys of the fields that stay in sight at the left. */
  frozen: readonly string[]
  search: string
  filter: FieldFilter
  /** Cells that a row added by pasting begins with. */
  defaults(): Cells
  /** Sends edits on as one change; `what` names the gesture. */
  write(edits: Edit[], what?: string): void
  /** Shows which cells of a gesture are refused. */
  review(plan: Plan, what: string): void
  refuse(reason: string): void
  find(replaces: boolean): void
  undo(): void
  redo(): void
  onShown(count: number): void
  /** Figures of the selection, and how many rows it touches. */
  onSelection(statistics: Statistics, rows: number): void
  /** The user wants to see all rows again. */
  onClear(): void
}
