/** Bytes of a workbook in any of the usual formats → sheets of cells. */
import * as xlsx from '@e965/xlsx'
import { LedgerError } from '../../shared/errors.ts'
import { dayOfSerial } from '../../shared/values/date.ts'
import type { Sheet, SheetCell, WorkbookCells } from './cells.ts'
import { TooMuchToUnpack, withInflate } from './inflate.ts'

/** Larger files are refused before they are parsed; the largest honest one seen is far below. */
const MAX_BYTES = 100 * 1024 * 1024

/** First bytes of a zip (.xlsx, .ods) and of an OLE file (.xls, .et); all else the reader takes for text. */
const HEADS = [
  [0x50, 0x4b, 0x03, 0x04],
  [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1],
]

/** Days between the 1900 and the 1904 date systems. */
const DATE_1904_OFFSET = 1462

/**
 * Reads .xlsx, .xlsm, .xls, .et, .ods by content, not by name.
 * @throws LedgerError INPUT_NOT_WORKBOOK where the bytes are no workbook or are password protected.
 */
export function readWorkbook(bytes: Uint8Array, file: string): WorkbookCells {
  assertWorkbook(bytes, file)
  const book = parse(bytes, file)
  const offset = book.Workbook?.WBProps?.date1904 === true ? DATE_1904_OFFSET : 0
  const sheets = book.SheetNames.map(
    (name): Sheet => ({
      name,
      rows: rowsOf(book.Sheets[name] ?? {}, offset),
      merges: [],
      visibility: 'visible',
      hiddenRows: new Set(),
      hiddenColumns: new Set(),
    }),
  )
  return { format: 'xlsx', sheets, names: new Map() }
}

function assertWorkbook(bytes: Uint8Array, file: string): void {
  if (bytes.length === 0) throw notWorkbook(file, '文件是空的')
  if (bytes.length > MAX_BYTES) throw notWorkbook(file, '文件超过 100 MB，请删去无关内容后再试')
  const isWorkbook = HEADS.some((head) => head.every((byte, place) => bytes[place] === byte))
  if (!isWorkbook) throw notWorkbook(file, '不是 Excel 或 WPS 工作簿')
}

function parse(bytes: Uint8Array, file: string): xlsx.WorkBook {
  try {
    return withInflate(() =>
      xlsx.read(bytes, { type: 'array', dense: true, cellNF: true, cellDates: false }),
    )
  } catch (cause) {
    if (cause instanceof TooMuchToUnpack) throw notWorkbook(file, '展开后过大，不像正常的工作簿')
    const isProtected = cause instanceof Error && /password|encrypt/iu.test(cause.message)
    const reason = isProtected ? '有打开密码，请先取消密码再导入' : '已损坏或不是 Excel 工作簿'
    throw notWorkbook(file, reason, cause)
  }
}

function notWorkbook(file: string, reason: string, cause?: unknown): LedgerError {
  return new LedgerError('INPUT_NOT_WORKBOOK', `无法读取“${file}”：${reason}`, { file }, cause)
}

function rowsOf(sheet: xlsx.WorkSheet, dateOffset: number): Sheet['rows'] {
  const rows: Sheet['rows'] = new Map()
  // Only rows and cells that exist: real files claim sixteen thousand columns and use twenty.
  for (const [row, cells] of Object.entries(sheet['!data'] ?? [])) {
    const found = new Map<number, SheetCell>()
    for (const [column, cell] of Object.entries(cells ?? [])) {
      const read = readCell(cell, dateOffset)
      if (read !== null) found.set(Number(column), read)
    }
    if (found.size > 0) rows.set(Number(row), found)
  }
  return rows
}

function readCell(cell: xlsx.CellObject | undefined, dateOffset: number): SheetCell | null {
  if (cell === undefined || cell.v === undefined || cell.v === null || cell.v === '') return null
  const text = cell.w ?? String(cell.v)
  const base = { text, isPercent: false, isError: false }
  if (cell.t === 'e') return { ...base, value: text, isError: true }
  if (typeof cell.v !== 'number')
    return { ...base, value: typeof cell.v === 'boolean' ? cell.v : String(cell.v) }
  // Quoted and escaped signs are decoration: 0"%" shows 95 as 95%.
  const format = String(cell.z ?? '').replaceAll(/"[^"]*"|\\./gu, '')
  const day = xlsx.SSF.is_date(format) ? dayOfSerial(cell.v + dateOffset) : null
  return { ...base, value: day ?? cell.v, isPercent: format.includes('%') }
}
