import { App } from 'antd'
import { useState } from 'react'
import type { Backup } from '../../../../shared/contract/backups.ts'
import { explain } from '../../../service/explain.ts'
import { useLedgerStore } from '../../../service/use-ledger.tsx'

/** Making and restoring backups, with what became of it told at the foot of the page. */
export function useBackupActions() {
  const store = useLedgerStore()
  const { message } = App.useApp()
  const [isBusy, setBusy] = useState(false)

  /** False where it did not come about. */
  const perform = async (work: () => Promise<string>): Promise<boolean> => {
    setBusy(true)
    try {
      void message.success(await work())
      return true
    } catch (error) {
      void message.error(explain(error), 8)
      return false
    } finally {
      setBusy(false)
    }
  }

  return {
    isBusy,
    make: () =>
      perform(async () => {
        const { isNew } = await store.service.backups.make()
        return isNew ? '已备份并校验' : '没有新的改动，已有这一版的备份'
      }),
    restore: ({ name }: Backup) =>
      perform(async () => {
        const { seq } = await store.service.backups.restore({ name })
        return `已恢复到第 ${seq} 版，原来的台账已存为备份`
      }),
  }
}
