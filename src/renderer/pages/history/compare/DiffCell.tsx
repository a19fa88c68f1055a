import type { CellValue } from '../../../../shared/changes/change.ts'
import type { FieldDefinition } from '../../../../shared/lists/definition.ts'
import { formatValue } from '../../../../shared/values/format.ts'
import { OldAndNew } from '../../../spreadsheet/versions/CellChange.tsx'

interface DiffCellProps {
  field: FieldDefinition
  old: CellValue
  now: CellValue
}

/** A cell that differs: what it was and what it became. */
export function DiffCell({ field, old, now }: DiffCellProps) {
  return <OldAndNew old={formatValue(field, old)} now={formatValue(field, now)} />
}
