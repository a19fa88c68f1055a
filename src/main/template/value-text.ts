/** A value as it is written on paper, by the number format of its column. */
import { dayOfSerial } from '../../shared/values/date.ts'
import type { DataColumn, Value } from './data.ts'

export function valueText({ format, isDay, slashForZero }: DataColumn, value: Value): string {
  if (value === null) return ''
  if (typeof value === 'string') return value
  if (isDay === true) return dayOfSerial(value) ?? ''
  if (value === 0 && slashForZero === true) return '/'
  return numberText(format, value)
}

/** `0.00####` shows two decimals at least and hides none; `0.00` shows two. */
function numberText(format: string, value: number): string {
  const [, fixed = '', open = ''] = /^0\.(0*)(#*)$/u.exec(format) ?? []
  if (fixed === '' && open === '') return format === '0' ? value.toFixed(0) : String(value)
  const kept = String(value).split('.')[1]?.length ?? 0
  return value.toFixed(Math.min(Math.max(fixed.length, kept), fixed.length + open.length))
}
