/** The text of a cell under editing, and the reason why some cannot be edited. */
import type { CellValue } from '../../shared/changes/change.ts'
import type { FieldDefinition } from '../../shared/lists/definition.ts'
import { formatValue } from '../../shared/values/format.ts'

/** The text with which editing of a value begins: numbers as kept, without padded decimals. */
export function editingText(field: FieldDefinition, value: CellValue | undefined): string {
  return typeof value === 'number' ? String(value) : formatValue(field, value)
}

export function refuseAssigned({ label, whyFixed = '由程序填写' }: FieldDefinition): string {
  return `“${label}”${whyFixed}，不能修改`
}
