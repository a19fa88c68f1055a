/** From an A1 name to row and column, the other way of `cellName`. */

export interface CellPlace {
  /** From 0. */
  row: number
  /** From 0. */
  column: number
}

/** The place of a cell by its A1 name, with or without `$`; null for anything else. */
export function cellPlace(name: string): CellPlace | null {
  const match = /^\$?([A-Z]{1,3})\$?([1-9]\d{0,6})$/u.exec(name)
  if (match === null) return null
  const [, letters = '', digits] = match
  const column = [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0)
  return { row: Number(digits) - 1, column: column - 1 }
}
