/**
 * A read workbook as a few long arrays, to cross from the reading process: a value of each kind once
 * instead of an object a cell takes a quarter of the time.
 */
import type { Sheet, SheetCell, WorkbookCells } from './cells.ts'

interface PackedSheet extends Omit<Sheet, 'rows'> {
  /** For each row that holds something: its number, how many cells. */
  rows: Uint32Array
  columns: Uint16Array
  /** What the value is, and the cell's marks: bits of `MARK`. */
  marks: Uint8Array
  /** The number, the truth value as 0 or 1, or the place of the text in `strings`. */
  values: Float64Array
  /** Place of the text as shown in `strings`, or `SAME`. */
  texts: Int32Array
  /** Place of the format in `strings`, or `SAME` for none. */
  formats: Int32Array
  /** Few cells have one: number of the cell → text. */
  formulas: Map<number, string>
  notes: Map<number, string>
}

export interface PackedWorkbook extends Omit<WorkbookCells, 'sheets'> {
  strings: string[]
  sheets: PackedSheet[]
}

const MARK = { text: 1, truth: 2, percent: 4, error: 8 } as const

/** The text shown is the value itself. */
const SAME = -1

export function pack({ sheets, ...workbook }: WorkbookCells): PackedWorkbook {
  const strings: string[] = []
  const places = new Map<string, number>()
  const placeOf = (text: string) => {
    const known = places.get(text)
    if (known !== undefined) return known
    places.set(text, strings.length)
    return strings.push(text) - 1
  }
  return { ...workbook, strings, sheets: sheets.map((sheet) => packSheet(sheet, placeOf)) }
}

function packSheet({ rows, ...sheet }: Sheet, placeOf: (text: string) => number): PackedSheet {
  const count = [...rows.values()].reduce((sum, cells) => sum + cells.size, 0)
  const packed: PackedSheet = {
    ...sheet,
    rows: Uint32Array.from([...rows].flatMap(([row, cells]) => [row, cells.size])),
    columns: new Uint16Array(count),
    marks: new Uint8Array(count),
    values: new Float64Array(count),
    texts: new Int32Array(count),
    formats: new Int32Array(count),
    formulas: new Map(),
    notes: new Map(),
  }
  let index = 0
  for (const cells of rows.values())
    for (const [column, cell] of cells) {
      packed.columns[index] = column
      packCell(packed, index, cell, placeOf)
      index++
    }
  return packed
}

function packCell(
  packed: PackedSheet,
  index: number,
  { value, text, isPercent, isError, format, formula, note }: SheetCell,
  placeOf: (text: string) => number,
): void {
  const kind = typeof value === 'string' ? MARK.text : typeof value === 'boolean' ? MARK.truth : 0
  packed.marks[index] = kind | (isPercent ? MARK.percent : 0) | (isError ? MARK.error : 0)
  packed.values[index] = typeof value === 'string' ? placeOf(value) : Number(value)
  packed.texts[index] = text === String(value) ? SAME : placeOf(text)
  packed.formats[index] = format === undefined ? SAME : placeOf(format)
  if (formula !== undefined) packed.formulas.set(index, formula)
  if (note !== undefined) packed.notes.set(index, note)
}

export function unpack({ strings, sheets, ...workbook }: PackedWorkbook): WorkbookCells {
  return { ...workbook, sheets: sheets.map((sheet) => unpackSheet(sheet, strings)) }
}

function unpackSheet(packed: PackedSheet, strings: string[]): Sheet {
  const { columns, marks, values, texts, formats, formulas, notes, rows: counts, ...sheet } = packed
  const rows: Sheet['rows'] = new Map()
  let index = 0
  for (let place = 0; place < counts.length; place += 2) {
    const cells = new Map<number, SheetCell>()
    for (const end = index + (counts[place + 1] ?? 0); index < end; index++)
      cells.set(columns[index] ?? 0, unpackCell(packed, index, strings))
    rows.set(counts[place] ?? 0, cells)
  }
  return { ...sheet, rows }
}

function unpackCell(
  { marks, values, texts, formats, formulas, notes }: PackedSheet,
  index: number,
  strings: string[],
): SheetCell {
  const mark = marks[index] ?? 0
  const raw = values[index] ?? 0
  const value =
    (mark & MARK.text) !== 0 ? (strings[raw] ?? '') : (mark & MARK.truth) !== 0 ? raw === 1 : raw
  const cell: SheetCell = {
    value,
    text: strings[texts[index] ?? SAME] ?? String(value),
    isPercent: (mark & MARK.percent) !== 0,
    isError: (mark & MARK.error) !== 0,
  }
  const format = strings[formats[index] ?? SAME]
  if (format !== undefined) cell.format = format
  const formula = formulas.get(index)
  if (formula !== undefined) cell.formula = formula
  const note = notes.get(index)
  if (note !== undefined) cell.note = note
  return cell
}
