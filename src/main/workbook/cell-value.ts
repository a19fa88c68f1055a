/** One cell as the library gives it → one of the table model. */
import type * as xlsx from '@e965/xlsx'
import { dayOfSerial } from '../../shared/values/date.ts'
import type { SheetCell } from './cells.ts'
import { type NumberFormat, numberFormat } from './number-format.ts'

/** @param dateOffset days to add to a date's number. */
export function cellReader(dateOffset: number): (cell: xlsx.CellObject) => SheetCell | null {
  const formats = new Map<unknown, NumberFormat>()
  const formatOf = (code: unknown) => {
    const format = formats.get(code) ?? numberFormat(String(code ?? ''))
    formats.set(code, format)
    return format
  }
  // A column of dates has few different ones.
  const days = new Map<number, string | null>()
  const dayOf = (serial: number) => {
    const known = days.get(serial)
    if (known !== undefined) return known
    const day = dayOfSerial(serial)
    days.set(serial, day)
    return day
  }
  return (cell) => {
    const read = valueCell(cell, formatOf, dayOf, dateOffset)
    if (read === null) return null
    const format = cell.z
    if (typeof format === 'string' && format !== 'General') read.format = format
    if (cell.f !== undefined && cell.f !== '') read.formula = cell.f
    return read
  }
}

function valueCell(
  { t, v, w, z }: xlsx.CellObject,
  formatOf: (code: unknown) => NumberFormat,
  dayOf: (serial: number) => string | null,
  dateOffset: number,
): SheetCell | null {
  if (t === 'e') return errorCell(w ?? String(v))
  if (v === undefined || v === null || v === '') return null
  if (typeof v !== 'number')
    return plainCell(typeof v === 'boolean' ? v : String(v), w ?? String(v))
  // In .ods a truth value is a number that is shown as a word.
  if (w === 'TRUE' || w === 'FALSE') return plainCell(w === 'TRUE', w)
  if (!Number.isFinite(v)) return errorCell(w ?? String(v))
  const { isDate, isPercent, show } = formatOf(z)
  const text = show(isDate ? v + dateOffset : v, w)
  const day = isDate ? dayOf(v + dateOffset) : null
  return { value: day ?? v, text, isPercent, isError: false }
}

const plainCell = (value: string | boolean, text: string): SheetCell => ({
  value,
  text,
  isPercent: false,
  isError: false,
})

const errorCell = (text: string): SheetCell => ({
  value: text,
  text,
  isPercent: false,
  isError: true,
})
