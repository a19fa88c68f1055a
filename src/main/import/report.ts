/** What the command line says of an import; other programs rely on its shape. */
import type { CellValue } from '../../shared/changes/change.ts'
import type { Basis, ImportPlan, PlanCell, PlanRow } from '../../shared/import/plan.ts'
import type { ImportIssue, SheetReport } from '../../shared/import/report.ts'
import { countPlan, type PlanCounts } from '../../shared/import/resolve.ts'

export interface CellChange {
  /** Row id in the ledger; null for a row that is added. */
  id: string | null
  /** Row of the workbook, from 1; null for a row that did not come back. */
  row: number | null
  /** null where it is about the row as a whole. */
  field: string | null
  base: CellValue
  ours: CellValue
  theirs: CellValue
  outcome: 'added' | 'removed' | 'ours' | 'theirs' | 'same' | 'conflict'
}

export interface ImportReport {
  ok: boolean
  /** The change that was committed; null for a dry run, a refusal, or nothing new. */
  seq: number | null
  file: string
  basis: Basis
  sheets: SheetReport[]
  counts: PlanCounts
  changes: CellChange[]
  issues: ImportIssue[]
}

/** The report of a plan that became the change `seq`, or none. */
export function reportOf(plan: ImportPlan, ok: boolean, seq: number | null): ImportReport {
  const { file, basis, sheets, issues } = plan
  const changes = plan.rows.flatMap(changesOf)
  return { ok, seq, file, basis, sheets, counts: countPlan(plan), changes, issues }
}

function changesOf(row: PlanRow): CellChange[] {
  if (row.error !== null) return [wholeRow(row, 'added')]
  switch (row.kind) {
    case 'added':
      return [wholeRow(row, 'added')]
    case 'removed':
      return [wholeRow(row, 'removed')]
    case 'conflict':
      return row.conflict === 'deletedHere' || row.conflict === 'deletedThere'
        ? [wholeRow(row, 'conflict'), ...row.cells.flatMap((cell) => cellChange(row, cell))]
        : row.cells.flatMap((cell) => cellChange(row, cell))
    default:
      return row.cells.flatMap((cell) => cellChange(row, cell))
  }
}

function wholeRow({ id, row, title }: PlanRow, outcome: CellChange['outcome']): CellChange {
  const [ours, theirs] = outcome === 'added' ? [null, title] : [title, null]
  return { id, row, field: null, base: null, ours, theirs, outcome }
}

function cellChange({ id, row }: PlanRow, cell: PlanCell): CellChange[] {
  const { field, base, ours, theirs, outcome } = cell
  if (outcome === 'unchanged' || outcome === 'refused' || outcome === 'derived') return []
  return [{ id, row, field, base, ours, theirs, outcome }]
}
