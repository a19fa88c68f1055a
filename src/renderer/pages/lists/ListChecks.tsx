import { CloseOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import type { ExportCheck } from '../../../shared/export/checks/check.ts'
import type { ExemptPlace } from '../../../shared/export/checks/list-checks.ts'
import { AskPanel } from '../../app/export-checks/AskPanel.tsx'
import { CheckPanel } from '../../app/export-checks/CheckPanel.tsx'
import { ExemptPanel } from '../../app/export-checks/ExemptPanel.tsx'
import type { Asking } from '../../app/export-checks/use-asking.ts'

interface ListChecksProps {
  checks: readonly ExportCheck[]
  exempt: readonly ExemptPlace[]
  asking: Asking
  onClose(): void
}

/** What should be looked at in a special ledger, beside it; asks where an export waits. */
export function ListChecks({ checks, exempt, asking, onClose }: ListChecksProps) {
  return (
    <aside className="page-side list-checks" aria-label="台账检查">
      {asking.request === null && (
        <Button
          className="list-checks-close"
          type="text"
          icon={<CloseOutlined />}
          aria-label="关闭检查"
          onClick={onClose}
        />
      )}
      <AskPanel what="明细" checks={checks} asking={asking} />
      <CheckPanel checks={checks} />
      <ExemptPanel places={exempt} />
    </aside>
  )
}
