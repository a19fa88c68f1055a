/** A plan row with the decisions of a person: what would be written, or what is still to be decided. */
import type { Cells, CellValue } from '../changes/change.ts'
import { compactCells, sameValue } from '../changes/rows.ts'
import { checkRow, type RowIssue } from '../lists/check-row.ts'
import type { ListDefinition } from '../lists/definition.ts'
import { completeRow } from '../lists/derive.ts'
import type { Vocabulary } from '../plan/vocabulary.ts'
import type { CellDecision, ImportPlan, PlanCell, PlanRow, RowDecision } from './plan.ts'

export type Resolved =
  /** Nothing of this row is written. */
  | { write: 'nothing' }
  /** A whole row, checked, but for what the program assigns. */
  | { write: 'insert'; cells: Cells }
  | { write: 'set'; id: string; cells: Cells }
  | { write: 'delete'; id: string }
  /** A row that was deleted here comes back with these cells changed. */
  | { write: 'restore'; id: string; cells: Cells }
  /** Fields that wait for a decision; none where it is about the row as a whole. */
  | { write: 'undecided'; fields: string[]; issues: RowIssue[] }

export interface ResolveContext {
  list: ListDefinition
  vocabulary: Vocabulary
}

/** A row of a plan that knows what becomes of it where nobody decides anything. */
export interface PlannedRow extends PlanRow {
  asPlanned: Resolved | null
}

const NOTHING: Resolved = { write: 'nothing' }

export function resolveRow(
  context: ResolveContext,
  row: PlanRow | PlannedRow,
  told?: RowDecision,
): Resolved {
  if (told === undefined && 'asPlanned' in row && row.asPlanned !== null) return row.asPlanned
  const decision = told ?? {}
  if (row.kind === 'removed')
    return decision.take === true && row.id !== null ? { write: 'delete', id: row.id } : NOTHING
  if (decision.take === false) return NOTHING
  if (row.error !== null) return { write: 'undecided', fields: [], issues: [] }
  if (row.conflict === 'deletedHere' || row.conflict === 'deletedThere')
    return resolveDeletion(row, decision)
  if (row.kind === 'added') return resolveNew(context, row, decision)
  return resolvePresent(row, decision)
}

function resolveDeletion(row: PlanRow, { pick, cells = {} }: RowDecision): Resolved {
  const { id } = row
  if (pick === undefined || id === null) return { write: 'undecided', fields: [], issues: [] }
  if (pick === 'ours') return NOTHING
  if (row.conflict === 'deletedThere') return { write: 'delete', id }
  const { values, undecided } = valuesOf(row.cells, cells, takeAll)
  return undecided.length > 0
    ? { write: 'undecided', fields: undecided, issues: [] }
    : { write: 'restore', id, cells: values }
}

function resolveNew(context: ResolveContext, row: PlanRow, decision: RowDecision): Resolved {
  const { values, undecided } = valuesOf(row.cells, decision.cells ?? {}, takeAll)
  const cells = compactCells(values)
  const complete = completeRow(context.list, cells, context.vocabulary)
  const issues = checkRow(context.list, complete).filter(({ level }) => level === 'error')
  const fields = [...undecided, ...issues.map((issue) => issue.field)]
  if (fields.length > 0) return { write: 'undecided', fields: [...new Set(fields)], issues }
  return { write: 'insert', cells: complete }
}

function resolvePresent(row: PlanRow, decision: RowDecision): Resolved {
  const { values, undecided } = valuesOf(row.cells, decision.cells ?? {}, takeClean)
  if (undecided.length > 0) return { write: 'undecided', fields: undecided, issues: [] }
  const ours = new Map(row.cells.map((cell) => [cell.field, cell.ours]))
  const changed = Object.entries(values).filter(
    ([field, value]) => !sameValue(ours.get(field) ?? null, value),
  )
  if (changed.length === 0 || row.id === null) return NOTHING
  return { write: 'set', id: row.id, cells: Object.fromEntries(changed) }
}

/** What becomes of a cell of which nobody said anything. */
type Silence = (cell: PlanCell) => 'take' | 'leave' | 'ask'

const takeAll: Silence = ({ outcome }) => {
  if (outcome === 'refused') return 'ask'
  return outcome === 'derived' ? 'leave' : 'take'
}

const takeClean: Silence = ({ outcome }) => {
  if (outcome === 'refused' || outcome === 'conflict') return 'ask'
  return outcome === 'theirs' ? 'take' : 'leave'
}

function valuesOf(
  cells: readonly PlanCell[],
  decisions: Record<string, CellDecision>,
  silence: Silence,
): { values: Cells; undecided: string[] } {
  // A cell that the workbook leaves alone may be filled in the review all the same.
  const values: Record<string, CellValue> = Object.fromEntries(
    Object.entries(decisions).flatMap(([field, decision]) =>
      'value' in decision ? [[field, decision.value]] : [],
    ),
  )
  const undecided: string[] = []
  for (const cell of cells) {
    const decision = decisions[cell.field]
    if (decision !== undefined && 'value' in decision) continue
    if (decision?.pick === 'ours') continue
    const fate = decision?.pick === 'theirs' && cell.outcome !== 'refused' ? 'take' : silence(cell)
    if (fate === 'take') values[cell.field] = cell.theirs
    if (fate === 'ask') undecided.push(cell.field)
  }
  return { values, undecided }
}

export interface PlanCounts {
  added: number
  changed: number
  unchanged: number
  removed: number
  conflicts: number
  errors: number
  warnings: number
}

/** Rows of each kind; conflicts are counted by what has to be picked: a cell, or a whole row. */
export function countPlan(plan: Pick<ImportPlan, 'rows' | 'issues'>): PlanCounts {
  const rows = (kind: PlanRow['kind']) => plan.rows.filter((row) => row.kind === kind).length
  const mixed = plan.rows.filter(
    ({ kind, cells }) => kind === 'conflict' && cells.some(({ outcome }) => outcome === 'theirs'),
  ).length
  const issues = (level: 'error' | 'warning') =>
    plan.issues.filter((issue) => issue.level === level).length
  return {
    added: rows('added'),
    changed: rows('changed') + mixed,
    unchanged: rows('unchanged'),
    removed: rows('removed'),
    conflicts: plan.rows.reduce((sum, row) => sum + conflictsOf(row), 0),
    errors: issues('error'),
    warnings: issues('warning'),
  }
}

function conflictsOf({ kind, conflict, cells }: PlanRow): number {
  if (kind !== 'conflict') return 0
  const isWhole = conflict === 'deletedHere' || conflict === 'deletedThere'
  return isWhole ? 1 : cells.filter(({ outcome }) => outcome === 'conflict').length
}
