import { DownloadOutlined } from '@ant-design/icons'
import { App, Button } from 'antd'
import { useState } from 'react'
import type { ExportKind } from '../../shared/contract/schemas.ts'
import { downloadFile } from '../service/download.ts'
import { explain } from '../service/explain.ts'
import { useLedgerStore } from '../service/use-ledger.tsx'

interface ExportButtonProps {
  kind: ExportKind
  children: string
  isPrimary?: boolean
}

export function ExportButton({ kind, children, isPrimary = false }: ExportButtonProps) {
  const store = useLedgerStore()
  const { message } = App.useApp()
  const [isBusy, setBusy] = useState(false)
  const run = async () => {
    setBusy(true)
    try {
      const file = await store.workbook(kind)
      downloadFile(file)
      void message.success(`已导出：${file.name}`)
    } catch (error) {
      void message.error(explain(error))
    } finally {
      setBusy(false)
    }
  }
  return (
    <Button
      type={isPrimary ? 'primary' : 'default'}
      icon={<DownloadOutlined />}
      loading={isBusy}
      onClick={run}
    >
      {children}
    </Button>
  )
}
