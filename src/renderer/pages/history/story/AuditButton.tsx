import { DownloadOutlined } from '@ant-design/icons'
import { App, Button } from 'antd'
import { useEffect, useRef, useState } from 'react'
import type { HistoryFilter } from '../../../../shared/history/story.ts'
import { RunningWork } from '../../../app/RunningWork.tsx'
import { downloadFile } from '../../../service/download.ts'
import { explain } from '../../../service/explain.ts'
import { useLedgerStore } from '../../../service/use-ledger.tsx'

/** What the filter leaves as a workbook, one row for each cell. */
export function AuditButton({ filter }: { filter: HistoryFilter }) {
  const store = useLedgerStore()
  const { message } = App.useApp()
  /** From 0 to 1; null while nothing is written. */
  const [share, setShare] = useState<number | null>(null)
  const abort = useRef<AbortController | null>(null)
  // Leaving the page stops the work: nobody would be there to take the file.
  useEffect(() => () => abort.current?.abort(), [])

  const run = async () => {
    const controller = new AbortController()
    abort.current = controller
    const { signal } = controller
    setShare(0)
    try {
      for await (const event of await store.service.history.audit({ filter }, { signal }))
        if (event.type === 'step') setShare(event.of === 0 ? 0 : event.done / event.of)
        else downloadFile(await store.service.exports.finishedFile({ id: event.id }, { signal }))
    } catch (error) {
      if (!signal.aborted) void message.error(explain(error))
    } finally {
      if (signal.aborted) void message.info('已取消，没有导出')
      setShare(null)
    }
  }
  if (share !== null)
    return (
      <RunningWork
        said={`正在导出 ${Math.floor(share * 100)}%`}
        label="修改记录的导出进度"
        share={share}
        cancel={() => abort.current?.abort()}
      />
    )
  return (
    <Button
      icon={<DownloadOutlined />}
      onClick={() => void run()}
      title="把筛选出的改动写成 xlsx，每个单元格一行：版本、时间、编辑人、项目、字段、原值、新值、来源"
    >
      导出 xlsx
    </Button>
  )
}
