/** One sheet as the library read it → the table model. */
import * as xlsx from '@e965/xlsx'
import { dayOfSerial } from '../../shared/values/date.ts'
import { type CellRange, MAX_COLUMNS, MAX_ROWS, type Sheet, type SheetCell } from './cells.ts'
import { type NumberFormat, numberFormat } from './number-format.ts'
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

/** @throws NotPlain where the library has to be given the rows. */
export function sheetCells(source: SheetSource): Sheet {
  const { name, sheet, visibility, dateOffset, extras } = source
  const readCell = cellReader(dateOffset)
  let rows: Sheet['rows'] = new Map()
  let last = -1
  let cells = new Map<number, SheetCell>()
  forEachCell(source, (row, column, cell) => {
    const read = readCell(cell)
    if (read === null) return
    if (row !== last) cells = new Map()
    if (row !== last) rows.set(row, cells)
    last = row
    cells.set(column, read)
  })
  rows = withUncalculated(rows, extras?.uncalculated ?? new Map())
  const used = usedArea(rows)
  const merges = mergesWithin(sheet['!merges'] ?? [], used)
  for (const merge of merges) emptyCovered(rows, merge)
  const { bottom, right } = used
  return {
    name,
    rows,
    merges,
    visibility: extras?.visibility ?? visibility,
    hiddenRows: placesUpTo(bottom, hiddenIn(sheet['!rows']), extras?.hiddenRows),
    hiddenColumns: placesUpTo(right, hiddenIn(sheet['!cols']), extras?.hiddenColumns),
  }
}

/** Only cells that exist: real files claim sixteen thousand columns and use twenty. */
function forEachCell({ name, book, sheet, rows }: SheetSource, take: TakeCell): void {
  const data = sheet['!data'] ?? []
  const outside = () => notWorkbook(`工作表“${name}”里有超出表格范围的单元格，文件已损坏`)
  if (rows === undefined) {
    takeRead(data, outside, take)
    return
  }
  // Without its rows the library knows the notes only.
  scanRows(rows, new PlainCells(book), (row, column, cell) => {
    const note = data[row]?.[column]?.c
    take(row, column, note === undefined ? cell : { ...cell, c: note })
  })
}

/** The arrays may have gaps of a million places, and a number too large for one is a name in it. */
function takeRead(
  data: (xlsx.CellObject[] | null | undefined)[],
  outside: () => Error,
  take: TakeCell,
): void {
  for (const key of Object.keys(data)) {
    const row = Number(key)
    const cells: (xlsx.CellObject | null | undefined)[] = data[row] ?? []
    if (!(row >= 0 && row < MAX_ROWS) || cells.length > MAX_COLUMNS) throw outside()
    const takeAt = (column: number) => {
      const cell = cells[column]
      if (cell !== undefined && cell !== null) take(row, column, cell)
    }
    if (cells.length > 1000) for (const name of Object.keys(cells)) takeAt(Number(name))
    else for (let column = 0; column < cells.length; column++) takeAt(column)
    // Let go of it: the sheet as read and the model of it are large side by side.
    data[row] = null
  }
}

/** The library leaves these cells out, as if they were empty. */
function withUncalculated(rows: Sheet['rows'], formulas: Map<string, string>): Sheet['rows'] {
  if (formulas.size === 0) return rows
  for (const [place, formula] of formulas) {
    const { r: row, c: column } = xlsx.utils.decode_cell(place)
    if (row >= MAX_ROWS || column >= MAX_COLUMNS) continue
    const cell = errorCell(UNCALCULATED)
    if (formula !== '') cell.formula = formula
    const cells = rows.get(row) ?? new Map<number, SheetCell>()
    rows.set(row, cells.set(column, cell))
  }
  return inOrder(new Map([...rows].map(([row, cells]) => [row, inOrder(cells)])))
}

const inOrder = <T>(places: Map<number, T>): Map<number, T> =>
  new Map([...places].sort(([one], [other]) => one - other))

function cellReader(dateOffset: number): (cell: xlsx.CellObject) => SheetCell | null {
  const formats = new Map<unknown, NumberFormat>()
  const formatOf = (code: unknown) => {
    const format = formats.get(code) ?? numberFormat(String(code ?? ''))
    formats.set(code, format)
    return format
  }
  // A column of dates has few different ones.
  const days = new Map<number, string | null>()
  const dayOf = (serial: number) => {
    const known = days.get(serial)
    if (known !== undefined) return known
    const day = dayOfSerial(serial)
    days.set(serial, day)
    return day
  }
  return (cell) => {
    const read = valueCell(cell, formatOf, dayOf, dateOffset)
    if (read === null) return null
    const format = cell.z
    if (typeof format === 'string' && format !== 'General') read.format = format
    if (cell.f !== undefined && cell.f !== '') read.formula = cell.f
    if (cell.c !== undefined && cell.c.length > 0)
      read.note = cell.c.map((note) => textOf(note)).join('\n')
    return read
  }
}

/** In some .xls the library reads on into the note's styles, behind a zero sign. */
const textOf = (note: xlsx.Comment): string => (note.t ?? '').split('\0', 1)[0] ?? ''

function valueCell(
  { t, v, w, z }: xlsx.CellObject,
  formatOf: (code: unknown) => NumberFormat,
  dayOf: (serial: number) => string | null,
  dateOffset: number,
): SheetCell | null {
  if (t === 'e') return errorCell(w ?? String(v))
  if (v === undefined || v === null || v === '') return null
  if (typeof v !== 'number')
    return plainCell(typeof v === 'boolean' ? v : String(v), w ?? String(v))
  // In .ods a truth value is a number that is shown as a word.
  if (w === 'TRUE' || w === 'FALSE') return plainCell(w === 'TRUE', w)
  if (!Number.isFinite(v)) return errorCell(w ?? String(v))
  const { isDate, isPercent, show } = formatOf(z)
  const text = show(isDate ? v + dateOffset : v, w)
  const day = isDate ? dayOf(v + dateOffset) : null
  return { value: day ?? v, text, isPercent, isError: false }
}

const plainCell = (value: string | boolean, text: string): SheetCell => ({
  value,
  text,
  isPercent: false,
  isError: false,
})

const errorCell = (text: string): SheetCell => ({
  value: text,
  text,
  isPercent: false,
  isError: true,
})

function usedArea(rows: Sheet['rows']): CellRange {
  const area = { top: 0, left: 0, bottom: -1, right: -1 }
  for (const [row, cells] of rows) {
    area.bottom = Math.max(area.bottom, row)
    for (const column of cells.keys()) area.right = Math.max(area.right, column)
  }
  return area
}

/** Cut to what is used: a block over a whole column says nothing of the empty part. */
function mergesWithin(merges: xlsx.Range[], used: CellRange): CellRange[] {
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

/** What lies under a merged block is shown nowhere. */
function emptyCovered(rows: Sheet['rows'], { top, left, bottom, right }: CellRange): void {
  for (let row = top; row <= bottom; row++) {
    const cells = rows.get(row)
    if (cells === undefined) continue
    for (const column of cells.keys()) {
      const isFirst = row === top && column === left
      if (column >= left && column <= right && !isFirst) cells.delete(column)
    }
    if (cells.size === 0) rows.delete(row)
  }
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
