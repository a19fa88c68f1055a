/**
 * A row of the plan as the review shows it: every cell with what it was, what it will be under the
 * decisions made so far, and what would be written. The last is `resolveRow`, as on commit.
 */
import type { Cells, CellValue } from '../../../../shared/changes/change.ts'
import { compactCells, sameValue } from '../../../../shared/changes/rows.ts'
import type { PlanCell, PlanRow, RowDecision } from '../../../../shared/import/plan.ts'
import {
  type ResolveContext,
  type Resolved,
  resolveRow,
} from '../../../../shared/import/resolve.ts'
import { completeRow, setDerived } from '../../../../shared/lists/derive.ts'

/**
 * `undecided`: a conflict without a pick. `refused`: cannot be read, and nothing stands in its place.
 * `kept`: only the ledger changed it. `derived`: follows from other cells of the row.
 */
export type CellState = 'taken' | 'edited' | 'left' | 'undecided' | 'refused' | 'derived' | 'kept'

export interface CellView {
  field: string
  before: CellValue
  after: CellValue
  state: CellState
  /** null where the workbook says nothing of this cell. */
  plan: PlanCell | null
}

/** What becomes of the row: written, left alone, waiting for a decision, or nothing to do. */
export type Verdict = 'take' | 'leave' | 'ask' | 'none'

export interface RowView {
  plan: PlanRow
  decision: RowDecision
  verdict: Verdict
  resolved: Resolved
  /** Cells that the row is about, by field. */
  cells: ReadonlyMap<string, CellView>
  /** The whole row as the grid shows it. */
  shown: Cells
}

const NO_DECISION: RowDecision = {}

/** `ledger` is the row of the ledger, where it has one. */
export function viewRow(
  context: ResolveContext,
  plan: PlanRow,
  decision: RowDecision = NO_DECISION,
  ledger: Cells = {},
): RowView {
  const resolved = resolveRow(context, plan, decision)
  const ours = oursOf(plan, ledger)
  const stated = statedCells(plan, decision, ours)
  const after = afterwards(context, plan, ours, stated)
  const cells = withFollowers(context, plan, { stated, ours, after })
  const verdict = verdictOf(plan, decision, resolved)
  return { plan, decision, verdict, resolved, cells, shown: shownCells(ours, cells) }
}

/** The row as the ledger had it when the plan was made. */
function oursOf(plan: PlanRow, ledger: Cells): Cells {
  const isWhole = plan.conflict === 'deletedHere'
  const listed = plan.cells.map((cell) => [cell.field, isWhole ? cell.base : cell.ours] as const)
  return { ...(plan.id === null ? {} : ledger), ...Object.fromEntries(listed) }
}

function statedCells(plan: PlanRow, decision: RowDecision, ours: Cells): Map<string, CellView> {
  const views = new Map<string, CellView>()
  for (const cell of plan.cells) {
    const view = stateCell(plan, cell, decision)
    if (view !== null) views.set(cell.field, view)
  }
  for (const [field, made] of Object.entries(decision.cells ?? {}))
    if ('value' in made && !views.has(field))
      views.set(field, {
        field,
        before: ours[field] ?? null,
        after: made.value,
        state: 'edited',
        plan: null,
      })
  return views
}

function stateCell(plan: PlanRow, cell: PlanCell, decision: RowDecision): CellView | null {
  const { field, base, ours, theirs } = cell
  if (plan.conflict === 'deletedThere')
    return { field, before: base, after: ours, state: 'kept', plan: cell }
  const before = plan.conflict === 'deletedHere' ? base : ours
  const made = decision.cells?.[field]
  if (made !== undefined && 'value' in made)
    return { field, before, after: made.value, state: 'edited', plan: cell }
  if (cell.outcome === 'derived' || cell.outcome === 'same' || cell.outcome === 'unchanged')
    return null
  if (made?.pick === 'ours') return { field, before, after: before, state: 'left', plan: cell }
  if (cell.outcome === 'refused')
    return { field, before, after: before, state: 'refused', plan: cell }
  const isTaken =
    made?.pick === 'theirs' || cell.outcome === 'theirs' || plan.conflict === 'deletedHere'
  if (isTaken) return { field, before, after: theirs, state: 'taken', plan: cell }
  return cell.outcome === 'conflict'
    ? { field, before, after: before, state: 'undecided', plan: cell }
    : { field, before: base, after: ours, state: 'kept', plan: cell }
}

/** The row after everything that is taken, with what follows from it. */
function afterwards(
  { list, vocabulary }: ResolveContext,
  plan: PlanRow,
  ours: Cells,
  stated: ReadonlyMap<string, CellView>,
): Cells {
  const derived = new Set(
    list.fields.filter((field) => field.derivedFrom !== undefined).map(({ key }) => key),
  )
  const written = [...stated.values()]
    .filter(({ state }) => state === 'taken' || state === 'edited')
    // What is written into a derived cell stands over what would follow.
    .sort((a, b) => Number(derived.has(a.field)) - Number(derived.has(b.field)))
  if (plan.id === null)
    return completeRow(
      list,
      compactCells(Object.fromEntries(written.map(({ field, after }) => [field, after]))),
      vocabulary,
    )
  const cells = { ...ours }
  for (const { field, after, before } of written)
    if (!sameValue(after, before)) setDerived(list, cells, field, after, vocabulary)
  return cells
}

interface Versions {
  stated: ReadonlyMap<string, CellView>
  ours: Cells
  after: Cells
}

/** The stated cells and those that follow from them, even where someone left the latter alone. */
function withFollowers(
  { list }: ResolveContext,
  plan: PlanRow,
  { stated, ours, after }: Versions,
): Map<string, CellView> {
  const views = new Map(stated)
  for (const { key } of list.fields) {
    const state = views.get(key)?.state
    if (state !== undefined && state !== 'left') continue
    const before = plan.id === null ? null : (ours[key] ?? null)
    const now = after[key] ?? null
    if (sameValue(before, now)) continue
    const cell = plan.cells.find(({ field }) => field === key) ?? null
    views.set(key, { field: key, before, after: now, state: 'derived', plan: cell })
  }
  return views
}

function shownCells(ours: Cells, cells: ReadonlyMap<string, CellView>): Cells {
  return { ...ours, ...Object.fromEntries([...cells].map(([field, { after }]) => [field, after])) }
}

function verdictOf(plan: PlanRow, decision: RowDecision, { write }: Resolved): Verdict {
  if (write === 'undecided') return 'ask'
  if (write !== 'nothing') return 'take'
  return plan.kind === 'unchanged' && decision.take !== false ? 'none' : 'leave'
}

/** Rows that one side deleted are decided as a whole. */
export function isWholeConflict({ conflict }: PlanRow): boolean {
  return conflict === 'deletedHere' || conflict === 'deletedThere'
}
