import { DownloadOutlined } from '@ant-design/icons'
import { App, Button } from 'antd'
import { useRef, useState } from 'react'
import type { HistoryFilter } from '../../../../shared/history/story.ts'
import { downloadFile } from '../../../service/download.ts'
import { explain } from '../../../service/explain.ts'
import { useLedgerStore } from '../../../service/use-ledger.tsx'

/** What the filter leaves as a workbook, one row for each cell; pressed again it stops. */
export function AuditButton({ filter }: { filter: HistoryFilter }) {
  const store = useLedgerStore()
  const { message } = App.useApp()
  const [isBusy, setBusy] = useState(false)
  const running = useRef<AbortController | null>(null)
  const run = async () => {
    if (running.current !== null) return running.current.abort()
    running.current = new AbortController()
    const { signal } = running.current
    setBusy(true)
    try {
      downloadFile(await store.service.history.audit({ filter }, { signal }))
    } catch (error) {
      if (!signal.aborted) void message.error(explain(error))
    } finally {
      running.current = null
      setBusy(false)
    }
  }
  return (
    <Button
      icon={<DownloadOutlined />}
      onClick={() => void run()}
      title="把筛选出的改动写成 xlsx，每个单元格一行：版本、时间、编辑人、项目、字段、原值、新值、来源"
    >
      {isBusy ? '取消导出' : '导出 xlsx'}
    </Button>
  )
}
