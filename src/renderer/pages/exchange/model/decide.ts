/** What a person decides about rows and cells of a plan; every function gives new decisions. */
import type { CellValue } from '../../../../shared/changes/change.ts'
import { isEmpty, sameValue } from '../../../../shared/changes/rows.ts'
import type {
  CellDecision,
  Decisions,
  PlanCell,
  PlanRow,
  RowDecision,
} from '../../../../shared/import/plan.ts'
import { type CellView, isWholeConflict, type RowView } from './row-view.ts'

export type Version = 'ours' | 'theirs' | 'base'

export interface CellTarget {
  view: RowView
  field: string
}

/** Takes all of these rows, or where all are taken leaves them. */
export function toggleRows(decisions: Decisions, views: readonly RowView[]): Decisions {
  const own = views.filter(({ plan }) => plan.kind !== 'unchanged' || plan.error !== null)
  const isTaking = own.some((view) => !isRowTaken(view))
  return withRows(decisions, own, (view) => rowDecided(view, isTaking))
}

function isRowTaken({ plan, decision }: RowView): boolean {
  if (plan.kind === 'removed') return decision.take === true
  return isWholeConflict(plan) ? decision.pick === 'theirs' : decision.take !== false
}

function rowDecided({ plan, decision }: RowView, isTaking: boolean): RowDecision {
  if (plan.kind === 'removed') return { ...decision, take: isTaking }
  const { take: _take, ...rest } = decision
  if (isWholeConflict(plan)) return { ...rest, pick: isTaking ? 'theirs' : 'ours' }
  return isTaking ? rest : { ...rest, take: false }
}

/** Takes what the workbook says in all of these cells, or where all are taken leaves them. */
export function toggleCells(decisions: Decisions, targets: readonly CellTarget[]): Decisions {
  const own = targets.flatMap(({ view, field }) => {
    const cell = view.cells.get(field)
    return cell !== undefined && isDecidable(view.plan, cell) ? [{ view, cell }] : []
  })
  const isTaking = own.some(({ view, cell }) => view.decision.take === false || !isTaken(cell))
  return withCells(
    decisions,
    own.map(({ view, cell }) => ({
      key: view.plan.key,
      field: cell.field,
      made: isTaking ? taking(cell) : { pick: 'ours' },
    })),
  )
}

/** Whether Space has something to say about a cell. */
export function isDecidable(plan: PlanRow, { plan: cell, state }: CellView): boolean {
  if (plan.kind === 'removed' || isWholeConflict(plan) || state === 'kept') return false
  return cell !== null && state !== 'derived'
}

/** A cell that cannot be read is settled when something else stands for it. */
function isTaken({ state, plan }: CellView): boolean {
  if (plan?.outcome === 'refused') return state !== 'left'
  return state === 'taken'
}

function taking({ plan }: CellView): CellDecision | null {
  return plan?.outcome === 'conflict' ? { pick: 'theirs' } : null
}

/** Picks one of the versions of a cell. */
export function pickCell(
  decisions: Decisions,
  { plan }: RowView,
  cell: PlanCell,
  version: Version,
): Decisions {
  const isDefault = version === 'theirs' && cell.outcome === 'theirs'
  const picked = version === 'base' ? { value: cell.base } : { pick: version }
  const made = isDefault ? null : picked
  return withCells(decisions, [{ key: plan.key, field: cell.field, made }])
}

/** Picks a side of a row that one of them deleted. */
export function pickRow(
  decisions: Decisions,
  { plan, decision }: RowView,
  pick: 'ours' | 'theirs',
): Decisions {
  return { ...decisions, [plan.key]: { ...decision, pick } }
}

export interface Writing extends CellTarget {
  value: CellValue
}

/** Values written by hand; what is as one of the sides has it is a pick of that side. */
export function writeCells(decisions: Decisions, writings: readonly Writing[]): Decisions {
  return withCells(
    decisions,
    writings.map(({ view: { plan, shown }, field, value }) => {
      const cell = plan.cells.find((item) => item.field === field)
      return { key: plan.key, field, made: meant(cell, value, shown[field] ?? null) }
    }),
  )
}

function meant(
  cell: PlanCell | undefined,
  value: CellValue,
  present: CellValue,
): CellDecision | null {
  if (cell === undefined || cell.outcome === 'derived') {
    const before = cell?.ours ?? present
    return equal(before, value) ? null : { value }
  }
  if (cell.outcome === 'refused') return { value }
  if (equal(cell.theirs, value)) return cell.outcome === 'theirs' ? null : { pick: 'theirs' }
  return equal(cell.ours, value) ? { pick: 'ours' } : { value }
}

const equal = (a: CellValue, b: CellValue) => (isEmpty(a) && isEmpty(b)) || sameValue(a, b)

/** The decisions with those of these rows made anew. */
export function withRows(
  decisions: Decisions,
  views: readonly RowView[],
  decide: (view: RowView) => RowDecision,
): Decisions {
  if (views.length === 0) return decisions
  const next = { ...decisions }
  for (const view of views) setRow(next, view.plan.key, decide(view))
  return next
}

interface MadeCell {
  /** Key of the row. */
  key: string
  field: string
  /** null: as if nobody had said anything. */
  made: CellDecision | null
}

/** A decision about a cell takes its row in again. Copied once, for there may be very many. */
function withCells(decisions: Decisions, cells: readonly MadeCell[]): Decisions {
  if (cells.length === 0) return decisions
  const next = { ...decisions }
  for (const { key, field, made } of cells) {
    const { take: _take, cells: before = {}, ...rest } = next[key] ?? {}
    const { [field]: _old, ...others } = before
    const after = made === null ? others : { ...others, [field]: made }
    setRow(next, key, Object.keys(after).length === 0 ? rest : { ...rest, cells: after })
  }
  return next
}

function setRow(decisions: Decisions, key: string, made: RowDecision): void {
  if (Object.keys(made).length === 0) delete decisions[key]
  else decisions[key] = made
}
