/** A stamp put into a workbook that is being made: hidden sheet and defined name. */
import type { Workbook } from 'exceljs'
import { META_SHEET, STAMP_NAME } from '../exchange/stamp.ts'

export function addStampSheet(
  workbook: Pick<Workbook, 'addWorksheet' | 'definedNames'>,
  rows: [string, string][],
): void {
  const sheet = workbook.addWorksheet(META_SHEET, { state: 'veryHidden' })
  sheet.getColumn(1).numFmt = '@'
  sheet.getColumn(2).numFmt = '@'
  for (const row of rows) sheet.addRow(row)
  workbook.definedNames.add(`${META_SHEET}!$A$1`, STAMP_NAME)
}
