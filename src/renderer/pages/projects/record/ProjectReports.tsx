import { useMemo } from 'react'
import { fieldOf } from '../../../../shared/lists/definition.ts'
import { PROGRESS } from '../../../../shared/lists/progress.ts'
import { monthOf } from '../../../../shared/progress/reports.ts'
import { formatValue } from '../../../../shared/values/format.ts'
import { hrefOf } from '../../../app/router.ts'
import { useRows } from '../../../service/use-ledger.tsx'
import './project-record.css'

const SHOWN = ['status', 'percent', 'invested', 'reporter', 'note'] as const
const HEADINGS = ['状态', '比例%', '累计投资', '填报人', '进展说明']

/** What each month reported of the project, the newest first. */
export function ProjectReports({ project }: { project: string }) {
  const reports = useRows(PROGRESS)
  const own = useMemo(
    () =>
      reports
        .filter(({ cells }) => cells.project === project)
        .sort((a, b) => (monthOf(a) < monthOf(b) ? 1 : -1)),
    [reports, project],
  )
  return (
    <section aria-label="月度调度">
      <h3>月度调度</h3>
      {own.length === 0 ? (
        <p className="project-none">还没有填报</p>
      ) : (
        <table className="project-reports">
          <thead>
            <tr>
              <th scope="col">月份</th>
              {HEADINGS.map((heading) => (
                <th key={heading} scope="col">
                  {heading}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {own.map((report) => (
              <tr key={report.id}>
                <th scope="row">
                  <a href={hrefOf('projects', { month: monthOf(report) })}>{monthOf(report)}</a>
                </th>
                {SHOWN.map((key) => (
                  <td
                    key={key}
                    title={key === 'note' ? String(report.cells.note ?? '') : undefined}
                  >
                    {formatValue(fieldOf(PROGRESS, key), report.cells[key])}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  )
}
