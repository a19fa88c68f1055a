/** The stamp of an export as a sheet that no one is shown. */
import { type ExportStamp, exportStampRows } from '../exchange/export-stamp.ts'
import { META_SHEET, STAMP_NAME } from '../exchange/stamp.ts'
import { addHiddenSheet, addName } from './hidden-sheet.ts'
import type { TemplateWorkbook } from './workbook.ts'

export function addStamp(workbook: TemplateWorkbook, stamp: ExportStamp): void {
  addHiddenSheet(workbook, META_SHEET, exportStampRows(stamp))
  addName(workbook, STAMP_NAME, `${META_SHEET}!$A$1`)
}
