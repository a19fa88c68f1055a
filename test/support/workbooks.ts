/** Workbooks as districts send them, written in the test and read from bytes. */
import * as sheetjs from '@e965/xlsx'
import exceljs from 'exceljs'
import { strToU8, zipSync } from 'fflate'

export type Value = string | number | boolean | Date | null | { error: string } | Formatted

/** A value that is shown in a format of its own. */
interface Formatted {
  value: number | Date
  numFmt: string
}

/** Bytes of an .xlsx with one sheet per name, each given row by row. */
export async function xlsxOf(
  sheets: Record<string, Value[][]>,
  touch: (workbook: exceljs.Workbook) => void = () => {},
): Promise<Uint8Array> {
  const workbook = new exceljs.Workbook()
  for (const [name, rows] of Object.entries(sheets)) {
    const sheet = workbook.addWorksheet(name)
    rows.forEach((values, row) => {
      values.forEach((value, column) => {
        if (value === null) return
        const cell = sheet.getCell(row + 1, column + 1)
        const isFormatted = typeof value === 'object' && 'numFmt' in value
        if (isFormatted) cell.numFmt = value.numFmt
        cell.value = (isFormatted ? value.value : value) as exceljs.CellValue // an error code is checked by Excel alone
      })
    })
  }
  touch(workbook)
  return new Uint8Array(await workbook.xlsx.writeBuffer())
}

/** Bytes in one of the older or foreign formats. */
export function legacyOf(
  bookType: 'biff8' | 'ods' | 'xlsb',
  rows: (string | number | null)[][],
): Uint8Array {
  const workbook = sheetjs.utils.book_new()
  sheetjs.utils.book_append_sheet(workbook, sheetjs.utils.aoa_to_sheet(rows), '项目')
  return new Uint8Array(sheetjs.write(workbook, { type: 'array', bookType }))
}

/** Bytes of a zip with these parts. */
export function zipOf(parts: Record<string, string>): Uint8Array {
  const entries = Object.entries(parts).map(([name, text]) => [name, strToU8(text)])
  return zipSync(Object.fromEntries(entries))
}

/** An OLE file of these streams, as .xls, .doc and protected workbooks are. */
export function oleOf(streams: Record<string, Uint8Array>): Uint8Array {
  const container = sheetjs.CFB.utils.cfb_new()
  for (const [name, content] of Object.entries(streams))
    sheetjs.CFB.utils.cfb_add(container, `/${name}`, Buffer.from(content))
  return new Uint8Array(sheetjs.CFB.write(container, { type: 'buffer' }) as Buffer) // a Buffer by its type option
}

/** What a workbook with a password to open looks like from outside. */
export const protectedXlsx = () =>
  oleOf({ EncryptedPackage: new Uint8Array(64), EncryptionInfo: new Uint8Array(64) })

/** Opens an .xlsx that this program wrote; other people's files are never read this way. */
export async function openOwn(bytes: Uint8Array): Promise<exceljs.Workbook> {
  const workbook = new exceljs.Workbook()
  await workbook.xlsx.load(Buffer.from(bytes) as unknown as exceljs.Buffer) // its types name a Buffer of an older Node
  return workbook
}
