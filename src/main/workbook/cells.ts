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
}

export interface Sheet {
  name: string
  /** row → column → cell, both from 0; only cells that exist. */
  rows: Map<number, Map<number, SheetCell>>
}

/** The A1 name of a cell counted from 0. */
export function cellName(row: number, column: number): string {
  return `${columnName(column)}${row + 1}`
}

export function columnName(column: number): string {
  const letter = String.fromCharCode(65 + (column % 26))
  return column < 26 ? letter : columnName(Math.floor(column / 26) - 1) + letter
}
