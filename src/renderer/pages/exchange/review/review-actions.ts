/** What keys, buttons and the grid do to a review; all of it can be taken back step by step. */
import type { Edit } from '../../../../shared/contract/schemas.ts'
import type { PlanCell, PlanRow } from '../../../../shared/import/plan.ts'
import {
  pickCell,
  pickRow,
  toggleCells,
  toggleRows,
  type Version,
  writeCells,
} from '../model/decide.ts'
import { isWholeConflict, type RowView } from '../model/row-view.ts'
import { type Sweep, sweep } from '../model/sweep.ts'
import { withData, withoutData } from './reading/reading-choices.ts'
import { VERDICT } from './review-list.ts'
import type { Review } from './use-review.ts'

interface Target {
  id: string
  field: string
}

export interface ReviewActions {
  /** Takes or leaves what is selected: rows where their 处理 is selected, else cells. */
  toggle(targets: readonly Target[]): void
  toggleColumn(field: string): void
  toggleRow(key: string): void
  /** Whether 1, 2 and 3 mean a pick here, and not the beginning of a value. */
  isToPick(target: Target): boolean
  /** Picks a version of a cell, or a side of a row that one of them deleted. */
  pick(target: Target, version: Version): void
  /** Values written in the grid; the reason where none of them can stand. */
  write(edits: readonly Edit[]): string | null
  sweep(what: Sweep): void
  /** Says that a row is this one of the ledger, or `new`; null asks the matching again. */
  pair(key: string, id: string | null): void
  /** Says that a skipped row, by its key, is data after all. */
  takeSkipped(key: string): void
  /** Says that a row of the workbook is no data. */
  skipRow(row: Pick<PlanRow, 'sheet' | 'row'>): void
}

export function reviewActions({ session, state, views, byKey, rows }: Review): ReviewActions {
  const { decisions, choices } = state
  const viewOf = (id: string) => byKey.get(id)

  const toggleViews = (own: readonly RowView[]) => session.decide(toggleRows(decisions, own))

  return {
    toggle(selected) {
      // The sheet hears of a new filter a moment later; what is not shown is not decided.
      const shown = new Set(rows.map(({ id }) => id))
      const targets = selected.filter(({ id }) => shown.has(id))
      const rowKeys = targets.filter(({ field }) => field === VERDICT).map(({ id }) => id)
      const whole = [...new Set(rowKeys)].flatMap((id) => viewOf(id) ?? [])
      if (whole.length > 0) return toggleViews(whole)
      session.decide(toggleCells(decisions, cellTargets(targets, viewOf)))
    },
    toggleColumn(field) {
      const targets = rows.map(({ id }) => ({ id, field }))
      session.decide(toggleCells(decisions, cellTargets(targets, viewOf)))
    },
    toggleRow(key) {
      toggleViews([viewOf(key)].filter((view) => view !== undefined))
    },
    isToPick({ id, field }) {
      const view = viewOf(id)
      if (view === undefined) return false
      return isWholeConflict(view.plan) || cellIn(view, field)?.outcome === 'conflict'
    },
    pick({ id, field }, version) {
      const view = viewOf(id)
      if (view === undefined) return
      const cell = cellIn(view, field)
      if (isWholeConflict(view.plan)) {
        if (version !== 'base') session.decide(pickRow(decisions, view, version))
      } else if (cell !== undefined) session.decide(pickCell(decisions, view, cell, version))
    },
    write(edits) {
      const sets = edits.flatMap((edit) => {
        const view = edit.edit === 'set' ? viewOf(edit.id) : undefined
        return edit.edit === 'set' && view !== undefined ? [{ edit, view }] : []
      })
      const own = sets.filter(({ view }) => isWritable(view))
      if (own.length === 0) return REFUSED
      const writings = own.map(({ edit: { field, value }, view }) => ({ view, field, value }))
      session.decide(writeCells(decisions, writings))
      return null
    },
    sweep: (what) => session.decide(sweep(decisions, views, what)),
    takeSkipped: (key) => void session.choose(withData(choices, key)),
    skipRow: ({ sheet, row }) => void session.choose(withoutData(choices, `${sheet}!${row}`)),
    pair(key, id) {
      const { [key]: _old, ...pairs } = choices.pairs ?? {}
      void session.choose({ ...choices, pairs: id === null ? pairs : { ...pairs, [key]: id } })
    },
  }
}

const REFUSED = '这一行要整行处理，不能改单元格；粘贴也不能新增行'

/** Cells of a row that goes as a whole, or that cannot be placed, are not written. */
function isWritable({ plan }: RowView): boolean {
  return plan.kind !== 'removed' && plan.conflict !== 'deletedThere' && plan.error === null
}

function cellIn({ plan }: RowView, field: string): PlanCell | undefined {
  return plan.cells.find((cell) => cell.field === field)
}

function cellTargets(targets: readonly Target[], viewOf: (id: string) => RowView | undefined) {
  return targets.flatMap(({ id, field }) => {
    const view = viewOf(id)
    return view === undefined ? [] : [{ view, field }]
  })
}
