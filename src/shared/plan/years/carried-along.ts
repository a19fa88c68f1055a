/**
 * What a project that is carried over brings along besides its own cells: its newest monthly report,
 * as the state in which the new year begins, and its attachments. Earlier reports stay behind and
 * are read in last year's ledger.
 */
import type { Row } from '../../contract/schemas.ts'
import { PROJECTS } from '../../lists/projects.ts'
import { indexReports } from '../../progress/reports.ts'

export interface CarriedAlong {
  report: Row | null
  files: readonly Row[]
  /** How many reports stay behind. */
  left: number
}

/**
 * @param reports rows of list `progress`.
 * @param attachments rows of list `attachment`, whatever they belong to.
 */
export function carriedAlong(
  reports: readonly Row[],
  attachments: readonly Row[],
): (project: string) => CarriedAlong {
  const byProject = indexReports(reports)
  const filesOf = Map.groupBy(
    attachments.filter(({ cells }) => cells.list === PROJECTS.key),
    ({ cells }) => String(cells.row),
  )
  return (project) => {
    const own = byProject.get(project) ?? []
    return {
      report: own.at(-1) ?? null,
      files: filesOf.get(project) ?? [],
      left: Math.max(0, own.length - 1),
    }
  }
}
