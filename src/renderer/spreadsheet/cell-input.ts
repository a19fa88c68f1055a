/** The text of a cell under editing, and the reason why some cannot be edited. */
import type { CellValue } from '../../shared/changes/change.ts'
import type { Row } from '../../shared/contract/schemas.ts'
import type { FieldDefinition, ListDefinition } from '../../shared/lists/definition.ts'
import { formatValue } from '../../shared/values/format.ts'

/** The text with which editing of a value begins: numbers as kept, without padded decimals. */
export function editingText(field: FieldDefinition, value: CellValue | undefined): string {
  return typeof value === 'number' ? String(value) : formatValue(field, value)
}

function refuseAssigned({ label, whyFixed = '由程序填写' }: FieldDefinition): string {
  return `“${label}”${whyFixed}，不能修改`
}

/** Why one cell of a row cannot be changed where its field can; null where it can. */
export type LockOf = (row: Row, field: FieldDefinition) => string | null

/** Why a cell takes no input: its field is the program's, or it is locked. A new row has no locks. */
export function refusalOf(
  field: FieldDefinition,
  row: Row | null,
  lockOf: LockOf | undefined,
): string | null {
  if (field.assigned === true) return refuseAssigned(field)
  return row === null ? null : (lockOf?.(row, field) ?? null)
}

/** Why some cell of a row that people fill in is locked; null where none is. */
export function rowLock(list: ListDefinition, row: Row, lockOf: LockOf): string | null {
  for (const field of list.fields) {
    const reason = field.assigned === true ? null : lockOf(row, field)
    if (reason !== null) return reason
  }
  return null
}
