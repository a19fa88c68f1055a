/** The list that a workbook under review fills in, and its rows as the ledger has them now. */
import { useMemo } from 'react'
import type { Row } from '../../../../shared/contract/schemas.ts'
import type { ListDefinition } from '../../../../shared/lists/definition.ts'
import { PROGRESS } from '../../../../shared/lists/progress.ts'
import { PROJECTS } from '../../../../shared/lists/projects.ts'
import { sentList } from '../../../../shared/lists/sent-list.ts'
import { monthOfList, sentRow } from '../../../../shared/progress/month-list.ts'
import { monthRows } from '../../../../shared/progress/month-sheet.ts'
import { indexReports } from '../../../../shared/progress/reports.ts'
import { useLedger, useRows } from '../../../service/use-ledger.tsx'

export function useReviewedList(key: string): { list: ListDefinition; rows: readonly Row[] } {
  const { plan, rows: projects, known } = useLedger()
  const reports = useRows(PROGRESS)
  const list = useMemo(() => sentList(known, key) ?? PROJECTS, [known, key])
  const rows = useMemo(() => {
    const month = monthOfList(key)
    if (month === null) return projects
    return monthRows(plan, projects, indexReports(reports), month).map(sentRow)
  }, [key, plan, projects, reports])
  return { list, rows }
}
