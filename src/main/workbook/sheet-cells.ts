/** One sheet as the library read it → the table model. */
import * as xlsx from '@e965/xlsx'
import { dayOfSerial } from '../../shared/values/date.ts'
import { type CellRange, cellName, type Sheet, type SheetCell } from './cells.ts'
import type { SheetExtras } from './sheet-xml.ts'
import { notWorkbook } from './unreadable.ts'

/** Bounds of a sheet in Excel and WPS. */
const MAX_ROWS = 1_048_576
const MAX_COLUMNS = 16_384

/** What is in place of a result that no program has worked out yet; never a number. */
const UNCALCULATED = '公式未计算'

export interface SheetSource {
  name: string
  sheet: xlsx.WorkSheet
  visibility: Sheet['visibility']
  /** Days to add to a date's number. */
  dateOffset: number
  extras: SheetExtras | undefined
}

export function sheetCells({ name, sheet, visibility, dateOffset, extras }: SheetSource): Sheet {
  const rows: Sheet['rows'] = new Map()
  const readCell = cellReader(dateOffset, extras?.uncalculated ?? new Set())
  // Only rows and cells that exist: real files claim sixteen thousand columns and use twenty.
  const outside = () => notWorkbook(`工作表“${name}”里有超出表格范围的单元格，文件已损坏`)
  forEachRow(sheet['!data'] ?? [], outside, (cells, row) => {
    const found = new Map<number, SheetCell>()
    forEachCell(cells, outside, (cell, column) => {
      const read = readCell(cell, row, column)
      if (read !== null) found.set(column, read)
    })
    if (found.size > 0) rows.set(row, found)
  })
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

/** The array may have gaps of a million places, and a number too large for it is a name in it. */
function forEachRow(
  data: (xlsx.CellObject[] | null | undefined)[],
  outside: () => Error,
  visit: (cells: xlsx.CellObject[], row: number) => void,
): void {
  for (const key of Object.keys(data)) {
    const row = Number(key)
    if (!(row >= 0 && row < MAX_ROWS)) throw outside()
    const cells = data[row]
    if (cells !== undefined && cells !== null) visit(cells, row)
  }
}

function forEachCell(
  cells: (xlsx.CellObject | null | undefined)[],
  outside: () => Error,
  visit: (cell: xlsx.CellObject, column: number) => void,
): void {
  if (cells.length > MAX_COLUMNS) throw outside()
  const visitAt = (column: number) => {
    const cell = cells[column]
    if (cell !== undefined && cell !== null) visit(cell, column)
  }
  if (cells.length > 1000) for (const key of Object.keys(cells)) visitAt(Number(key))
  else for (let column = 0; column < cells.length; column++) visitAt(column)
}

type CellReader = (cell: xlsx.CellObject, row: number, column: number) => SheetCell | null

function cellReader(dateOffset: number, uncalculated: ReadonlySet<string>): CellReader {
  const natures = new Map<unknown, FormatNature>()
  return (cell, row, column) => {
    const isPending = uncalculated.size > 0 && uncalculated.has(cellName(row, column))
    const read = isPending ? errorCell(UNCALCULATED) : valueCell(cell, natures, dateOffset)
    if (read === null) return null
    const format = cell.z
    if (typeof format === 'string' && format !== 'General') read.format = format
    if (cell.f !== undefined && cell.f !== '') read.formula = cell.f
    if (cell.c !== undefined && cell.c.length > 0)
      read.note = cell.c.map((note) => note.t ?? '').join('\n')
    return read
  }
}

function valueCell(
  cell: xlsx.CellObject,
  natures: Map<unknown, FormatNature>,
  dateOffset: number,
): SheetCell | null {
  if (cell.t === 'e') return errorCell(cell.w ?? String(cell.v))
  const { v } = cell
  if (v === undefined || v === null || v === '') return null
  const text = cell.w ?? String(v)
  if (typeof v === 'boolean') return { value: v, text, isPercent: false, isError: false }
  if (typeof v !== 'number') return { value: String(v), text, isPercent: false, isError: false }
  if (!Number.isFinite(v)) return errorCell(text)
  const nature = natures.get(cell.z) ?? natureOf(String(cell.z ?? ''))
  natures.set(cell.z, nature)
  const day = nature.isDate ? dayOfSerial(v + dateOffset) : null
  return { value: day ?? v, text, isPercent: nature.isPercent, isError: false }
}

const errorCell = (text: string): SheetCell => ({
  value: text,
  text,
  isPercent: false,
  isError: true,
})

interface FormatNature {
  isDate: boolean
  isPercent: boolean
}

function natureOf(format: string): FormatNature {
  // Quoted and escaped signs are decoration: 0"%" shows 95 as 95%.
  const bare = format.replaceAll(/"[^"]*"|\\./gu, '')
  return { isDate: xlsx.SSF.is_date(bare), isPercent: bare.includes('%') }
}

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
