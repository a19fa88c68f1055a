import type { ReactNode } from 'react'
import { useLedgerStore } from '../../../service/use-ledger.tsx'
import { DownloadButton } from '../DownloadButton.tsx'

interface SendButtonProps {
  /** null: all districts in one zip. */
  district: string | null
  /** Whose sheet it is; null for the workbook of projects. */
  month: string | null
  /** The office's own template, if one is chosen. */
  choice: { template?: string }
  icon?: ReactNode
  children: string
}

/** Makes the workbook to fill in; the ledger records that it went out. */
export function SendButton({ district, month, choice, icon, children }: SendButtonProps) {
  const store = useLedgerStore()
  return (
    <DownloadButton
      make={() =>
        month === null
          ? store.service.exports.submission({ district, ...choice })
          : store.service.exports.progress({ district, month, ...choice })
      }
      done={(name) => `已生成：${name}，台账已记录这次下发`}
      label={district === null ? children : `${children}：${district}`}
      title="生成带下发标记的工作簿并记录，交回后可逐格比较"
      icon={icon}
    >
      {children}
    </DownloadButton>
  )
}
