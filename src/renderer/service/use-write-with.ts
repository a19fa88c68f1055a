/**
 * Edits of a part of a list: what is said once for the part is said of each new row. What needs an
 * answer first is asked; nothing is written where none is given.
 */
import type { Cells } from '../../shared/changes/change.ts'
import type { Edit } from '../../shared/contract/schemas.ts'
import { useLedgerStore } from './use-ledger.tsx'
import type { WriteResult } from './writes.ts'

export function useWriteWith(
  cells: Cells,
  ask?: (edits: Edit[]) => Promise<Edit[] | null>,
): (edits: Edit[], gesture?: string) => Promise<WriteResult> {
  const store = useLedgerStore()
  return async (edits, gesture) => {
    const asked = ask === undefined ? edits : await ask(edits)
    if (asked === null) return { ok: true, change: null }
    return store.edit(
      asked.map((edit) =>
        edit.edit === 'insert' ? { ...edit, cells: { ...edit.cells, ...cells } } : edit,
      ),
      gesture,
    )
  }
}
