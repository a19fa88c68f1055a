/**
 * Goes to the cell that the address names: `#/projects?row=ID&field=status`, from a finding or a
 * count; a field alone means the first row that is shown.
 */
import { type RefObject, useEffect, useEffectEvent } from 'react'
import { hrefOf } from '../../app/address.ts'
import { afterDrawing } from '../../app/after-drawing.ts'
import { useRoute } from '../../app/router.ts'
import type { SheetGridHandle } from '../sheet-grid-handle.ts'

/**
 * @param isReady the grid has been drawn
 * @param showAll takes away what narrows the list, for a row that it hides
 */
export function useAddressCell(
  grid: RefObject<SheetGridHandle | null>,
  isReady: boolean,
  showAll: () => void,
): void {
  const { key, query } = useRoute()
  const { row, field } = query
  const reveal = useEffectEvent((named: string | undefined, cell: string | undefined) => {
    const id = named ?? grid.current?.shownIds()[0]
    const { row: _row, field: _field, ...rest } = query
    // Named once: the same link leads there again, and going back does not jump.
    history.replaceState(history.state, '', hrefOf(key, rest))
    if (id === undefined || grid.current?.reveal(id, cell) !== false) return
    grid.current.clearFilters()
    showAll()
    afterDrawing(() => grid.current?.reveal(id, cell))
  })
  useEffect(() => {
    if (isReady && (row ?? field) !== undefined) afterDrawing(() => reveal(row, field))
  }, [isReady, row, field])
}
