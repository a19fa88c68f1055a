/** Everything in an import plan that the district has to look at. */
import type { CellValue } from '../../shared/changes/change.ts'
import type { ImportPlan, PlanCell, PlanRow } from '../../shared/import/plan.ts'
import type { ListDefinition } from '../../shared/lists/definition.ts'
import { formatValue } from '../../shared/values/format.ts'
import { type CorrectionIssue, concernsSender } from './issue.ts'

export function correctionIssues(list: ListDefinition, plan: ImportPlan): CorrectionIssue[] {
  const labelOf = (key: string | null) => list.fields.find((field) => field.key === key)?.label
  const issues = plan.issues.filter(concernsSender).map(({ field, ...issue }) => ({
    ...issue,
    field: labelOf(field) ?? null,
  }))
  return [...issues, ...plan.rows.flatMap((row) => rowConflicts(list, row))]
}

function rowConflicts(list: ListDefinition, row: PlanRow): CorrectionIssue[] {
  const { title, sheet, row: number } = row
  const whole = (message: string): CorrectionIssue => ({
    level: 'conflict',
    code: 'CONFLICT',
    sheet: sheet ?? '',
    cell:
      row.cells.find(({ cell }) => cell !== null)?.cell ?? (number === null ? '' : `A${number}`),
    field: null,
    message,
  })
  switch (row.conflict) {
    case null:
      return []
    case 'deletedHere':
      return [whole(`“${title}”在市级台账中已删除，而本表有修改`)]
    case 'deletedThere':
      return [whole(`“${title}”在本表中已删除，而市级台账在下发后有修改`)]
    case 'addedTwice':
    case 'cells':
      return row.cells
        .filter(({ outcome }) => outcome === 'conflict')
        .map((cell) => cellConflict(list, row, cell))
  }
}

function cellConflict(list: ListDefinition, { sheet }: PlanRow, cell: PlanCell): CorrectionIssue {
  const field = list.fields.find(({ key }) => key === cell.field)
  const shown = (value: CellValue) =>
    (field === undefined ? String(value ?? '') : formatValue(field, value)) || '空'
  const base = cell.base === null ? '' : `，下发时为“${shown(cell.base)}”`
  return {
    level: 'conflict',
    code: 'CONFLICT',
    sheet: sheet ?? '',
    cell: cell.cell ?? '',
    field: field?.label ?? null,
    message: `市级台账现为“${shown(cell.ours)}”，本表报“${shown(cell.theirs)}”${base}`,
  }
}
