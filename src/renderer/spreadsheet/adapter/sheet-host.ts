/** What a sheet needs from the page that shows it. */
import type { Cells } from '../../../shared/changes/change.ts'
import type { Edit, Row } from '../../../shared/contract/schemas.ts'
import type { ListDefinition } from '../../../shared/lists/definition.ts'
import type { Vocabulary } from '../../../shared/plan/vocabulary.ts'
import type { WriteResult } from '../../service/writes.ts'
import type { LockOf } from '../cell-input.ts'
import type { Plan } from '../model/plan.ts'

export interface RowCommands {
  addRow?: () => void
  copyRows?: () => void
  removeRows?: () => void
  showRecord?: () => void
  showCellHistory?: () => void
}

export interface SheetHost {
  definition: ListDefinition
  vocabulary: Vocabulary
  /** All rows of the list, whatever of them is shown. */
  rows: readonly Row[]
  rowOf(id: string): Row | undefined
  /** Says of single cells why they cannot be changed; a function that stays the same keeps a grid quick. */
  lockOf?: LockOf | undefined
  /** True while nothing can be written: the service is gone. */
  isOffline?: boolean
  /** Why what needs all rows has to wait, while some are still on their way. */
  awaitsRows?: string | null
  /** True where the list takes no new rows. */
  hasFixedRows?: boolean
  /** Cells that a row added by pasting below the last one begins with. */
  defaults(): Cells
  /**
   * Sends edits on as one change; `what` names the gesture for history and undo. Where the answer is a
   * refusal, what was typed into a cell stands there again to be saved later.
   */
  write(edits: Edit[], what?: string): Promise<WriteResult> | undefined
  /** What editing a cell in place begins with; null for the value of the cell. */
  startText?: (row: Row, field: string) => string | null
  /** Shows a plan of which cells are refused, to be applied in part or given up. */
  review(plan: Plan, what: string): void
  /** Says why a gesture, or a part of it that need not be decided upon, cannot be done. */
  refuse(reason: string): void
  /** Opens search (Ctrl+F) or search and replace (Ctrl+H). */
  find(replaces: boolean): void
  /** Sorts and filters again by what the rows are now. */
  reapply(): void
  /** True where that would move or hide a row. */
  hasStrays(): boolean
  /** What the page does with the selected rows; a command that is missing is not offered. */
  rowCommands?: RowCommands
  undo(): void
  redo(): void
}
