/** Undo, redo and batch work lead to the cells of the list that they concern. */
import type { RefObject } from 'react'
import type { Op } from '../../../shared/changes/change.ts'
import { afterDrawing } from '../../app/after-drawing.ts'
import { useJumpTarget } from '../../app/jump.ts'
import type { Target } from '../model/targets.ts'
import type { SheetGridHandle } from '../sheet-grid-handle.ts'

export function useListJump(
  grid: RefObject<SheetGridHandle | null>,
  targetsOf: (ops: readonly Op[]) => Target[],
  showAll: () => void,
): void {
  useJumpTarget((ops) => {
    const targets = targetsOf(ops)
    if (targets.length === 0 || grid.current === null) return null
    return {
      hidden: grid.current.revealAll(targets),
      clearFilters() {
        grid.current?.clearFilters()
        showAll()
        afterDrawing(() => grid.current?.revealAll(targets))
      },
    }
  })
}
