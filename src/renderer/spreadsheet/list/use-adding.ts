/** Adding a row by the drawer, at the place where the list is or where the user stands. */
import { type RefObject, useState } from 'react'
import type { Cells } from '../../../shared/changes/change.ts'
import type { Edit } from '../../../shared/contract/schemas.ts'
import { type ListDefinition, placeFields } from '../../../shared/lists/definition.ts'
import type { FieldFilter } from '../../../shared/views/field-filter.ts'
import { afterDrawing } from '../../app/after-drawing.ts'
import { whenNothingIsLost } from '../../app/leaving.ts'
import type { WriteResult } from '../../service/writes.ts'
import type { SheetGridHandle } from '../sheet-grid-handle.ts'
import type { ListWriting } from './use-list-writing.ts'

interface AddingInput {
  definition: ListDefinition
  grid: RefObject<SheetGridHandle | null>
  filter: FieldFilter
  write: ListWriting['write']
}

export function useAdding({ definition, grid, filter, write }: AddingInput) {
  const [given, setGiven] = useState<Record<string, string> | null>(null)

  /** The first of rows that were only added: they stand below the last one, out of sight. */
  const show = (edits: readonly Edit[], result: WriteResult): WriteResult => {
    const first = result.ok ? result.change?.ops[0] : undefined
    if (first !== undefined && edits.every(({ edit }) => edit === 'insert'))
      afterDrawing(() => {
        // Who writes in a cell by then stays there.
        if (grid.current?.isEditing() === false) grid.current.reveal(first.id)
      })
    return result
  }

  return {
    /** What the new row takes over from the filter or the row in focus; null while closed. */
    given,
    open() {
      const known: Cells = { ...grid.current?.activeRow()?.cells, ...filter }
      const places = placeFields(definition).map(({ key }) => [key, known[key]] as const)
      const taken = Object.fromEntries(
        places.flatMap(([key, value]) => (value == null ? [] : [[key, String(value)]])),
      )
      whenNothingIsLost(() => setGiven(taken))
    },
    close: () => setGiven(null),
    async add(cells: Cells): Promise<string | null> {
      const edits: Edit[] = [{ edit: 'insert', list: definition.key, cells }]
      const result = show(edits, await write(edits))
      return result.ok ? null : result.reason
    },
    show,
  }
}
