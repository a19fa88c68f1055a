/** What of a sheet goes to the clipboard. */
import { headerOf } from '../../../shared/lists/headers.ts'
import { formatValue } from '../../../shared/values/format.ts'
import type { TextTable } from '../model/clipboard-text.ts'
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

export function headers(sheet: SheetController, { columns }: CellBlock): string[] {
  return columns.map((column) => {
    const field = sheet.fieldAt(column)
    return field === undefined ? '' : headerOf(field)
  })
}

export function texts(sheet: SheetController, { rows, columns }: CellBlock): TextTable {
  return rows.map((row) =>
    columns.map((column) => {
      const field = sheet.fieldAt(column)
      return field === undefined ? '' : formatValue(field, sheet.valueAt({ row, column }))
    }),
  )
}
