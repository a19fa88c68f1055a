/** Takes definitions into the ledger, those that are shipped or of a file, and says what was taken. */
import { App } from 'antd'
import type { Change } from '../../shared/changes/change.ts'
import type { LedgerClient } from './client.ts'
import { useLedgerStore } from './use-ledger.tsx'

export function useTakeIn() {
  const store = useLedgerStore()
  const { message } = App.useApp()
  return async (call: (client: LedgerClient) => Promise<Change>) => {
    const result = await store.write(call)
    if (!result.ok) void message.error(result.reason)
    else void message.success(`${result.change?.note ?? ''}，可用 Ctrl+Z 撤销`)
  }
}
