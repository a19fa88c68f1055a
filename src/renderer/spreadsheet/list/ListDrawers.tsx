import type { Edit } from '../../../shared/contract/schemas.ts'
import type { ListDefinition } from '../../../shared/lists/definition.ts'
import type { Vocabulary } from '../../../shared/plan/vocabulary.ts'
import { AddRowDrawer } from '../AddRowDrawer.tsx'
import { BatchDrawers } from '../batch/BatchDrawers.tsx'
import type { useBatchWork } from '../batch/use-batch-work.ts'
import type { LockOf } from '../cell-input.ts'
import { PlanReview, type Review } from '../PlanReview.tsx'
import type { useSheetSelection } from '../use-sheet-selection.ts'
import type { useAdding } from './use-adding.ts'

interface ListDrawersProps {
  definition: ListDefinition
  vocabulary: Vocabulary
  lockOf: LockOf | undefined
  selection: ReturnType<typeof useSheetSelection>
  batch: ReturnType<typeof useBatchWork>
  adding: ReturnType<typeof useAdding>
  /** A gesture with refused cells. */
  review: Review | null
  onApply(edits: Edit[], gesture: string): void
  onReviewed(): void
  /** The keyboard goes back to the grid. */
  onClosed(): void
}

/** What slides in over the list: refused cells, work over many rows, a new row. */
export function ListDrawers({ definition, vocabulary, selection, ...props }: ListDrawersProps) {
  const { adding } = props
  return (
    <>
      <PlanReview
        definition={definition}
        review={props.review}
        onApply={(plan, what) => props.onApply(plan.edits, what)}
        onClose={props.onReviewed}
        onClosed={props.onClosed}
      />
      <BatchDrawers
        definition={definition}
        vocabulary={vocabulary}
        lockOf={props.lockOf}
        work={props.batch}
        selected={selection.selected}
        shown={selection.shown}
        field={selection.field}
        onClosed={props.onClosed}
      />
      <AddRowDrawer
        definition={definition}
        vocabulary={vocabulary}
        isOpen={adding.given !== null}
        given={adding.given ?? {}}
        onAdd={adding.add}
        onClose={adding.close}
        onClosed={props.onClosed}
      />
    </>
  )
}
