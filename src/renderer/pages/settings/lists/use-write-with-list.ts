/** Edits of a part of a special ledger: a new row is of the one that is shown. */
import type { Edit } from '../../../../shared/contract/schemas.ts'
import { useLedgerStore } from '../../../service/use-ledger.tsx'

export function useWriteWithList(list: string) {
  const store = useLedgerStore()
  const edit = (edits: Edit[], gesture?: string) =>
    store.edit(
      edits.map((one) => (one.edit === 'insert' ? { ...one, cells: { ...one.cells, list } } : one)),
      gesture,
    )
  return { edit }
}
