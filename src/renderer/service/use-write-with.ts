/** Edits of a part of a list: what is said once for the part is said of each new row. */
import type { Cells } from '../../shared/changes/change.ts'
import type { Edit } from '../../shared/contract/schemas.ts'
import type { WriteResult } from './ledger-store.ts'
import { useLedgerStore } from './use-ledger.tsx'

export function useWriteWith(
  cells: Cells,
): (edits: Edit[], gesture?: string) => Promise<WriteResult> {
  const store = useLedgerStore()
  return (edits, gesture) =>
    store.edit(
      edits.map((edit) =>
        edit.edit === 'insert' ? { ...edit, cells: { ...edit.cells, ...cells } } : edit,
      ),
      gesture,
    )
}
