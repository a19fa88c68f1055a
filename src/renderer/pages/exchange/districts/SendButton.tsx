import { App, Button } from 'antd'
import { type ReactNode, useState } from 'react'
import { downloadFile } from '../../../service/download.ts'
import { explain } from '../../../service/explain.ts'
import { useLedgerStore } from '../../../service/use-ledger.tsx'

interface SendButtonProps {
  /** null: all districts in one zip. */
  district: string | null
  icon?: ReactNode
  children: string
}

/** Makes the workbook to fill in; the ledger records that it went out. */
export function SendButton({ district, icon, children }: SendButtonProps) {
  const store = useLedgerStore()
  const { message } = App.useApp()
  const [isBusy, setBusy] = useState(false)
  const send = async () => {
    setBusy(true)
    try {
      const file = await store.service.exports.submission({ district })
      downloadFile(file)
      void message.success(`已生成：${file.name}，台账已记录这次下发`)
    } catch (error) {
      void message.error(explain(error))
    } finally {
      setBusy(false)
    }
  }
  return (
    <Button
      icon={icon}
      loading={isBusy}
      onClick={() => void send()}
      aria-label={district === null ? children : `${children}：${district}`}
      title="生成带下发标记的工作簿并记录，交回后可逐格比较"
    >
      {children}
    </Button>
  )
}
