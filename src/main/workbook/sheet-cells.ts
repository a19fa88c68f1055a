/** One sheet as the library read it, its rows scanned or read by it too → the table model. */
import * as xlsx from '@e965/xlsx'
import type { SheetData } from './cell-columns.ts'
import { cellReader } from './cell-value.ts'
import { CellWriter, type StringTable } from './cell-writer.ts'
import { type CellRange, cellName, MAX_COLUMNS, MAX_ROWS, type Sheet } from './cells.ts'
import { PlainCells, UNCALCULATED } from './plain-cells.ts'
import { scanRows, type TakeCell } from './plain-sheet.ts'
import type { ReadBook } from './reader.ts'
import type { SheetExtras } from './sheet-xml.ts'
import { notWorkbook } from './unreadable.ts'

export interface SheetSource {
  name: string
  book: ReadBook
  sheet: xlsx.WorkSheet
  /** XML of the rows where the library was not given them. */
  rows: Buffer | undefined
  visibility: Sheet['visibility']
  /** Days to add to a date's number. */
  dateOffset: number
  extras: SheetExtras | undefined
}

type Row = (xlsx.CellObject | null | undefined)[]

/** @throws NotPlain where the library has to be given the rows. */
export function sheetCells(source: SheetSource, strings: StringTable): SheetData {
  const { name, book, sheet, rows, visibility, dateOffset, extras } = source
  const data: (Row | null | undefined)[] = sheet['!data'] ?? []
  const writer = new CellWriter(strings)
  const notes = new Map<string, string>()
  const readCell = cellReader(dateOffset)
  const take: TakeCell = (row, column, cell) => {
    if (cell.c !== undefined && cell.c.length > 0) notes.set(cellName(row, column), noteOf(cell.c))
    const read = readCell(cell)
    if (read !== null) writer.add(row, column, read)
  }
  addUncalculated(data, extras?.uncalculated ?? new Map())
  // Without its rows the library knows of the notes only.
  takeRead(data, name, take)
  if (rows !== undefined) scanRows(rows, new PlainCells(book), take)
  const { bottom, right } = writer.used
  const merges = mergesWithin(sheet['!merges'] ?? [], { bottom, right })
  return {
    name,
    cells: writer.end(merges),
    notes,
    merges,
    visibility: extras?.visibility ?? visibility,
    hiddenRows: placesUpTo(bottom, hiddenIn(sheet['!rows']), extras?.hiddenRows),
    hiddenColumns: placesUpTo(right, hiddenIn(sheet['!cols']), extras?.hiddenColumns),
  }
}

/** In some .xls the library reads on into the note's styles, behind a zero sign. */
const noteOf = (notes: readonly xlsx.Comment[]): string =>
  notes.map(({ t = '' }) => t.split('\0', 1)[0]).join('\n')

/** The library leaves these cells out, as if they were empty. */
function addUncalculated(
  data: (Row | null | undefined)[],
  formulas: ReadonlyMap<string, string>,
): void {
  for (const [place, formula] of formulas) {
    const { r: row, c: column } = xlsx.utils.decode_cell(place)
    if (row >= MAX_ROWS || column >= MAX_COLUMNS) continue
    const cells = data[row] ?? []
    data[row] = cells
    cells[column] = { ...cells[column], t: 'e', w: UNCALCULATED, f: formula }
  }
}

/**
 * Only cells that exist: real files claim sixteen thousand columns and use twenty. The arrays may
 * have gaps of a million places, and a number too large for one is a name in it.
 */
function takeRead(data: (Row | null | undefined)[], name: string, take: TakeCell): void {
  for (const key of Object.keys(data)) {
    const row = Number(key)
    const cells = data[row] ?? []
    if (!(row >= 0 && row < MAX_ROWS) || cells.length > MAX_COLUMNS)
      throw notWorkbook(`工作表“${name}”里有超出表格范围的单元格，文件已损坏`)
    const takeAt = (column: number) => {
      const cell = cells[column]
      if (cell !== undefined && cell !== null) take(row, column, cell)
    }
    if (cells.length > 1000) for (const place of Object.keys(cells)) takeAt(Number(place))
    else for (let column = 0; column < cells.length; column++) takeAt(column)
    // Let go of it: the sheet as read and the model of it are large side by side.
    data[row] = null
  }
}

/** Cut to what is used: a block over a whole column says nothing of the empty part. */
function mergesWithin(
  merges: readonly xlsx.Range[],
  used: Pick<CellRange, 'bottom' | 'right'>,
): CellRange[] {
  return merges
    .map(({ s, e }) => ({
      top: Math.min(s.r, e.r),
      left: Math.min(s.c, e.c),
      bottom: Math.min(Math.max(s.r, e.r), used.bottom),
      right: Math.min(Math.max(s.c, e.c), used.right),
    }))
    .filter(
      ({ top, left, bottom, right }) =>
        top >= 0 && left >= 0 && bottom >= top && right >= left && (bottom > top || right > left),
    )
}

function hiddenIn(infos: ({ hidden?: boolean } | null | undefined)[] | undefined): number[] {
  const found: number[] = []
  infos?.forEach((info, place) => {
    if (info?.hidden === true) found.push(place)
  })
  return found
}

function placesUpTo(last: number, ...places: (Iterable<number> | undefined)[]): Set<number> {
  const found = new Set<number>()
  for (const some of places) for (const place of some ?? []) if (place <= last) found.add(place)
  return found
}
