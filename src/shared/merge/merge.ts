/**
 * Three versions of a row brought together: `base` as it was sent out, `ours` as the ledger has it
 * now, `theirs` as it came back. Nothing is decided here that a person must decide: what both sides
 * changed differently is a conflict, and what one side deleted is never simply gone.
 */
import type { Cells, CellValue } from '../changes/change.ts'
import { isEmpty, sameValue } from '../changes/rows.ts'

/** `same`: both sides changed to the same; `ours`, `theirs`: only that side changed. */
export type CellOutcome = 'unchanged' | 'ours' | 'theirs' | 'same' | 'conflict'

/** What the sides disagree about, where it is more than a cell. */
export type RowConflict =
  /** We deleted the row, they changed it. */
  | 'deletedHere'
  /** They deleted the row, we changed it. */
  | 'deletedThere'
  /** Both added the same thing since. */
  | 'addedTwice'
  /** Both changed a cell, differently. */
  | 'cells'

export interface MergedCell {
  field: string
  base: CellValue
  ours: CellValue
  theirs: CellValue
  outcome: CellOutcome
}

export type MergedRow =
  | { kind: 'added' | 'unchanged' | 'changed' | 'removed'; conflict: null; cells: MergedCell[] }
  | { kind: 'conflict'; conflict: RowConflict; cells: MergedCell[] }

export interface Versions {
  /** null: the row was not there. */
  base: Cells | null
  ours: Cells | null
  /** By field; an absent field says nothing, null says that it is empty. null: the row is gone. */
  theirs: Cells | null
}

export function mergeCell(base: CellValue, ours: CellValue, theirs: CellValue): CellOutcome {
  if (same(ours, theirs)) return same(base, ours) ? 'unchanged' : 'same'
  if (same(base, theirs)) return 'ours'
  return same(base, ours) ? 'theirs' : 'conflict'
}

/** Empty is empty, however it is written. */
function same(a: CellValue, b: CellValue): boolean {
  return (isEmpty(a) && isEmpty(b)) || sameValue(a, b)
}

/** Merges one row over these fields; at least one version must be there. */
export function mergeRow(fields: readonly string[], { base, ours, theirs }: Versions): MergedRow {
  if (theirs === null) return mergeTheirDeletion(fields, base ?? {}, ours)
  const cells = mergeCells(fields, base ?? {}, ours ?? {}, theirs)
  if (ours !== null) return mergePresent(cells, base === null)
  if (base === null) return { kind: 'added', conflict: null, cells: cells.filter(isFilled) }
  const edited = cells.filter(({ base: before, theirs: after }) => !same(before, after))
  return edited.length === 0
    ? { kind: 'unchanged', conflict: null, cells: [] }
    : { kind: 'conflict', conflict: 'deletedHere', cells: edited }
}

function mergePresent(cells: MergedCell[], isNewOnBothSides: boolean): MergedRow {
  const touched = cells.filter(({ outcome }) => outcome !== 'unchanged')
  if (touched.some(({ outcome }) => outcome === 'conflict'))
    return { kind: 'conflict', conflict: isNewOnBothSides ? 'addedTwice' : 'cells', cells: touched }
  const kind = touched.some(({ outcome }) => outcome === 'theirs') ? 'changed' : 'unchanged'
  return { kind, conflict: null, cells: touched }
}

function mergeTheirDeletion(fields: readonly string[], base: Cells, ours: Cells | null): MergedRow {
  if (ours === null) return { kind: 'unchanged', conflict: null, cells: [] }
  const edited = fields
    .map((field) => cellOf(field, base, ours, base))
    .filter(({ base: before, ours: now }) => !same(before, now))
  return edited.length === 0
    ? { kind: 'removed', conflict: null, cells: [] }
    : { kind: 'conflict', conflict: 'deletedThere', cells: edited }
}

function mergeCells(
  fields: readonly string[],
  base: Cells,
  ours: Cells,
  theirs: Cells,
): MergedCell[] {
  return fields
    .filter((field) => theirs[field] !== undefined)
    .map((field) => cellOf(field, base, ours, theirs))
}

function cellOf(field: string, base: Cells, ours: Cells, theirs: Cells): MergedCell {
  const versions = {
    base: base[field] ?? null,
    ours: ours[field] ?? null,
    theirs: theirs[field] ?? null,
  }
  return { field, ...versions, outcome: mergeCell(versions.base, versions.ours, versions.theirs) }
}

function isFilled({ theirs }: MergedCell): boolean {
  return !isEmpty(theirs)
}
