/** The present fields of projects follow their newest report, in the change that writes it. */
import type { Cells } from '../../shared/changes/change.ts'
import { withCell } from '../../shared/changes/rows.ts'
import { LedgerError } from '../../shared/errors.ts'
import { PROGRESS } from '../../shared/lists/progress.ts'
import { PROJECTS } from '../../shared/lists/projects.ts'
import { indexReports, isNewest, monthOf, withReport } from '../../shared/progress/reports.ts'
import type { Ledger } from '../ledger/ledger.ts'
import { type RowsInChange, rowsAfter } from '../lists/rows-in-change.ts'

/** A report written or taken away by the change that is being made. */
export interface TouchedReport {
  id: string
  before: Cells | null
  after: Cells | null
}

/** Where the rows of projects stand in the change that is being made. */
export interface ProjectRows {
  has(id: string): boolean
  get(id: string): Cells
  set(id: string, cells: Cells): void
}

export function followReports(
  ledger: Ledger,
  touched: readonly TouchedReport[],
  projects: ProjectRows,
): void {
  for (const { id, before, after } of touched) {
    const project = String((after ?? before)?.project)
    const month = String((after ?? before)?.month)
    if (!projects.has(project)) {
      if (after === null) continue
      throw new LedgerError('ROW_NOT_FOUND', `找不到这份调度所说的项目，可能已被删除：${project}`, {
        list: PROGRESS.key,
        id,
      })
    }
    const present = projects.get(project)
    if (after !== null) {
      if (isNewest(present, month)) projects.set(project, withReport(present, after))
    } else if (present.reportMonth === month) {
      const gone = new Set(touched.filter((item) => item.after === null).map((item) => item.id))
      projects.set(project, withoutReport(ledger, present, project, gone.add(id)))
    }
  }
}

/** As the newest report that is left says; without one only the month is forgotten. */
function withoutReport(
  ledger: Ledger,
  present: Cells,
  project: string,
  gone: ReadonlySet<string>,
): Cells {
  const { reportMonth: _gone, ...rest } = present
  const newest = ledger
    .rows(PROGRESS.key)
    .filter(({ id, cells }) => cells.project === project && !gone.has(id))
    .sort((a, b) => (monthOf(a) < monthOf(b) ? 1 : -1))[0]
  return newest === undefined ? rest : withReport(rest, newest.cells)
}

/**
 * Projects that were brought back to an earlier state are of the newest report that there is. Where
 * it is another than they say, they follow it if reports came or went; else what was asked for stands.
 */
export function settleReports(rows: RowsInChange): void {
  const reported = new Set(
    rows.states
      .filter(({ list }) => list.key === PROGRESS.key)
      .map(({ before, after }) => String((after ?? before)?.project)),
  )
  const touched = rows.states.filter(({ list }) => list.key === PROJECTS.key)
  const ids = new Set([...reported, ...touched.map(({ id }) => id)])
  if (ids.size === 0) return
  const all = [...rowsAfter(rows, PROGRESS)].map(([id, cells]) => ({ id, cells }))
  const reports = indexReports(all)
  for (const id of ids) {
    if (!rows.has(PROJECTS, id)) continue
    const project = rows.row(PROJECTS, id)
    const newest = reports.get(id)?.at(-1)
    const month = newest === undefined ? null : monthOf(newest)
    if (project.after === null || (project.after.reportMonth ?? null) === month) continue
    project.after =
      newest !== undefined && reported.has(id)
        ? withReport(project.after, newest.cells)
        : withCell(project.after, 'reportMonth', month)
  }
}
