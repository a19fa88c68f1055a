/** What the quality rules find in the rows of a special ledger, worked out while nobody waits. */
import { useMemo } from 'react'
import type { Row } from '../../../shared/contract/schemas.ts'
import { type ExportCheck, gravestFirst } from '../../../shared/export/checks/check.ts'
import {
  type ExemptPlace,
  exemptPlaces,
  qualityChecks,
} from '../../../shared/export/checks/list-checks.ts'
import type { ListDefinition } from '../../../shared/lists/definition.ts'
import { EXEMPTIONS } from '../../../shared/lists/exemptions.ts'
import { examineListSlice, listFindings } from '../../../shared/quality/list-findings.ts'
import { remembered } from '../../../shared/remembered.ts'
import { scheduleRules } from '../../../shared/schedule/rules.ts'
import { useLedger, useRows } from '../../service/use-ledger.tsx'
import { type Examination, useFoundIssues } from '../../spreadsheet/marks/use-found-issues.ts'
import { useToday } from '../../spreadsheet/use-today.ts'

/**
 * @param isWhole false while rows are on their way: what they repeat is not known
 * @param exported the key under which the rows go out
 */
export function useListFindings(
  list: ListDefinition,
  rows: readonly Row[],
  isWhole: boolean,
  exported: string,
) {
  const { plan } = useLedger()
  const exemptions = useRows(EXEMPTIONS)
  const today = useToday()
  const rules = scheduleRules(plan, today)
  const facts = useMemo(() => ({ list, rows, rules }), [list, rows, rules])
  const examination = useMemo((): Examination | null => {
    if (!isWhole) return null
    return {
      rows: facts.rows,
      examine: (slice) => examineListSlice(slice, facts),
      find: () => listFindings(facts, exemptions),
    }
  }, [facts, exemptions, isWhole])
  const { found, marks } = useFoundIssues(list, examination)
  const placesOf = useMemo(
    () =>
      remembered((of: typeof facts) => {
        const fields = new Set(of.list.fields.map(({ key }) => key))
        const scope = { list: { ...of.list, key: exported }, rows: of.rows, fields }
        const findings = listFindings(of, exemptions)
        return {
          checks: gravestFirst(qualityChecks(scope, findings)),
          exempt: exemptPlaces(scope, findings),
        }
      }),
    [exported, exemptions],
  )
  return {
    found,
    marks,
    /** Of the rows as they stand now; worked out once somebody asks. */
    places: (): { checks: ExportCheck[]; exempt: ExemptPlace[] } => placesOf(facts),
  }
}
