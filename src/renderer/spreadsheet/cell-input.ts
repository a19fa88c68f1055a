/** What may be put into a cell: the one judgement behind editors, the delete key and new rows. */
import type { Cells, CellValue } from '../../shared/changes/change.ts'
import { withCell } from '../../shared/changes/rows.ts'
import { checkRow } from '../../shared/lists/check-row.ts'
import type { FieldDefinition, ListDefinition } from '../../shared/lists/definition.ts'
import type { Vocabulary } from '../../shared/plan/vocabulary.ts'
import { formatValue } from '../../shared/values/format.ts'
import { type Parsed, parseValue } from '../../shared/values/parse.ts'

/** The text with which editing of a value begins: numbers as kept, without padded decimals. */
export function editingText(field: FieldDefinition, value: CellValue | undefined): string {
  return typeof value === 'number' ? String(value) : formatValue(field, value)
}

export function refuseAssigned(field: FieldDefinition): string {
  return `“${field.label}”由程序填写，不能修改`
}

/** Reads what was typed, and refuses what would leave the row without something it must have. */
export function readInput(
  list: ListDefinition,
  vocabulary: Vocabulary,
  cells: Cells,
  field: FieldDefinition,
  typed: string,
): Parsed {
  if (field.assigned === true) return { ok: false, message: refuseAssigned(field) }
  const parsed = parseValue(field, typed, vocabulary)
  if (!parsed.ok) return parsed
  const before = new Set(errorsOf(list, cells))
  const added = errorsOf(list, withCell(cells, field.key, parsed.value)).find(
    (message) => !before.has(message),
  )
  if (added === undefined) return parsed
  return { ok: false, message: field.required === 'error' ? `${field.label}不能为空` : added }
}

function errorsOf(list: ListDefinition, cells: Cells): string[] {
  return checkRow(list, cells)
    .filter((issue) => issue.level === 'error')
    .map((issue) => issue.message)
}
