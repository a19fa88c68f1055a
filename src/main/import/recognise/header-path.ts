/** Headers of several rows: for each column the texts from the outermost group to the leaf. */
import type { CellRange, Sheet } from '../../workbook/cells.ts'

/** Rows from `top` to `bottom`, both inside. */
export interface Band {
  top: number
  bottom: number
}

/** Header rows with the merged blocks that touch them. */
export interface HeaderRows extends Band {
  sheet: Sheet
  merges: CellRange[]
  /** Row → column → the merged block that covers the place. */
  covered: Map<number, Map<number, CellRange>>
}

export function headerRows(sheet: Sheet, { top, bottom }: Band): HeaderRows {
  const merges = sheet.merges.filter((merge) => merge.top <= bottom && merge.bottom >= top)
  const covered: HeaderRows['covered'] = new Map()
  for (let row = top; row <= bottom; row += 1) covered.set(row, coveredIn(merges, row))
  return { sheet, top, bottom, merges, covered }
}

function coveredIn(merges: readonly CellRange[], row: number): Map<number, CellRange> {
  const places = new Map<number, CellRange>()
  for (const merge of merges)
    if (row >= merge.top && row <= merge.bottom)
      for (let column = merge.left; column <= merge.right; column += 1)
        if (!places.has(column)) places.set(column, merge)
  return places
}

export function mergeAt(
  { covered }: HeaderRows,
  row: number,
  column: number,
): CellRange | undefined {
  return covered.get(row)?.get(column)
}

/** The texts above each column that has any, in the order of the columns. */
export function pathsOf(rows: HeaderRows): Map<number, string[]> {
  const paths = new Map<number, string[]>(columnsOf(rows).map((column) => [column, []]))
  for (let row = rows.top; row <= rows.bottom; row += 1) addRow(rows, row, paths)
  return paths
}

function columnsOf({ sheet, top, bottom }: HeaderRows): number[] {
  const columns = new Set<number>()
  for (let row = top; row <= bottom; row += 1)
    for (const [column, cell] of sheet.rows.get(row) ?? [])
      if (cell.text.trim() !== '') columns.add(column)
  return [...columns].sort((a, b) => a - b)
}

/** Adds to each column the text that stands over it: its own, a merged one, or a group's. */
function addRow(rows: HeaderRows, row: number, paths: Map<number, string[]>): void {
  /** A group whose cells were left apart: it heads what follows until the next text. */
  let group: string | undefined
  for (const [column, path] of paths) {
    const own = textAt(rows.sheet, row, column)
    const merge = mergeAt(rows, row, column)
    const isHead = row < rows.bottom && hasTextBelow(rows, row, column)
    if (own !== undefined || merge !== undefined || !isHead) group = undefined
    const text = own ?? (merge === undefined ? group : textAt(rows.sheet, merge.top, merge.left))
    if (own !== undefined && merge === undefined && isHead) group = own
    // A block of several rows says its text once.
    const isAgain = merge !== undefined && row > Math.max(merge.top, rows.top)
    if (text !== undefined && !isAgain) path.push(text)
  }
}

/** Undefined where nothing is to be read. */
function textAt(sheet: Sheet, row: number, column: number): string | undefined {
  const text = sheet.rows.get(row)?.get(column)?.text.trim()
  return text === '' ? undefined : text
}

function hasTextBelow({ sheet, bottom }: HeaderRows, row: number, column: number): boolean {
  for (let below = row + 1; below <= bottom; below += 1)
    if (textAt(sheet, below, column) !== undefined) return true
  return false
}
