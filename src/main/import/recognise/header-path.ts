/** Headers of several rows: for each column the texts from the outermost group to the leaf. */
import type { CellRange, Sheet, SheetCell } from '../../workbook/cells.ts'

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
  const columns = columnsOf(rows)
  const above = new Map<number, SheetCell[]>(columns.map((column) => [column, []]))
  for (let row = rows.top; row <= rows.bottom; row += 1) addRow(rows, row, above)
  return new Map(
    [...above].map(([column, cells]) => [column, cells.map(({ text }) => text.trim())]),
  )
}

function columnsOf({ sheet, top, bottom }: HeaderRows): number[] {
  const columns = new Set<number>()
  for (let row = top; row <= bottom; row += 1)
    for (const [column, cell] of sheet.rows.get(row) ?? [])
      if (cell.text.trim() !== '') columns.add(column)
  return [...columns].sort((a, b) => a - b)
}

/** Adds to each column the cell that stands over it: its own, a merged one, or a group's. */
function addRow(rows: HeaderRows, row: number, above: Map<number, SheetCell[]>): void {
  /** A group whose cells were left apart: it heads what follows until the next text. */
  let group: SheetCell | undefined
  for (const [column, cells] of above) {
    const own = textCell(rows.sheet, row, column)
    const merge = mergeAt(rows, row, column)
    const isHead = row < rows.bottom && hasTextBelow(rows, row, column)
    if (own !== undefined || merge !== undefined || !isHead) group = undefined
    const cell = own ?? (merge === undefined ? group : textCell(rows.sheet, merge.top, merge.left))
    if (own !== undefined && merge === undefined && isHead) group = own
    if (cell !== undefined && !cells.includes(cell)) cells.push(cell)
  }
}

function textCell(sheet: Sheet, row: number, column: number): SheetCell | undefined {
  const cell = sheet.rows.get(row)?.get(column)
  return cell === undefined || cell.text.trim() === '' ? undefined : cell
}

function hasTextBelow({ sheet, bottom }: HeaderRows, row: number, column: number): boolean {
  for (let below = row + 1; below <= bottom; below += 1)
    if (textCell(sheet, below, column) !== undefined) return true
  return false
}
