/** Reports of projects by month, and how they and the present fields of a project follow each other. */
import type { Cells } from '../changes/change.ts'
import { isEmpty } from '../changes/rows.ts'
import type { Row } from '../contract/schemas.ts'
import { isMonth } from '../values/month.ts'

/** Field of a report → present field of its project. */
const PRESENT_FIELDS = {
  status: 'status',
  percent: 'progress',
  invested: 'invested',
  note: 'progressNote',
  month: 'reportMonth',
} as const

/** Fields of a project that follow its newest report. */
export const REPORTED_FIELDS: ReadonlySet<string> = new Set(Object.values(PRESENT_FIELDS))

/** What is carried over into a month without a report; a note says what happened in its own month. */
export const CARRIED_FIELDS = ['status', 'percent', 'invested'] as const

/** Project id → its reports, the oldest first. */
export type ReportIndex = ReadonlyMap<string, readonly Row[]>

export function indexReports(reports: readonly Row[]): ReportIndex {
  const index = Map.groupBy(reports, ({ cells }) => String(cells.project))
  for (const rows of index.values()) rows.sort((a, b) => (monthOf(a) < monthOf(b) ? -1 : 1))
  return index
}

export function monthOf({ cells }: Row): string {
  return String(cells.month)
}

/** True where a report of this month is the newest that the project knows. */
export function isNewest(project: Cells, month: string): boolean {
  return !isMonth(project.reportMonth) || project.reportMonth <= month
}

/** The project with the present fields that a report fills in; an empty cell of it says nothing. */
export function withReport(project: Cells, report: Cells): Cells {
  const present = Object.entries(PRESENT_FIELDS).flatMap(([from, to]) =>
    isEmpty(report[from]) ? [] : [[to, report[from] ?? null] as const],
  )
  return { ...project, ...Object.fromEntries(present) }
}

/** The newest report before a month; null where there is none. */
export function lastBefore(index: ReportIndex, project: string, month: string): Row | null {
  return index.get(project)?.findLast((row) => monthOf(row) < month) ?? null
}

/**
 * What a month without a report takes over: the present of the project, which follows its newest
 * report; for a month that others have overtaken, what had been reported before it.
 */
export function carriedCells(index: ReportIndex, project: Row, month: string): Cells {
  const { cells } = project
  const earlier = lastBefore(index, project.id, month)?.cells ?? {}
  const isOvertaken = isMonth(cells.reportMonth) && cells.reportMonth >= month
  return Object.fromEntries(
    CARRIED_FIELDS.flatMap((field) => {
      const value = isOvertaken ? earlier[field] : cells[PRESENT_FIELDS[field]]
      return value === undefined || isEmpty(value) ? [] : [[field, value] as const]
    }),
  )
}
