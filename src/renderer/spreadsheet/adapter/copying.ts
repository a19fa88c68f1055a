/** What of a sheet goes to the clipboard. */
import type { CellValue } from '../../../shared/changes/change.ts'
import type { FieldDefinition } from '../../../shared/lists/definition.ts'
import { headerOf } from '../../../shared/lists/headers.ts'
import { parseDay, serialOfDay } from '../../../shared/values/date.ts'
import { formatValue } from '../../../shared/values/format.ts'
import { blockOf, type CellBlock } from '../model/range.ts'
import type { SheetController } from './sheet-controller.ts'

/** The cells to copy; ranges that make no table are refused, as Excel does. */
export function copiedBlock(sheet: SheetController): CellBlock | null {
  if (sheet.editor.state !== null) return null
  const block = blockOf(sheet.selection.ranges)
  if (block === null)
    sheet.host.current.refuse('选中的几个区域拼不成一张表，不能一起复制，请选同样的行或同样的列')
  return block
}

/** Several ranges are copied and never cut, as in Excel. */
export function isCuttable(sheet: SheetController): boolean {
  if (sheet.editor.state !== null || sheet.selection.ranges.length === 1) return true
  sheet.host.current.refuse('不能剪切多个区域，请只选一个区域')
  return false
}

/** A cell as it is copied: its text, and the number that it stands for with the format to show it. */
export interface CopiedCell {
  text: string
  /** Of a day it is the serial number of the 1900 system. */
  number?: { value: number; format: string }
}

export function headers(sheet: SheetController, { columns }: CellBlock): CopiedCell[] {
  return columns.map((column) => {
    const field = sheet.fieldAt(column)
    return { text: field === undefined ? '' : headerOf(field) }
  })
}

export function copiedCells(sheet: SheetController, { rows, columns }: CellBlock): CopiedCell[][] {
  return rows.map((row) =>
    columns.map((column) => {
      const field = sheet.fieldAt(column)
      return field === undefined ? { text: '' } : copiedCell(field, sheet.valueAt({ row, column }))
    }),
  )
}

export function copiedCell(field: FieldDefinition, value: CellValue): CopiedCell {
  const text = formatValue(field, value)
  if (typeof value === 'number') return { text, number: { value, format: formatOf(text) } }
  if (field.type !== 'date' || parseDay(text) === null) return { text }
  return { text, number: { value: serialOfDay(text), format: 'yyyy-mm-dd' } }
}

/** As many digits behind the point as the grid shows. */
function formatOf(text: string): string {
  const digits = text.split('.')[1]?.length ?? 0
  return digits === 0 ? '0' : `0.${'0'.repeat(digits)}`
}
