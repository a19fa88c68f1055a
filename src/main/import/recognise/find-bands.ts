/** Finds the rows of a sheet that are headers of a list: one to four rows, anywhere on the sheet. */
import type { FieldDefinition, ListDefinition } from '../../../shared/lists/definition.ts'
import type { HeaderReader } from '../../../shared/lists/read-header.ts'
import type { Sheet, SheetCell } from '../../workbook/cells.ts'
import { type Band, headerRows, mergeAt, pathsOf } from './header-path.ts'

/** Fewer known headers than this are a coincidence. */
const MIN_FIELDS = 3

const MAX_HEADER_ROWS = 4

/** No honest sheet holds more tables; what follows is left to the last one. */
const MAX_TABLES = 200

/** Above this row one known word is enough to look closer; further down a header is rarer. */
const FIRST_ROWS = 60

export function findBands(list: ListDefinition, sheet: Sheet, reader: HeaderReader): Band[] {
  const bands: Band[] = []
  let free = 0
  for (const row of [...sheet.rows.keys()].sort((a, b) => a - b)) {
    if (row < free || knownWords(sheet.rows.get(row), reader) < (row < FIRST_ROWS ? 1 : 2)) continue
    const leaves = bestBand(list, sheet, reader, row)
    if (leaves === null) continue
    const band = withGroups(sheet, leaves, free)
    bands.push(band)
    if (bands.length === MAX_TABLES) break
    free = band.bottom + 1
  }
  return bands
}

/** True where these columns are a header of the list: enough fields, and rows can be told apart. */
export function isHeaderOf(list: ListDefinition, fields: readonly FieldDefinition[]): boolean {
  const keys = new Set(fields.map(({ key }) => key))
  return keys.size >= MIN_FIELDS && list.oneOf.every((any) => any.some((key) => keys.has(key)))
}

/** How many cells of a row that may be a header mean a field by themselves. */
export function knownWords(
  cells: ReadonlyMap<number, SheetCell> | undefined,
  reader: HeaderReader,
): number {
  if (cells === undefined || !isHeaderLike(cells)) return 0
  let count = 0
  for (const { text } of cells.values()) if (text.length <= 40 && reader.knows(text)) count += 1
  return count
}

/** Headers are short words, few of them with a whole instruction; a number among them is a year. */
function isHeaderLike(cells: ReadonlyMap<number, SheetCell>): boolean {
  let long = 0
  for (const { value, text, isError } of cells.values()) {
    if (typeof value === 'boolean' || isError) return false
    if (typeof value === 'number' && !(Number.isInteger(value) && value > 1990 && value < 2101))
      return false
    if (text.length > 80) long += 1
  }
  return long * 4 <= cells.size
}

/** The first band from this row or the next few that is a header, in the height that knows most columns. */
function bestBand(
  list: ListDefinition,
  sheet: Sheet,
  reader: HeaderReader,
  first: number,
): Band | null {
  for (let top = first; top < first + MAX_HEADER_ROWS; top += 1) {
    let best: { band: Band; known: number } | null = null
    for (let height = 1; height <= MAX_HEADER_ROWS; height += 1) {
      const band = { top, bottom: top + height - 1 }
      if (!isHeaderBlock(sheet, band, reader)) break
      const fields = [...pathsOf(headerRows(sheet, band)).values()].flatMap(
        (path) => reader.read(path)?.field ?? [],
      )
      const known = new Set(fields).size
      if (isHeaderOf(list, fields) && (best === null || known > best.known)) best = { band, known }
    }
    if (best !== null) return best.band
  }
  return null
}

function isHeaderBlock(sheet: Sheet, { top, bottom }: Band, reader: HeaderReader): boolean {
  if (!sheet.rows.has(top) || !isHeaderLike(sheet.rows.get(bottom) ?? new Map())) return false
  // What stands below the name of a column is no header any more but its first value.
  let valued = 0
  for (const [column, { text }] of sheet.rows.get(bottom) ?? [])
    for (let row = top; row < bottom; row += 1) {
      const above = sheet.rows.get(row)?.get(column)?.text ?? ''
      if (text.trim() !== '' && above.length <= 40 && reader.knows(above)) valued += 1
    }
  return valued < 2
}

/** Takes in what belongs to the header above and below the row of the leaves. */
function withGroups(sheet: Sheet, leaves: Band, free: number): Band {
  const band = { ...leaves }
  const own = [...pathsOf(headerRows(sheet, leaves)).keys()]
  const [left = 0, right = 0] = [own[0], own.at(-1)]
  const height = () => band.bottom - band.top + 1
  for (const merge of headerRows(sheet, leaves).merges)
    if (merge.bottom > band.bottom && merge.bottom - band.top < MAX_HEADER_ROWS)
      if (merge.left >= left && merge.right <= right) band.bottom = merge.bottom
  while (height() < MAX_HEADER_ROWS && band.top > free) {
    if (!isGroupRow(sheet, band.top - 1, { left, right }, own.length, free > 0)) break
    band.top -= 1
  }
  return band
}

/**
 * A row of group headers: merged over some of the columns or, above the first table, a few short
 * words; below a table they would be its last row.
 */
function isGroupRow(
  sheet: Sheet,
  row: number,
  { left, right }: { left: number; right: number },
  leaves: number,
  isBelowTable: boolean,
): boolean {
  const cells = sheet.rows.get(row)
  if (cells === undefined || !isHeaderLike(cells)) return false
  const rows = headerRows(sheet, { top: row, bottom: row })
  const groups = [...cells].filter(([, { text }]) => text.trim() !== '')
  const isTitle = ([column, { text }]: (typeof groups)[number]) => {
    const merge = mergeAt(rows, row, column)
    return (
      (merge !== undefined && merge.left <= left && merge.right >= right) ||
      text.length > 30 ||
      /[:：]|[表册单]$|^附件/u.test(text.trim())
    )
  }
  if (groups.length === 0 || groups.some(isTitle)) return false
  const isInside = groups.every(([column]) => column >= left && column <= right)
  const isMerged = groups.some(([column]) => {
    const merge = mergeAt(rows, row, column)
    return merge !== undefined && merge.right > merge.left
  })
  const areFew = groups.length > 1 && groups.length * 2 <= leaves
  return isInside && (isMerged || (areFew && !isBelowTable))
}
