/** Whether a kept cell still fits its field, where an office has changed what the field takes. */
import type { CellValue } from '../changes/change.ts'
import { isEmpty } from '../changes/rows.ts'
import { formatValue } from '../values/format.ts'
import { isMonth } from '../values/month.ts'
import type { FieldDefinition } from './definition.ts'

/** What is wrong with it, as a sentence; null for one that fits or is empty. */
export function whyUnfit(field: FieldDefinition, value: CellValue | undefined): string | null {
  if (value === undefined || isEmpty(value)) return null
  const what = demandOf(field, value)
  return what === null ? null : `“${formatValue(field, value)}”${what}，请改写${field.label}`
}

function demandOf(field: FieldDefinition, value: CellValue): string | null {
  switch (field.type) {
    case 'integer':
    case 'decimal':
      return numberDemand(field, value)
    case 'date':
      return isDay(value) ? null : '不是日期'
    case 'words':
    case 'choice':
      return wordsDemand(field, [value].flat())
    case 'text':
      return field.form === undefined || isMonth(value) ? null : '不是月份'
    case 'longText':
      return null
  }
}

function numberDemand({ type, min, max }: FieldDefinition, value: CellValue): string | null {
  if (typeof value !== 'number') return '不是数字'
  if (type === 'integer' && !Number.isSafeInteger(value)) return '不是整数'
  if (min !== undefined && value < min) return `小于 ${min}`
  return max !== undefined && value > max ? `大于 ${max}` : null
}

/** Words of the plan follow when one is renamed; only those of the field itself may be gone. */
function wordsDemand({ values, open }: FieldDefinition, words: readonly CellValue[]) {
  if (values === undefined || open === true) return null
  return words.every((word) => values.includes(String(word))) ? null : '不在可选值中'
}

function isDay(value: CellValue): boolean {
  return typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/u.test(value)
}
