/** Cells of a planned row, with where in the workbook they stand. */
import type { Cells, CellValue } from '../../shared/changes/change.ts'
import type { PlanCell } from '../../shared/import/plan.ts'
import type { MergedCell } from '../../shared/merge/merge.ts'
import type { SourceRow } from './source-rows.ts'

export function planCell(source: SourceRow, cell: MergedCell, base: CellValue): PlanCell {
  return {
    ...cell,
    base,
    cell: source.cellOf(cell.field),
    written: source.incoming.written[cell.field] ?? null,
  }
}

/** Cells whose text cannot be read as a value of their field. */
export function refusedCells(source: SourceRow, ours: Cells): PlanCell[] {
  return source.refused.map(({ field, written }) => ({
    field,
    base: null,
    ours: ours[field] ?? null,
    theirs: null,
    outcome: 'refused',
    cell: source.cellOf(field),
    written,
  }))
}
