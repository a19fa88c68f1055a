import { CloseOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import type { ExportCheck } from '../../../shared/export/checks/check.ts'
import { openPlaces } from '../../../shared/export/checks/export-checks.ts'
import { AskPanel } from '../../app/export-checks/AskPanel.tsx'
import { CheckPanel } from '../../app/export-checks/CheckPanel.tsx'
import type { useAsking } from '../../app/export-checks/use-asking.ts'

interface ListChecksProps {
  checks: readonly ExportCheck[]
  asking: ReturnType<typeof useAsking>
  onClose(): void
}

/** What should be looked at in a special ledger, beside it; asks where an export waits. */
export function ListChecks({ checks, asking, onClose }: ListChecksProps) {
  return (
    <aside className="list-checks" aria-label="台账检查">
      {asking.request === null ? (
        <Button
          className="list-checks-close"
          type="text"
          icon={<CloseOutlined />}
          aria-label="关闭检查"
          onClick={onClose}
        />
      ) : (
        <AskPanel
          what="明细"
          open={openPlaces(checks)}
          hasPages={asking.request.format !== 'csv'}
          onExport={asking.answer}
          onCancel={asking.cancel}
        />
      )}
      <CheckPanel checks={checks} />
    </aside>
  )
}
