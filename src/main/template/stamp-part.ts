/** The stamp of an export as a sheet that no one is shown. */
import { type ExportStamp, exportStampRows } from '../exchange/export-stamp.ts'
import { META_SHEET, STAMP_NAME } from '../exchange/stamp.ts'
import { CellWriter } from './cell-xml.ts'
import { addHiddenSheet } from './hidden-sheet.ts'
import type { TemplateWorkbook } from './workbook.ts'

const NAMESPACE = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'

export function addStamp(workbook: TemplateWorkbook, stamp: ExportStamp): void {
  const cells = new CellWriter(null)
  const rows = exportStampRows(stamp).map(([name, fact], index) => {
    const row = index + 1
    return `<row r="${row}">${cells.text(`A${row}`, '', name)}${cells.text(`B${row}`, '', fact)}</row>`
  })
  addHiddenSheet(
    workbook,
    META_SHEET,
    STAMP_NAME,
    `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<worksheet xmlns="${NAMESPACE}"><sheetData>${rows.join('')}</sheetData></worksheet>`,
  )
}
