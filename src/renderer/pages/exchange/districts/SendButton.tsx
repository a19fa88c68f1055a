import type { ReactNode } from 'react'
import { type Exchanged, periodKey } from '../../../../shared/lists/sent-list.ts'
import { useLedgerStore } from '../../../service/use-ledger.tsx'
import { DownloadButton } from '../DownloadButton.tsx'

interface SendButtonProps {
  /** null: all districts in one zip. */
  district: string | null
  /** What is sent: a special ledger, or projects and the sheets of their months. */
  sent: Exchanged
  /** The office's own template, if one is chosen. */
  choice: { template?: string }
  icon?: ReactNode
  children: string
}

/** Key of what is sent; undefined for projects and their months. */
export function keyOfSent({ list, month }: Exchanged): string | undefined {
  if (list === null) return undefined
  return month === null ? list : periodKey(list, month)
}

/** Makes the workbook to fill in; the ledger records that it went out. */
export function SendButton({ district, sent, choice, icon, children }: SendButtonProps) {
  const store = useLedgerStore()
  const list = keyOfSent(sent)
  return (
    <DownloadButton
      make={() =>
        sent.list === null && sent.month !== null
          ? store.service.exports.progress({ district, month: sent.month, ...choice })
          : store.service.exports.submission({
              district,
              ...(list === undefined ? {} : { list }),
              ...choice,
            })
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
