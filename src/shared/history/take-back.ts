/**
 * Taking back one change of the past: its inverse brought together with what happened since, by the
 * same merge as a returned workbook. `base` is what the change left behind, `theirs` what was before
 * it, `ours` what is now; a cell that was changed again since is a conflict that a person decides.
 */
import { z } from 'zod'
import {
  type Cells,
  type ChangeKind,
  cellsSchema,
  cellValueSchema,
  type Op,
} from '../changes/change.ts'
import { withCell } from '../changes/rows.ts'
import { BUILT_IN } from '../lists/known-lists.ts'
import { shownField, shownList } from './shown-list.ts'

const mergedCellSchema = z.strictObject({
  field: z.string(),
  base: cellValueSchema,
  ours: cellValueSchema,
  theirs: cellValueSchema,
  outcome: z.enum(['unchanged', 'ours', 'theirs', 'same', 'conflict']),
})
export type TakeBackCell = z.infer<typeof mergedCellSchema>

export const takeBackRowSchema = z.strictObject({
  list: z.string(),
  id: z.string(),
  code: z.string().nullable(),
  name: z.string(),
  kind: z.enum(['added', 'unchanged', 'changed', 'removed', 'conflict']),
  conflict: z.enum(['deletedHere', 'deletedThere', 'addedTwice', 'cells']).nullable(),
  cells: z.array(mergedCellSchema),
  /** The row that would be removed, or brought back, as a whole. */
  whole: cellsSchema,
})
export type TakeBackRow = z.infer<typeof takeBackRowSchema>

export const takeBackPlanSchema = z.strictObject({
  seq: z.int(),
  note: z.string(),
  /** The revision for which it was worked out. */
  at: z.int(),
  /** Rows of which something is left to take back. */
  rows: z.array(takeBackRowSchema),
})
export type TakeBackPlan = z.infer<typeof takeBackPlanSchema>

/** Records of what happened outside the ledger, and locks, are not taken back. */
export const NOT_TAKEN_BACK: ReadonlySet<ChangeKind> = new Set(['create', 'exchange', 'lock'])

/** ours: leave it as it is now. theirs: take it back all the same. */
export const pickSchema = z.enum(['ours', 'theirs'])
export type Pick = z.infer<typeof pickSchema>

/** By `questionKey`. */
export const picksSchema = z.record(z.string(), pickSchema)
export type Picks = z.infer<typeof picksSchema>

/** What a person has to decide: a cell, or, where the row came or went, the row. */
export interface Question {
  key: string
  row: TakeBackRow
  /** null where it is about the row as a whole. */
  cell: TakeBackCell | null
}

export function questionsOf({ rows }: { rows: readonly TakeBackRow[] }): Question[] {
  return rows.flatMap((row): Question[] => {
    if (row.conflict === 'deletedHere' || row.conflict === 'deletedThere')
      return [{ key: keyOf(row, null), row, cell: null }]
    return row.cells
      .filter((cell) => cell.outcome === 'conflict' && askedWith(row, cell) === cell)
      .map((cell) => ({ key: keyOf(row, cell), row, cell }))
  })
}

/** What taking back does under the picks; a question without a pick leaves its cell as it is. */
export function takeBackOps({ rows }: { rows: readonly TakeBackRow[] }, picks: Picks): Op[] {
  return rows.flatMap((row) => opsOfRow(row, picks))
}

function opsOfRow(row: TakeBackRow, picks: Picks): Op[] {
  const { list, id, kind, conflict, whole } = row
  const isTaken = picks[keyOf(row, null)] === 'theirs'
  if (kind === 'added' || (conflict === 'deletedHere' && isTaken))
    return [{ op: 'insert', list, id, cells: whole }]
  if (kind === 'removed' || (conflict === 'deletedThere' && isTaken))
    return [{ op: 'delete', list, id, cells: whole }]
  if (conflict === 'deletedHere' || conflict === 'deletedThere') return []
  return row.cells
    .filter((cell) => cell.outcome === 'theirs' || pickOf(row, cell, picks) === 'theirs')
    .map((cell) => ({
      op: 'set',
      list,
      id,
      field: cell.field,
      old: cell.ours,
      new: cell.theirs,
    }))
}

function pickOf(row: TakeBackRow, cell: TakeBackCell, picks: Picks): Pick | undefined {
  return cell.outcome === 'conflict' ? picks[keyOf(row, askedWith(row, cell))] : undefined
}

/** A derived cell (完成时限日期) goes with the cell that it follows, where that is asked too. */
function askedWith(row: TakeBackRow, cell: TakeBackCell): TakeBackCell {
  // No special ledger has such cells.
  const { derivedFrom } = shownField(shownList(BUILT_IN, row.list), cell.field)
  const source = row.cells.find(
    ({ field, outcome }) => field === derivedFrom && outcome === 'conflict',
  )
  return source ?? cell
}

function keyOf({ list, id }: TakeBackRow, cell: TakeBackCell | null): string {
  return cell === null ? `${list}/${id}` : `${list}/${id}/${cell.field}`
}

/** The cells of a row with what was before, for a row that is brought back as a whole. */
export function wholeWith(cells: Cells, merged: readonly TakeBackCell[]): Cells {
  return merged.reduce((row, { field, theirs }) => withCell(row, field, theirs), cells)
}
