/** What the quality rules find in the rows of a special ledger, worked out while nobody waits. */
import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import type { Row } from '../../../shared/contract/schemas.ts'
import { type ExportCheck, gravestFirst } from '../../../shared/export/checks/check.ts'
import {
  type ExemptPlace,
  exemptPlaces,
  qualityChecks,
} from '../../../shared/export/checks/list-checks.ts'
import type { RowIssue } from '../../../shared/lists/check-row.ts'
import type { ListDefinition } from '../../../shared/lists/definition.ts'
import { EXEMPTIONS } from '../../../shared/lists/exemptions.ts'
import type { RuleFindings } from '../../../shared/quality/finding.ts'
import { examineListSlice, listFindings } from '../../../shared/quality/list-findings.ts'
import { remembered } from '../../../shared/remembered.ts'
import { scheduleRules } from '../../../shared/schedule/rules.ts'
import { slicesOf } from '../../../shared/slices.ts'
import { useLedger, useRows } from '../../service/use-ledger.tsx'
import { inSlices } from '../../spreadsheet/in-slices.ts'
import type { FoundIssues } from '../../spreadsheet/row-issues.ts'
import { useToday } from '../../spreadsheet/use-today.ts'

const NONE: FoundIssues = new Map()

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
  const [known, setKnown] = useState<{ list: ListDefinition; found: FoundIssues } | null>(null)
  useEffect(() => {
    if (!isWhole) return
    const work = inSlices(
      slicesOf(rows),
      (slice) => examineListSlice(slice, facts),
      () => setKnown({ list, found: issuesOf(listFindings(facts, exemptions)) }),
    )
    return () => work.stop()
  }, [list, rows, facts, exemptions, isWhole])
  const isKnown = known?.list === list
  const found = isKnown ? known.found : NONE
  const latest = useRef(found)
  latest.current = found
  const isDoubtful = useCallback((id: string) => latest.current.has(id), [])
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
    /** undefined until the rows have been looked through. */
    doubtful: isKnown ? isDoubtful : undefined,
    /** Of the rows as they stand now; worked out once somebody asks. */
    places: (): { checks: ExportCheck[]; exempt: ExemptPlace[] } => placesOf(facts),
  }
}

/** Those that the cells of a row do not tell by themselves. */
function issuesOf(findings: readonly RuleFindings[]): FoundIssues {
  const found = new Map<string, RowIssue[]>()
  for (const { rule, open } of findings) {
    if (rule.isOfCell === true) continue
    for (const { row, field, message } of open) {
      const issue: RowIssue = { level: rule.severity, code: 'rule', field, message }
      const known = found.get(row.id)
      if (known === undefined) found.set(row.id, [issue])
      else known.push(issue)
    }
  }
  return found
}
