/** The list that a workbook under review fills in, and its rows as the ledger has them now. */
import { useMemo } from 'react'
import type { Row } from '../../../../shared/contract/schemas.ts'
import type { ListDefinition } from '../../../../shared/lists/definition.ts'
import { PROGRESS } from '../../../../shared/lists/progress.ts'
import { PROJECTS } from '../../../../shared/lists/projects.ts'
import { heldListOf, sentList } from '../../../../shared/lists/sent-list.ts'
import { monthOfList, sentRow } from '../../../../shared/progress/month-list.ts'
import { monthRows } from '../../../../shared/progress/month-sheet.ts'
import { indexReports } from '../../../../shared/progress/reports.ts'
import type { Answer } from '../../../service/use-answer.ts'
import { useHeldRows } from '../../../service/use-held-rows.ts'
import { useLedger } from '../../../service/use-ledger.tsx'

interface ReviewedList extends Answer<readonly Row[]> {
  list: ListDefinition
}

export function useReviewedList(key: string): ReviewedList {
  const { plan, rows: projects, known } = useLedger()
  const month = monthOfList(key)
  const held = useHeldRows(month === null ? heldListOf(key) : PROGRESS.key)
  const { answer } = held
  const list = useMemo(() => sentList(known, key) ?? PROJECTS, [known, key])
  const rows = useMemo(
    () =>
      month === null || answer === null
        ? answer
        : monthRows(plan, projects, indexReports(answer), month).map(sentRow),
    [month, answer, plan, projects],
  )
  return { ...held, list, answer: rows }
}
