/** What cannot be true of a month's report: warnings, since the office may know why it is so. */
import type { Cells } from '../changes/change.ts'
import { isEmpty } from '../changes/rows.ts'
import { fieldOf } from '../lists/definition.ts'
import { PROGRESS } from '../lists/progress.ts'
import { formatValue } from '../values/format.ts'
import { monthText } from '../values/month.ts'

export interface ReportFacts {
  report: Cells
  /** The report before it; null for the first. */
  last: Cells | null
  project: Cells
  /** Statuses that the plan counts as finished. */
  done: ReadonlySet<string>
}

export interface ReportWarning {
  field: string
  message: string
}

export function checkReport({ report, last, project, done }: ReportFacts): ReportWarning[] {
  const isDone = done.has(String(report.status))
  const percent = report.percent
  return [
    ...(last === null ? [] : ['percent', 'invested'].flatMap((key) => fallen(key, report, last))),
    ...(isDone && isEmpty(project.completedOn)
      ? [{ field: 'status', message: `状态为${report.status}，但项目没有实际完成日期` }]
      : []),
    ...(percent === 100 && !isDone && !isEmpty(report.status)
      ? [{ field: 'percent', message: `完成比例 100%，状态仍为${report.status}` }]
      : []),
  ]
}

function fallen(key: string, report: Cells, last: Cells): ReportWarning[] {
  const [now, before] = [report[key], last[key]]
  if (typeof now !== 'number' || typeof before !== 'number' || now >= before) return []
  const field = fieldOf(PROGRESS, key)
  const said = (value: number) => `${formatValue(field, value)}${field.unit ?? ''}`
  const since = monthText(String(last.month))
  return [{ field: key, message: `${field.label} ${said(now)}，比${since}的 ${said(before)} 少` }]
}
