/** Rows of a worksheet: as text, and the cells in the tree of one. */

import { childrenOf, type Element, makeLike } from '../ooxml/xml.ts'
import { cellName } from '../workbook/cells.ts'
import { cellPlace } from './cell-place.ts'
import { NotPatchable } from './not-patchable.ts'

export interface RowText {
  /** From 0. */
  number: number
  text: string
}

const ROW = /<((?:[\w.-]+:)?row)\b(?:[^>]*\/>|[^>]*>[\s\S]*?<\/\1\s*>)/gu

/** The rows in a piece of XML, in their order. */
export function rowTexts(xml: string): string[] {
  return [...xml.matchAll(ROW)].map(([row]) => row)
}

/** Rows may leave out their number: it is then one more than that of the row before. */
export function splitRows(text: string): RowText[] {
  let number = -1
  const rows = rowTexts(text).map((row) => {
    const own = /^<[^>]*?\sr=["'](\d+)["']/u.exec(row)?.[1]
    number = own === undefined ? number + 1 : Number(own) - 1
    return { number, text: row }
  })
  const isSorted = rows.every((row, index) => row.number > (rows[index - 1]?.number ?? -1))
  if (!isSorted) throw new NotPatchable('holds rows out of order')
  return rows
}

export function cellsOf(row: Element): { cell: Element; column: number }[] {
  let column = -1
  return childrenOf(row, 'c').map((cell) => {
    const own = cell.getAttribute('r')
    column = own === null ? column + 1 : (cellPlace(own)?.column ?? column + 1)
    return { cell, column }
  })
}

export function findCell(row: Element, column: number): Element | null {
  return cellsOf(row).find((item) => item.column === column)?.cell ?? null
}

export function insertCell(row: Element, number: number, column: number): Element {
  const next = cellsOf(row).find((item) => item.column > column)?.cell ?? null
  const cell = makeLike(row, 'c', { r: cellName(number, column) })
  row.insertBefore(cell, next)
  return cell
}
