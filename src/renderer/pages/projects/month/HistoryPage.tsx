import { useMemo } from 'react'
import { doneStatuses } from '../../../../shared/lists/marks.ts'
import { PROGRESS } from '../../../../shared/lists/progress.ts'
import { vocabularyOf } from '../../../../shared/plan/vocabulary.ts'
import {
  historyRows,
  MONTH_HISTORY,
  monthTotals,
} from '../../../../shared/progress/month-history.ts'
import { ExportButton } from '../../../app/ExportButton.tsx'
import { useRoute } from '../../../app/router.ts'
import { useLedger, useRows } from '../../../service/use-ledger.tsx'
import { ListSheet } from '../../../spreadsheet/ListSheet.tsx'
import type { ListTool } from '../../../spreadsheet/list/list-tools.ts'
import { BackToProjects } from '../BackToProjects.tsx'
import { MonthTotals } from './MonthTotals.tsx'
import './month.css'

const FROZEN = ['month', 'code', 'enterprise']
const TOOLS: readonly ListTool[] = ['views', 'summary']
const PLACE = { by: 'month' }

/** 各月进度: every month that was reported, in order, each report beside the one before it. */
export function HistoryPage() {
  const { plan, rows: projects } = useLedger()
  const reports = useRows(PROGRESS)
  const { district } = useRoute().query
  const vocabulary = useMemo(() => vocabularyOf(plan), [plan])
  const rows = useMemo(() => historyRows(projects, reports), [projects, reports])
  const totals = useMemo(() => {
    const own =
      district === undefined ? rows : rows.filter(({ cells }) => cells.district === district)
    return monthTotals(own, doneStatuses(plan))
  }, [rows, district, plan])
  return (
    <div className="month-page">
      <ListSheet
        definition={MONTH_HISTORY}
        rows={rows}
        vocabulary={vocabulary}
        frozen={FROZEN}
        route="projects"
        query={PLACE}
        tools={TOOLS}
        emptyNext="还没有填报过月度调度，可单击“重点项目—调度”按月填写"
        write={refuse}
        toolsBefore={<BackToProjects />}
        toolsAfter={
          <ExportButton
            kind="projects"
            what={district === undefined ? '各月进度' : `${district}各月进度`}
            list={{ key: MONTH_HISTORY.key, ...(district === undefined ? {} : { district }) }}
          />
        }
      />
      <MonthTotals totals={totals} />
    </div>
  )
}

/** What is told of several months cannot be changed here. */
const refuse = async () => ({
  ok: false as const,
  conflicts: [],
  reason: '各月进度由月度调度汇总而来，请到那个月的调度中修改',
  code: null,
})
