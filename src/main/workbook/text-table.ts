/** A text of rows (.csv, .tsv) → cells. Every cell stays text: phones and leading zeros are kept. */
import papaparse from 'papaparse'
import type { SheetData, WorkbookData } from './cell-columns.ts'
import { CellWriter, StringTable } from './cell-writer.ts'
import { MAX_COLUMNS, MAX_ROWS } from './cells.ts'
import { rearmed } from './csv-formulas.ts'
import { notWorkbook, tooLarge } from './unreadable.ts'

/** @throws Unreadable where it is no text, or no table. */
export function readText(bytes: Buffer): WorkbookData {
  const text = decodeText(bytes)
  const records = parseRecords(text)
  if (!looksLikeTable(records))
    throw notWorkbook('不是 Excel、WPS 工作簿，也不是用逗号、制表符或分号分列的表格（CSV）')
  return dataOf(records)
}

function decodeText(bytes: Buffer): string {
  for (const encoding of encodingsOf(bytes)) {
    const text = tryDecode(bytes, encoding)
    // What is left of a binary file that happens to decode.
    if (text !== null && !/[^\P{Cc}\s]/u.test(text)) return text
  }
  throw notWorkbook(
    '不是 Excel 或 WPS 工作簿，也不是能辨认的文本；请用 Excel 或 WPS 另存为 .xlsx 再导入',
  )
}

function encodingsOf(bytes: Buffer): string[] {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return ['utf-16le']
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return ['utf-16be']
  // Latin signs of two bytes have their zero on one side; a few Chinese ones, as 一, on the other.
  const zeros = [...bytes.subarray(0, 4096).entries()].filter(([, byte]) => byte === 0)
  const atOdd = zeros.filter(([place]) => place % 2 === 1).length
  if (zeros.length > 0 && atOdd >= zeros.length * 0.8) return ['utf-16le']
  if (zeros.length > 0 && atOdd <= zeros.length * 0.2) return ['utf-16be']
  return ['utf-8', 'gb18030']
}

function tryDecode(bytes: Buffer, encoding: string): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes)
  } catch {
    return null
  }
}

function parseRecords(text: string): string[][] {
  // Excel's own hint of the separator is no data.
  const hint = /^sep=([,;\t])\r?\n/iu.exec(text)
  const body = hint === null ? text : text.slice(hint[0].length)
  const delimiter = hint?.[1] ?? guessDelimiter(body)
  if (isOverLong(body, delimiter)) throw tooWide()
  const { data } = papaparse.parse<string[]>(body, { delimiter, header: false })
  if (data.length > MAX_ROWS) throw tooLarge(`超过 ${MAX_ROWS} 行，请分成几个文件再导入`)
  if (data.some((record) => record.length > MAX_COLUMNS)) throw tooWide()
  return data
}

const tooWide = () => tooLarge(`一行超过 ${MAX_COLUMNS} 列，不像正常的表格`)

/** The sign that makes most of the first lines wide; title lines above the table have none. */
function guessDelimiter(text: string): string {
  const head = text.slice(0, 20_000)
  const counts = [',', '\t', ';'].map((delimiter) => {
    const { data } = papaparse.parse<string[]>(head, { delimiter, header: false, preview: 30 })
    const wide = data.filter((record) => record.length > 1)
    return { delimiter, fields: wide.reduce((sum, record) => sum + record.length, 0) }
  })
  return counts.reduce((best, one) => (one.fields > best.fields ? one : best)).delimiter
}

/** Before the parser makes a field of each: one line may be the whole file. */
function isOverLong(text: string, delimiter: string): boolean {
  let lineEnd = -1
  let inLine = 0
  for (let at = text.indexOf(delimiter); at >= 0; at = text.indexOf(delimiter, at + 1)) {
    if (at > lineEnd) {
      const end = text.indexOf('\n', at)
      lineEnd = end < 0 ? text.length : end
      inLine = 0
    }
    inLine++
    if (inLine > MAX_COLUMNS) return true
  }
  return false
}

/** At least two rows of two filled fields: prose, code and settings have fewer than a table. */
function looksLikeTable(records: string[][]): boolean {
  const filled = records.filter((record) => record.some((field) => field.trim() !== ''))
  const wide = filled.filter((record) => record.filter((field) => field.trim() !== '').length > 1)
  return wide.length >= 2 && wide.length * 3 >= filled.length
}

function dataOf(records: string[][]): WorkbookData {
  const strings = new StringTable()
  const writer = new CellWriter(strings)
  for (const [row, record] of records.entries())
    for (const [column, written] of record.entries()) {
      const value = rearmed(written)
      if (value !== '')
        writer.add(row, column, { value, text: value, isPercent: false, isError: false })
    }
  const sheet: SheetData = {
    name: '文本',
    cells: writer.end([]),
    notes: new Map(),
    merges: [],
    visibility: 'visible',
    hiddenRows: new Set(),
    hiddenColumns: new Set(),
  }
  return { format: 'csv', strings: strings.strings, sheets: [sheet], names: new Map() }
}
