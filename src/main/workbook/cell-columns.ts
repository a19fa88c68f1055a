/**
 * The cells of a sheet in columns of values: an object a cell would take five times the memory, and
 * far longer to cross from the reading process.
 */
import { MAX_COLUMNS, type Sheet, type SheetCell, type WorkbookCells } from './cells.ts'
import { PlaceMap } from './place-map.ts'

export interface CellColumns {
  /** Rows that hold something, from 0, in order. */
  rows: Uint32Array
  /** Where the cells of each of them begin; at the end, where those of the last one end. */
  starts: Uint32Array
  /** Of each cell its column, from 0. */
  columns: Uint16Array
  /** What the value is, and what is said of the cell: bits of `MARK`. */
  marks: Uint8Array
  /** The number, the truth value as 0 or 1, or the place of the text in the workbook's strings. */
  values: Float64Array
  /** Place of the text as shown in the strings, or `SAME`. */
  texts: Int32Array
  /** Place of the format in the strings, or `NONE`. */
  formats: Int32Array
  /** Few cells have one: `placeKey` → formula. */
  formulas: Map<number, string>
}

export const MARK = { text: 1, truth: 2, percent: 4, error: 8 } as const

/** The text shown is the value itself. */
export const SAME = -1
export const NONE = -1

/** Row and column as one number. */
export const placeKey = (row: number, column: number) => row * MAX_COLUMNS + column

export interface SheetData extends Omit<Sheet, 'rows'> {
  cells: CellColumns
}

/** A read workbook as plain data, as it crosses from one process to another. */
export interface WorkbookData extends Omit<WorkbookCells, 'sheets'> {
  /** Each text of the workbook once. */
  strings: string[]
  sheets: SheetData[]
}

/** The workbook whose cells are made of the data when someone looks at them. */
export function workbookOf({ strings, sheets, ...workbook }: WorkbookData): WorkbookCells {
  return {
    ...workbook,
    sheets: sheets.map(({ cells, ...sheet }) => ({
      ...sheet,
      rows: new SheetRows(cells, strings),
    })),
  }
}

class SheetRows extends PlaceMap<RowCells> {
  readonly #cells: CellColumns
  readonly #strings: string[]

  constructor(cells: CellColumns, strings: string[]) {
    super(cells.rows)
    this.#cells = cells
    this.#strings = strings
  }

  protected at(index: number): RowCells {
    return new RowCells(this.#cells, this.#strings, index)
  }
}

class RowCells extends PlaceMap<SheetCell> {
  readonly #cells: CellColumns
  readonly #strings: string[]
  readonly #row: number

  constructor(cells: CellColumns, strings: string[], row: number) {
    super(cells.columns, cells.starts[row], cells.starts[row + 1])
    this.#cells = cells
    this.#strings = strings
    this.#row = row
  }

  protected at(index: number): SheetCell {
    const { marks, values, texts, formats, formulas } = this.#cells
    const mark = marks[index] ?? 0
    const raw = values[index] ?? 0
    const isText = (mark & MARK.text) !== 0
    const value = isText ? this.#string(raw) : (mark & MARK.truth) !== 0 ? raw === 1 : raw
    const text = texts[index] ?? SAME
    const cell: SheetCell = {
      value,
      text: text === SAME ? String(value) : this.#string(text),
      isPercent: (mark & MARK.percent) !== 0,
      isError: (mark & MARK.error) !== 0,
    }
    const format = formats[index] ?? NONE
    if (format !== NONE) cell.format = this.#string(format)
    if (formulas.size > 0) this.#addFormula(cell, index)
    return cell
  }

  #string(place: number): string {
    return this.#strings[place] ?? ''
  }

  #addFormula(cell: SheetCell, index: number): void {
    const { rows, columns, formulas } = this.#cells
    const formula = formulas.get(placeKey(rows[this.#row] ?? 0, columns[index] ?? 0))
    if (formula !== undefined) cell.formula = formula
  }
}
