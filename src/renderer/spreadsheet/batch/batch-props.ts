import type { Edit, Row } from '../../../shared/contract/schemas.ts'
import type { ListDefinition } from '../../../shared/lists/definition.ts'
import type { Vocabulary } from '../../../shared/plan/vocabulary.ts'
import type { LockOf } from '../cell-input.ts'

/** What batch work of every kind is given by its page. */
export interface BatchProps {
  definition: ListDefinition
  vocabulary: Vocabulary
  lockOf: LockOf | undefined
  /** Rows that the selection touches. */
  selected: readonly Row[]
  isOpen: boolean
  /** Writes the edits as one change; false when that was refused, which the page has said. */
  onApply(edits: Edit[]): Promise<boolean>
  onClose(): void
  /** Where the keyboard goes then. */
  onClosed(): void
}
