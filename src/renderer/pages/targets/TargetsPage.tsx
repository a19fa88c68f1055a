import { useMemo } from 'react'
import { targetTable } from '../../../shared/annex/table.ts'
import { ExportButton } from '../../app/ExportButton.tsx'
import { PlannedPage } from '../../app/PlannedPage.tsx'
import { OfficialTable } from '../../paper/OfficialTable.tsx'
import { useLedger } from '../../service/use-ledger.tsx'

/** The official targets, read-only. */
export function TargetsPage() {
  const { plan } = useLedger()
  const tables = useMemo(() => [targetTable(plan, 'air'), targetTable(plan, 'annex2')], [plan])
  return (
    <PlannedPage
      title="目标"
      note="计划下达的正式目标，只读；后续在此填写各月完成值并与目标比较"
      actions={<ExportButton kind="annex2" what="附件2" />}
    >
      {tables.map((table) => (
        <OfficialTable key={table.key} table={table} />
      ))}
    </PlannedPage>
  )
}
