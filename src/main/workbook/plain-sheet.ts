/**
 * The cells of an .xlsx sheet straight from its XML, as office programs write it. The library gives
 * the same cells, but five times slower and all of them at once; what is written in another way
 * (prefixes, shared formulas, rich text in a cell, cells out of order) is left to it.
 */
import * as xlsx from '@e965/xlsx'
import { MAX_COLUMNS, MAX_ROWS } from './cells.ts'
import { NotPlain, type PlainCells } from './plain-cells.ts'

/** A sheet's XML in two: what the library reads, and the rows that are read here. */
export interface SplitSheet {
  /** The sheet without its rows. */
  around: Buffer
  rows: Buffer
}

const OPEN = '<sheetData>'
const CLOSE = '</sheetData>'

/** Null where the rows are not to be found as they usually are. */
export function splitSheet(xml: Buffer): SplitSheet | null {
  const start = xml.indexOf(OPEN) + OPEN.length
  const end = xml.indexOf(CLOSE, start)
  // A comment or literal text before the rows may hold anything.
  if (start < OPEN.length || end < 0 || xml.subarray(0, start).includes('<!')) return null
  const around = Buffer.concat([xml.subarray(0, start), xml.subarray(end)])
  return { around, rows: xml.subarray(start, end) }
}

/** Takes a cell, counted from 0, as the library would give it. */
export type TakeCell = (row: number, column: number, cell: xlsx.CellObject) => void

const ROW = /\s*(?:<row\b[^<>]*>|<\/row>)/uy
const NAME = String.raw`r="([A-Z]{1,3})(\d{1,7})"`
const ATTRIBUTES = '((?: [a-z]+="[^"<>]*")*)'
const FORMULA = String.raw`<f(?: a?ca="\w+")*>([^<]*)</f>`
const VALUE = '<v(?: xml:space="preserve")?>([^<]*)</v>|<v ?/>'
const INLINE = '<is><t(?: xml:space="preserve")?>([^<]*)</t></is>'
const INSIDE = `(?:${FORMULA})?(?:${VALUE}|${INLINE})?`
const CELL = new RegExp(String.raw`\s*<c ${NAME}${ATTRIBUTES}(?: ?/>|>${INSIDE}</c>)`, 'uy')

/** Bytes that are made a text at a time. */
const STEP = 256 * 1024

/** @throws NotPlain where the library has to read the sheet. */
export function scanRows(rows: Buffer, reader: PlainCells, take: TakeCell): void {
  const places = new Places()
  for (let from = 0; from < rows.length; ) {
    const end = rows.indexOf('</row>', from + STEP)
    const to = end < 0 ? rows.length : end + '</row>'.length
    const text = rows.toString('utf8', from, to)
    for (let at = 0; at < text.length; ) {
      CELL.lastIndex = at
      const found = CELL.exec(text)
      if (found === null) at = endOfRowTag(text, at)
      else {
        at = CELL.lastIndex
        const [, letters = '', digits = '', attributes = '', formula, value, inline] = found
        places.move(letters, digits)
        const cell = reader.cell(attributes, formula, value, inline)
        if (cell !== null) take(places.row, places.column, cell)
      }
    }
    from = to
  }
}

function endOfRowTag(text: string, at: number): number {
  ROW.lastIndex = at
  if (ROW.test(text)) return ROW.lastIndex
  if (text.slice(at).trim() === '') return text.length
  throw new NotPlain()
}

/** Cells come row by row and from left to right, inside the sheet, each once. */
class Places {
  row = -1
  column = -1
  readonly #columns = new Map<string, number>()

  move(letters: string, digits: string): void {
    const row = Number(digits) - 1
    const column = this.#columns.get(letters) ?? this.#columnOf(letters)
    const isNext = row === this.row ? column > this.column : row > this.row
    if (!isNext || row >= MAX_ROWS || column >= MAX_COLUMNS) throw new NotPlain()
    this.row = row
    this.column = column
  }

  #columnOf(letters: string): number {
    const column = xlsx.utils.decode_col(letters)
    this.#columns.set(letters, column)
    return column
  }
}
