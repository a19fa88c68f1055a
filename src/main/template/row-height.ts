/** Height of a filled row: that of the sample row, or more where wrapped text needs more lines. */

import { childOf, childrenOf, type Element } from '../ooxml/xml.ts'
import type { CellLook } from './styles.ts'

const USUAL_COLUMN_WIDTH = 8.43
const USUAL_HEIGHT = 15

/** Excel's own limit. */
const MAX_HEIGHT = 409

const POINTS_PER_PIXEL = 0.75

/** What a cell keeps free beside its text, in points. */
const PADDING = 5

/** Height of a line by its font size, as Excel and WPS draw Chinese fonts. */
const LINE_HEIGHT = 1.32

export interface WrappedCell {
  /** Points between the borders. */
  room: number
  look: CellLook
}

/** Widths of columns in points, by their number from 0. */
export function columnWidths(root: Element, digit: number): (column: number) => number {
  const cols = childOf(root, 'cols')
  const ranges = (cols === null ? [] : childrenOf(cols)).map((col) => ({
    first: Number(col.getAttribute('min')) - 1,
    last: Number(col.getAttribute('max')) - 1,
    width: Number(col.getAttribute('width') ?? USUAL_COLUMN_WIDTH),
  }))
  const usual = Number(childOf(root, 'sheetFormatPr')?.getAttribute('defaultColWidth') ?? 0)
  return (column) => {
    const found = ranges.find(({ first, last }) => first <= column && column <= last)
    return (found?.width ?? (usual || USUAL_COLUMN_WIDTH)) * digit * POINTS_PER_PIXEL
  }
}

/** The height that a row of the template is drawn with. */
export function heightOf(root: Element, row: Element): number {
  const usual = childOf(root, 'sheetFormatPr')?.getAttribute('defaultRowHeight')
  return Number(row.getAttribute('ht') ?? usual ?? USUAL_HEIGHT)
}

export function neededHeight(text: string, { room, look }: WrappedCell): number {
  const lines = linesOf(text, (room - PADDING) / (look.fontSize / 2))
  return lines <= 1 ? 0 : Math.min(lines * look.fontSize * LINE_HEIGHT + 6, MAX_HEIGHT)
}

/** Lines that a text takes where so many half-width signs fit into one. */
function linesOf(text: string, room: number): number {
  if (text.length * 2 <= room && !text.includes('\n')) return 1
  let lines = 0
  for (const line of text.split('\n')) lines += Math.max(1, Math.ceil(widthOf(line) / room))
  return lines
}

/** In half-width signs: Chinese ones take two. */
function widthOf(text: string): number {
  let width = 0
  for (let index = 0; index < text.length; index += 1)
    width += text.charCodeAt(index) > 0x2e7f ? 2 : 1
  return width
}
