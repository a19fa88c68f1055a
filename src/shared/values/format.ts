/** From a kept value to what a person reads. */
import type { CellValue } from '../changes/change.ts'
import type { FieldDefinition } from '../lists/definition.ts'

/** The text of a value as the grid shows it; empty for an empty cell. */
export function formatValue(field: FieldDefinition, value: CellValue | undefined): string {
  if (value === null || value === undefined) return ''
  if (Array.isArray(value)) return value.join('、')
  if (typeof value === 'number' && field.type === 'decimal')
    return formatDecimal(value, field.decimals ?? 0)
  return String(value)
}

/** At least `decimals` digits behind the point, more where the value has more: nothing is hidden. */
function formatDecimal(value: number, decimals: number): string {
  const written = String(value)
  const kept = written.includes('e') ? 0 : (written.split('.')[1]?.length ?? 0)
  return value.toFixed(Math.max(decimals, Math.min(kept, 20)))
}
