/** What should be looked at before the document that is shown goes out, by the format of the file. */
import { useMemo } from 'react'
import type { ExportFormat } from '../../../shared/contract/schemas.ts'
import type { ExportCheck } from '../../../shared/export/checks/check.ts'
import { exportChecks } from '../../../shared/export/checks/export-checks.ts'
import type { ExportContent } from '../../../shared/export/content.ts'
import { ENTERPRISES } from '../../../shared/lists/enterprises.ts'
import { EXEMPTIONS } from '../../../shared/lists/exemptions.ts'
import { useLedger, useRows } from '../../service/use-ledger.tsx'
import { useToday } from '../../spreadsheet/use-today.ts'

type ChecksOf = (format: ExportFormat) => ExportCheck[]

export function useChecks(content: ExportContent): ChecksOf {
  const { rows: projects } = useLedger()
  const enterprises = useRows(ENTERPRISES)
  const exemptions = useRows(EXEMPTIONS)
  const today = useToday()
  return useMemo(() => {
    const known = new Map<ExportFormat, ExportCheck[]>()
    return (format) => {
      const ledger = { projects, enterprises, exemptions, today }
      const checks = known.get(format) ?? exportChecks(content, ledger, format)
      known.set(format, checks)
      return checks
    }
  }, [content, projects, enterprises, exemptions, today])
}
