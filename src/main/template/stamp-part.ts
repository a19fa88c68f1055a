/** The stamp of a workbook as a sheet that no one is shown. */
import { META_SHEET, STAMP_NAME } from '../exchange/stamp.ts'
import { addHiddenSheet, addName } from './hidden-sheet.ts'
import type { TemplateWorkbook } from './workbook.ts'

export function addStamp(workbook: TemplateWorkbook, rows: readonly [string, string][]): void {
  if (rows.length === 0) return
  addHiddenSheet(workbook, META_SHEET, rows)
  addName(workbook, STAMP_NAME, `${META_SHEET}!$A$1`)
}
