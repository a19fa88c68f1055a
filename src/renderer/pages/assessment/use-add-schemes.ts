/** Takes schemes in and says so. */
import { App } from 'antd'
import type { Change } from '../../../shared/changes/change.ts'
import type { LedgerClient } from '../../service/client.ts'
import { useLedgerStore } from '../../service/use-ledger.tsx'

export function useAddSchemes() {
  const store = useLedgerStore()
  const { message } = App.useApp()
  return async (call: (client: LedgerClient) => Promise<Change>) => {
    const result = await store.write(call)
    if (!result.ok) void message.error(result.reason)
    else void message.success(`${result.change?.note ?? ''}，可用 Ctrl+Z 撤销`)
  }
}
