/** From a kept value to what a person reads. */
import type { CellValue } from '../changes/change.ts'
import type { FieldDefinition } from '../lists/definition.ts'
import { isMonth, quarterText } from './month.ts'

/** The text of a value as the grid shows it; empty for an empty cell. */
export function formatValue(field: FieldDefinition, value: CellValue | undefined): string {
  if (value === null || value === undefined) return ''
  if (Array.isArray(value)) return value.map((word) => labelOf(field, word)).join('、')
  if (typeof value === 'boolean') return value ? '是' : '否'
  if (typeof value === 'number' && field.type === 'decimal')
    return formatDecimal(value, field.decimals ?? 0)
  if (field.form === 'quarter' && isMonth(value)) return quarterText(value)
  return labelOf(field, String(value))
}

function labelOf({ labels }: FieldDefinition, word: string): string {
  return labels?.[word] ?? word
}

/** At least `decimals` digits behind the point, more where the value has more: nothing is hidden. */
function formatDecimal(value: number, decimals: number): string {
  const [digits = '', exponent = '0'] = String(value).split('e')
  const kept = (digits.split('.')[1]?.length ?? 0) - Number(exponent)
  return value.toFixed(Math.min(Math.max(decimals, kept), 100))
}
