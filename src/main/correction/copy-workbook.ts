/** The cells of a workbook of any format as an .xlsx, for formats whose own parts cannot be patched. */
import exceljs from 'exceljs'
import {
  cellName,
  columnName,
  type Sheet,
  type SheetCell,
  type WorkbookCells,
} from '../workbook/cells.ts'

/** Widest column that is made wide enough for its texts. */
const MAX_WIDTH = 50

const DAY = /^\d{4}-\d{2}-\d{2}$/u

/** What no sheet name of an .xlsx can hold. */
const ODD_SIGNS = /[*?:/\\[\]']/gu
const MAX_NAME = 31

/** The workbook under sheet names that an .xlsx can bear; other formats allow more. */
export function withSafeNames(workbook: WorkbookCells): {
  workbook: WorkbookCells
  nameOf: (sheet: string) => string
} {
  const names = new Map<string, string>()
  const taken = new Set<string>()
  for (const { name } of workbook.sheets) {
    const plain = name.replaceAll(ODD_SIGNS, '-').slice(0, MAX_NAME) || '工作表'
    let safe = plain
    // exceljs keeps the name History for itself.
    for (let number = 2; taken.has(safe.toLowerCase()) || safe === 'History'; number += 1)
      safe = `${plain.slice(0, MAX_NAME - 4)}(${number})`
    taken.add(safe.toLowerCase())
    names.set(name, safe)
  }
  const nameOf = (sheet: string) => names.get(sheet) ?? sheet
  const sheets = workbook.sheets.map((sheet) => ({ ...sheet, name: nameOf(sheet.name) }))
  return { workbook: { ...workbook, sheets }, nameOf }
}

export async function copyWorkbook({ sheets }: WorkbookCells): Promise<Uint8Array> {
  const workbook = new exceljs.Workbook()
  for (const sheet of sheets) copySheet(workbook, sheet)
  return new Uint8Array(await workbook.xlsx.writeBuffer())
}

function copySheet(workbook: exceljs.Workbook, sheet: Sheet): void {
  const copy = workbook.addWorksheet(sheet.name, { state: sheet.visibility })
  const widths = new Map<number, number>()
  for (const [row, cells] of sheet.rows)
    for (const [column, cell] of cells) {
      const target = copy.getCell(row + 1, column + 1)
      target.value = excelValue(cell)
      target.numFmt = formatOf(cell)
      widths.set(column, Math.max(widths.get(column) ?? 8, cell.text.length * 1.6))
    }
  for (const [column, width] of widths)
    copy.getColumn(column + 1).width = Math.min(width + 2, MAX_WIDTH)
  for (const [name, note] of sheet.notes) copy.getCell(name).note = note
  for (const { top, left, bottom, right } of sheet.merges)
    copy.mergeCells(`${cellName(top, left)}:${cellName(bottom, right)}`)
  for (const row of sheet.hiddenRows) copy.getRow(row + 1).hidden = true
  for (const column of sheet.hiddenColumns) copy.getColumn(columnName(column)).hidden = true
}

/** Formulas go as what they came to: another program's formula may mean something else here. */
function excelValue({ value, isError }: SheetCell): exceljs.CellValue {
  if (typeof value !== 'string') return value
  // Of error values exceljs knows those of its own type only; the reader gives no others.
  if (isError) return { error: value as exceljs.CellErrorValue['error'] }
  return DAY.test(value) ? new Date(`${value}T00:00:00Z`) : value
}

function formatOf({ value, format }: SheetCell): string {
  if (typeof value === 'string') return DAY.test(value) ? (format ?? 'yyyy-mm-dd') : '@'
  return format ?? 'General'
}
