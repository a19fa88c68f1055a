import { useMemo } from 'react'
import { PROGRESS } from '../../../../shared/lists/progress.ts'
import { monthOf } from '../../../../shared/progress/reports.ts'
import { useRows } from '../../../service/use-ledger.tsx'
import { ReportTable } from './ReportTable.tsx'
import './project-record.css'

/** What each month reported of the project, in order. */
export function ProjectReports({ project }: { project: string }) {
  const reports = useRows(PROGRESS)
  const own = useMemo(
    () =>
      reports
        .filter(({ cells }) => cells.project === project)
        .sort((a, b) => (monthOf(a) < monthOf(b) ? -1 : 1)),
    [reports, project],
  )
  return (
    <section aria-label="月度调度">
      <h3>月度调度</h3>
      {own.length === 0 ? (
        <p className="project-none">还没有填报</p>
      ) : (
        <ReportTable reports={own} hasLinks />
      )}
    </section>
  )
}
