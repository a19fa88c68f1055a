/** The issues of a plan by the row in which they stand. */
import type { ImportPlan, PlanRow } from '../../../../shared/import/plan.ts'
import type { ImportIssue } from '../../../../shared/import/report.ts'

export interface IssueIndex {
  ofRow(row: PlanRow): readonly ImportIssue[]
  /** The row in which an issue stands; null for one about a header or a skipped row. */
  rowOf(issue: ImportIssue): PlanRow | null
}

export function indexIssues({ rows, issues }: ImportPlan): IssueIndex {
  const byPlace = new Map<string, ImportIssue[]>()
  for (const issue of issues) {
    const place = placeOf(issue)
    byPlace.set(place, [...(byPlace.get(place) ?? []), issue])
  }
  const rowAt = new Map(rows.map((row) => [`${row.sheet}!${row.row}`, row]))
  return {
    ofRow: ({ sheet, row }) => byPlace.get(`${sheet}!${row}`) ?? [],
    rowOf: (issue) => rowAt.get(placeOf(issue)) ?? null,
  }
}

function placeOf({ sheet, cell }: ImportIssue): string {
  return `${sheet}!${/\d+$/u.exec(cell)?.[0] ?? ''}`
}
