/** Bytes of a workbook in any of the usual formats → sheets of cells. */
import { type WorkbookData, workbookOf } from './cell-columns.ts'
import { StringTable } from './cell-writer.ts'
import type { Sheet, WorkbookCells } from './cells.ts'
import { contentKindOf } from './content-kind.ts'
import { readOle } from './ole-book.ts'
import { NotPlain } from './plain-cells.ts'
import { type SheetSource, sheetCells } from './sheet-cells.ts'
import { readText } from './text-table.ts'
import { damaged, notWorkbook, tooLarge, Unreadable, unreadable } from './unreadable.ts'
import { type Book, readZip } from './zip-book.ts'

/** Larger files are refused before they are parsed; the largest honest one seen is far below. */
const MAX_BYTES = 100 * 1024 * 1024

/** Days between the 1900 and the 1904 date systems. */
const DATE_1904_OFFSET = 1462

/**
 * Reads .xlsx, .xlsm, .xlsb, .xls, .et, .ods and .csv by content, not by name.
 * @throws LedgerError with an `InputCode` that says what is wrong with the file.
 */
export function readWorkbook(bytes: Uint8Array, file: string): WorkbookCells {
  return workbookOf(readData(bytes, file))
}

/** The same as plain data, to be sent to another process. */
export function readData(bytes: Uint8Array, file: string): WorkbookData {
  try {
    return read(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length))
  } catch (error) {
    const known = error instanceof Unreadable ? error : notWorkbook('文件已损坏', error)
    throw unreadable(file, known)
  }
}

function read(bytes: Buffer): WorkbookData {
  if (bytes.length === 0) throw notWorkbook('文件是空的，请重新复制或下载')
  if (bytes.length > MAX_BYTES) throw tooLarge('文件超过 100 MB，请删去无关内容后再试')
  switch (contentKindOf(bytes)) {
    case 'zip':
      return zipCells(bytes)
    case 'ole':
      return bookCells({ format: 'xls', book: readOle(bytes), extras: [], rows: [] })
    case 'text':
      return readText(bytes)
  }
}

/** Scanned where it is written as usual, which is most of them; else wholly by the library. */
function zipCells(bytes: Buffer): WorkbookData {
  try {
    return bookCells(readZip(bytes, true))
  } catch (error) {
    if (!(error instanceof NotPlain)) throw error
    return bookCells(readZip(bytes, false))
  }
}

const VISIBILITIES: Sheet['visibility'][] = ['visible', 'hidden', 'veryHidden']

/** @throws NotPlain where the library has to be given the rows too. */
export function bookCells({ format, book, extras, rows }: Book): WorkbookData {
  if (book.SheetNames.length === 0) throw notWorkbook('里面没有工作表')
  // The library keeps sheets by name: of two with one name it would give the last one twice.
  if (new Set(book.SheetNames).size < book.SheetNames.length) throw damaged('工作表目录（有重名）')
  const dateOffset = book.Workbook?.WBProps?.date1904 === true ? DATE_1904_OFFSET : 0
  const strings = new StringTable()
  const sheets = book.SheetNames.map((name, index) => {
    const source: SheetSource = {
      name,
      book,
      sheet: book.Sheets[name] ?? {},
      rows: rows[index],
      visibility: VISIBILITIES[book.Workbook?.Sheets?.[index]?.Hidden ?? 0] ?? 'hidden',
      dateOffset,
      extras: extras[index],
    }
    return sheetCells(source, strings)
  })
  return { format, strings: strings.strings, sheets, names: definedNames(book) }
}

/**
 * Names of the whole workbook; those of one sheet, and Excel's own, are none of ours. Programs
 * differ in whether they quote a sheet's name that needs no quotes.
 */
function definedNames({ Workbook }: Book['book']): Map<string, string> {
  const names = new Map<string, string>()
  for (const { Name, Ref, Sheet } of Workbook?.Names ?? [])
    if (Sheet === undefined && !Name.startsWith('_xlnm.'))
      names.set(Name, Ref.replace(/^'([\p{L}\p{N}_]+)'!/u, '$1!'))
  return names
}
