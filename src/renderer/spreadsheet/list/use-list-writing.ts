/** Writes of a list, with the reason shown where one is refused. */
import { App } from 'antd'
import type { Edit } from '../../../shared/contract/schemas.ts'
import { useLedgerStore } from '../../service/use-ledger.tsx'
import type { WriteResult } from '../../service/writes.ts'
import type { ListSheetProps } from './list-sheet-props.ts'

export interface ListWriting {
  /** As the list writes, its refusal left to the caller. */
  write(edits: Edit[], gesture?: string): Promise<WriteResult>
  /** As the list writes, its refusal shown. */
  edit(edits: Edit[], gesture?: string): Promise<WriteResult>
  /** To the ledger itself, its refusal shown: saved views belong to no list. */
  editLedger(edits: Edit[]): Promise<WriteResult>
  refuse(reason: string): void
}

/** `onInserts` hears of new rows before they come, and of those that were refused. */
export function useListWriting(
  own: ListSheetProps['write'],
  onInserts: (count: number) => void,
): ListWriting {
  const store = useLedgerStore()
  const { message } = App.useApp()
  const write = async (edits: Edit[], gesture?: string) => {
    const count = edits.filter(({ edit }) => edit === 'insert').length
    onInserts(count)
    const result = await (own ?? store.edit)(edits, gesture)
    // Refused, or given up when asked.
    if (!result.ok || result.change === null) onInserts(-count)
    return result
  }
  const shown = async (writing: Promise<WriteResult>) => {
    const result = await writing
    if (!result.ok) void message.error(result.reason)
    return result
  }
  return {
    write,
    edit: (edits, gesture) => shown(write(edits, gesture)),
    editLedger: (edits) => shown(store.edit(edits)),
    refuse: (reason) => void message.warning(reason),
  }
}
