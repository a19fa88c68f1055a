import type { Row } from '../../../../shared/contract/schemas.ts'
import { fieldOf } from '../../../../shared/lists/definition.ts'
import { PROGRESS } from '../../../../shared/lists/progress.ts'
import { type MonthStep, monthSteps } from '../../../../shared/progress/month-history.ts'
import { monthOf } from '../../../../shared/progress/reports.ts'
import { formatValue } from '../../../../shared/values/format.ts'
import { monthAfter } from '../../../../shared/values/month.ts'
import { hrefOf } from '../../../app/address.ts'

const HEADINGS = ['月份', '状态', '比例%', '累计投资', '填报人', '进展说明']

interface ReportTableProps {
  /** Of one project, the oldest first. */
  reports: readonly Row[]
  /** Months lead to their sheet. */
  hasLinks?: boolean
}

/** The months of one project in order, with what changed from one to the next. */
export function ReportTable({ reports, hasLinks = false }: ReportTableProps) {
  return (
    <table className="project-reports">
      <thead>
        <tr>
          {HEADINGS.map((heading) => (
            <th key={heading} scope="col">
              {heading}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {monthSteps(reports).map((step) => (
          <StepLine key={step.report.id} step={step} hasLinks={hasLinks} />
        ))}
      </tbody>
    </table>
  )
}

function StepLine({ step, hasLinks }: { step: MonthStep; hasLinks: boolean }) {
  const { report, last, statusFrom } = step
  const month = monthOf(report)
  const missed = last === null ? [] : monthsBetween(monthOf(last), month)
  const text = (key: string) => formatValue(fieldOf(PROGRESS, key), report.cells[key])
  return (
    <>
      {missed.map((open) => (
        <tr key={open} className="project-reports-open">
          <MonthCell month={open} hasLinks={hasLinks} />
          <td colSpan={HEADINGS.length - 1}>没有填报</td>
        </tr>
      ))}
      <tr>
        <MonthCell month={month} hasLinks={hasLinks} />
        <td>
          {statusFrom !== null && <small>{`${statusFrom}→`}</small>}
          {text('status')}
        </td>
        <td>
          <Change field="percent" by={step.percent} />
          {text('percent')}
        </td>
        <td>
          <Change field="invested" by={step.invested} />
          {text('invested')}
        </td>
        <td>{text('reporter')}</td>
        <td title={text('note')}>{text('note')}</td>
      </tr>
    </>
  )
}

function MonthCell({ month, hasLinks }: { month: string; hasLinks: boolean }) {
  return (
    <th scope="row">{hasLinks ? <a href={hrefOf('projects', { month })}>{month}</a> : month}</th>
  )
}

function Change({ field, by }: { field: string; by: number | null }) {
  if (by === null) return null
  const text = formatValue(fieldOf(PROGRESS, field), by)
  return <small data-tone={by < 0 ? 'warning' : undefined}>{by > 0 ? `+${text}` : text}</small>
}

/** Months after one and before another. */
function monthsBetween(from: string, to: string): string[] {
  const next = monthAfter(from, 1)
  return next >= to ? [] : [next, ...monthsBetween(next, to)]
}
