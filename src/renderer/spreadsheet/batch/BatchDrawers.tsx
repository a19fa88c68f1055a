import type { Row } from '../../../shared/contract/schemas.ts'
import type { ListDefinition } from '../../../shared/lists/definition.ts'
import type { Vocabulary } from '../../../shared/plan/vocabulary.ts'
import type { LockOf } from '../cell-input.ts'
import { BatchSetDrawer } from './BatchSetDrawer.tsx'
import { MoveDrawer } from './MoveDrawer.tsx'
import { settableFields } from './plan-set.ts'
import type { useBatchWork } from './use-batch-work.ts'
import './batch.css'

interface BatchDrawersProps {
  definition: ListDefinition
  vocabulary: Vocabulary
  lockOf: LockOf | undefined
  work: ReturnType<typeof useBatchWork>
  selected: readonly Row[]
  shown(): readonly Row[]
  /** The field in which the active cell stands. */
  field: string | null
  onClosed(): void
}

/** The drawers of batch work, beside the sheet that stays in use. */
export function BatchDrawers({ work, field, shown, ...list }: BatchDrawersProps) {
  const isSettable = settableFields(list.definition).some((item) => item.key === field)
  return (
    <>
      <BatchSetDrawer
        {...list}
        isOpen={work.open === 'set'}
        shown={shown}
        initialField={isSettable ? field : null}
        onApply={work.set}
        onClose={work.close}
      />
      <MoveDrawer
        {...list}
        isOpen={work.open === 'move'}
        onApply={work.move}
        onClose={work.close}
      />
    </>
  )
}
