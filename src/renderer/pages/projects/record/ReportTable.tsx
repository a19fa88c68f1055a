import type { Row } from '../../../../shared/contract/schemas.ts'
import { fieldOf } from '../../../../shared/lists/definition.ts'
import { PROGRESS } from '../../../../shared/lists/progress.ts'
import { monthOf } from '../../../../shared/progress/reports.ts'
import { formatValue } from '../../../../shared/values/format.ts'
import { hrefOf } from '../../../app/router.ts'

const SHOWN = ['status', 'percent', 'invested', 'reporter', 'note'] as const
const HEADINGS = ['状态', '比例%', '累计投资', '填报人', '进展说明']

interface ReportTableProps {
  reports: readonly Row[]
  /** Months lead to their sheet. */
  hasLinks?: boolean
}

/** Reports of one project, a line each. */
export function ReportTable({ reports, hasLinks = false }: ReportTableProps) {
  return (
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
        {reports.map((report) => (
          <tr key={report.id}>
            <th scope="row">
              {hasLinks ? (
                <a href={hrefOf('projects', { month: monthOf(report) })}>{monthOf(report)}</a>
              ) : (
                monthOf(report)
              )}
            </th>
            {SHOWN.map((key) => (
              <td key={key} title={key === 'note' ? String(report.cells.note ?? '') : undefined}>
                {formatValue(fieldOf(PROGRESS, key), report.cells[key])}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}
