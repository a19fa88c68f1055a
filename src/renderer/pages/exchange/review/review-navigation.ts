/** Ways through a review: to the next thing to decide, to the cell of an issue. */
import type { RefObject } from 'react'
import type { ImportIssue } from '../../../../shared/import/report.ts'
import type { ListDefinition } from '../../../../shared/lists/definition.ts'
import { afterDrawing } from '../../../app/after-drawing.ts'
import type { SheetGridHandle } from '../../../spreadsheet/sheet-grid-handle.ts'
import { isOfKind } from '../model/kinds.ts'
import { nextProblem, type Place } from './next-problem.ts'
import type { Review } from './use-review.ts'

interface Parts {
  grid: RefObject<SheetGridHandle | null>
  review: Review
  list: ListDefinition
  /** Fields whose columns are shown. */
  fields: ReadonlySet<string>
  showAllColumns(): void
}

export interface Navigation {
  /** The active cell as of now. */
  here(): Place | null
  /** Goes to the next thing to decide; false when there is none. */
  goOn(): boolean
  /** Goes to the cell of an issue; false where it stands in no row of data. */
  jump(issue: ImportIssue): boolean
}

export function reviewNavigation({
  grid,
  review,
  list,
  fields,
  showAllColumns,
}: Parts): Navigation {
  const { session, state, views, byKey, issues } = review
  const keys = list.fields.map(({ key }) => key)

  /** Past the filter and the hidden columns that keep the cell out of sight. */
  const reveal = ({ id, field }: Place) => {
    const view = byKey.get(id)
    if (view === undefined) return
    const isShown = isOfKind(state.kind, view)
    const isDrawn = fields.has(field)
    if (!isShown) session.show(isOfKind('all', view) ? 'all' : 'unchanged')
    if (!isDrawn) showAllColumns()
    const go = () => void grid.current?.reveal(id, field)
    if (isShown && isDrawn) go()
    else afterDrawing(go)
  }

  const here = () => {
    const [id, field] = [grid.current?.activeRow()?.id, grid.current?.activeField()]
    return id == null || field == null ? null : { id, field }
  }

  return {
    here,
    goOn() {
      const shown = views.filter((view) => isOfKind(state.kind, view))
      const next = nextProblem(shown, keys, here()) ?? nextProblem(views, keys, null)
      if (next !== null) reveal(next)
      return next !== null
    },
    jump(issue) {
      const row = issues.rowOf(issue)
      if (row === null) return false
      const cell = row.cells.find((item) => item.cell === issue.cell)
      reveal({ id: row.key, field: issue.field ?? cell?.field ?? keys[0] ?? '' })
      return true
    },
  }
}
