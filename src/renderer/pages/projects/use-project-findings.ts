/** What the quality rules find in the projects, for the cells and marks of their sheet. */
import { useMemo } from 'react'
import { ENTERPRISES } from '../../../shared/lists/enterprises.ts'
import { EXEMPTIONS } from '../../../shared/lists/exemptions.ts'
import { PROJECTS } from '../../../shared/lists/projects.ts'
import { examineSlice, findingsOf } from '../../../shared/quality/findings.ts'
import { scheduleRules } from '../../../shared/schedule/rules.ts'
import { useLedger, useRows } from '../../service/use-ledger.tsx'
import { type Examination, useFoundIssues } from '../../spreadsheet/marks/use-found-issues.ts'
import { useToday } from '../../spreadsheet/use-today.ts'

export function useProjectFindings() {
  const { plan, rows: projects, arriving } = useLedger()
  const enterprises = useRows(ENTERPRISES)
  const exemptions = useRows(EXEMPTIONS)
  const rules = scheduleRules(plan, useToday())
  const isWhole = !arriving.has(PROJECTS.key)
  const examination = useMemo((): Examination | null => {
    if (!isWhole) return null
    const facts = { plan, projects, rules, enterprises, exemptions }
    return {
      rows: projects,
      examine: (slice) => examineSlice(slice, facts),
      find: () => findingsOf(facts, exemptions),
    }
  }, [plan, projects, rules, enterprises, exemptions, isWhole])
  return useFoundIssues(PROJECTS, examination)
}
