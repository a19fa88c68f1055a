/** What should be looked at before the document that is shown goes out. */
import { useMemo } from 'react'
import type { ExportCheck } from '../../../shared/export/checks/check.ts'
import { exportChecks } from '../../../shared/export/checks/export-checks.ts'
import type { ExportContent } from '../../../shared/export/content.ts'
import { ENTERPRISES } from '../../../shared/lists/enterprises.ts'
import { EXEMPTIONS } from '../../../shared/lists/exemptions.ts'
import { useLedger, useRows } from '../../service/use-ledger.tsx'
import { useToday } from '../../spreadsheet/use-today.ts'

export function useChecks(content: ExportContent): ExportCheck[] {
  const { rows: projects } = useLedger()
  const enterprises = useRows(ENTERPRISES)
  const exemptions = useRows(EXEMPTIONS)
  const today = useToday()
  return useMemo(
    () => exportChecks(content, { projects, enterprises, exemptions, today }),
    [content, projects, enterprises, exemptions, today],
  )
}
