/** The one table model that every reader gives and every recogniser takes. */

export interface SheetCell {
  /** Text, number, truth value or, for a date cell, `YYYY-MM-DD`. */
  value: string | number | boolean
  /** As the spreadsheet shows it. */
  text: string
  /** True where the number is shown as a percentage: 0.95 means 95 %. */
  isPercent: boolean
  /** True for a formula that ended in an error such as #REF!. */
  isError: boolean
  /** Number format code, where it is not General. */
  format?: string
  /** The formula whose cached result is the value, without `=`. */
  formula?: string
}

/** A block of cells, counted from 0, all four bounds inside. */
export interface CellRange {
  top: number
  left: number
  bottom: number
  right: number
}

export interface Sheet {
  name: string
  /** row → column → cell, both from 0; only cells that hold something. */
  rows: ReadonlyMap<number, ReadonlyMap<number, SheetCell>>
  /** A1 name → text of the note, of empty cells too. */
  notes: Map<string, string>
  /** Merged blocks; only the first cell of one holds something. */
  merges: CellRange[]
  visibility: 'visible' | 'hidden' | 'veryHidden'
  hiddenRows: Set<number>
  hiddenColumns: Set<number>
}

/** Bounds of a sheet in Excel and WPS. */
export const MAX_ROWS = 1_048_576
export const MAX_COLUMNS = 16_384

/** More cells that hold something than any honest sheet. */
export const MAX_CELLS = 5_000_000

/** Formats by content, whatever the file's name says; `.et` is `xls`. */
export type WorkbookFormat = 'xlsx' | 'xlsm' | 'xlsb' | 'xls' | 'ods' | 'csv'

export interface WorkbookCells {
  format: WorkbookFormat
  sheets: Sheet[]
  /** Defined names of the whole workbook and what each refers to, as `_meta!$B$1`. */
  names: Map<string, string>
}

/** The A1 name of a cell counted from 0. */
export function cellName(row: number, column: number): string {
  return `${columnName(column)}${row + 1}`
}

export function columnName(column: number): string {
  const letter = String.fromCharCode(65 + (column % 26))
  return column < 26 ? letter : columnName(Math.floor(column / 26) - 1) + letter
}
