/** Divides a sheet into tables: title rows, header, body, one below or beside another. */
import type { ListDefinition } from '../../../shared/lists/definition.ts'
import type { HeaderReader } from '../../../shared/lists/read-header.ts'
import { foldText } from '../../../shared/values/text.ts'
import type { Sheet, SheetCell } from '../../workbook/cells.ts'
import { findBands, isHeaderOf } from './find-bands.ts'
import { type Band, headerRows, pathsOf } from './header-path.ts'
import { PAGE_MARK } from './row-kind.ts'
import { signatureOf } from './signature.ts'

/** No honest sheet has more tables beside each other. */
const MAX_BESIDE = 12

/** The place of one table on its sheet. */
export interface TableArea {
  header: Band
  /** True where someone said that the header is there. */
  isTold: boolean
  /** Which one beside others at the same header: 0 for the first. */
  place: number
  /** Column → header texts. */
  paths: Map<number, string[]>
  signature: string
  /** Rows above the header that belong to this table and to no other. */
  titleRows: number[]
  body: Band
  /** Rows of the body in which the header comes again. */
  repeated: Set<number>
}

/** The tables of a sheet; `told` are the headers that someone named in place of those found. */
export function findAreas(
  list: ListDefinition,
  sheet: Sheet,
  reader: HeaderReader,
  told?: readonly Band[],
): TableArea[] {
  const rows = [...sheet.rows.keys()].sort((a, b) => a - b)
  const last = rows.at(-1) ?? -1
  const areas: TableArea[] = []
  let present: TableArea[] = []
  let above = -1
  for (const header of told ?? findBands(list, sheet, reader)) {
    const between = rows.filter((row) => row > above && row < header.top).reverse()
    const titleRows = present.length === 0 ? between.slice(0, 20) : titleRowsOf(sheet, between)
    const tables = besideEachOther(list, pathsOf(headerRows(sheet, header)), reader).map(
      (paths, place): TableArea => {
        const signature = signatureOf(list.key, [...paths.values()])
        const body = { top: header.bottom + 1, bottom: last }
        const isTold = told !== undefined
        return { header, isTold, place, paths, signature, titleRows, body, repeated: new Set() }
      },
    )
    above = header.bottom
    if (titleRows.length === 0 && isSameHeader(present, tables)) {
      for (const { repeated } of present)
        for (let row = header.top; row <= header.bottom; row += 1) repeated.add(row)
      continue
    }
    for (const { body } of present) body.bottom = Math.min(header.top, ...titleRows) - 1
    present = tables
    areas.push(...tables)
  }
  return areas
}

function isSameHeader(present: readonly TableArea[], tables: readonly TableArea[]): boolean {
  return (
    present.length === tables.length &&
    present.every(({ signature }, index) => signature === tables[index]?.signature)
  )
}

/** Of the rows above a later table, from below, those that are no rows of the table before. */
function titleRowsOf(sheet: Sheet, between: readonly number[]): number[] {
  const end = between.findIndex((row) => !isTitleLike(sheet.rows.get(row) ?? new Map()))
  return end < 0 ? [...between] : between.slice(0, end)
}

function isTitleLike(cells: ReadonlyMap<number, SheetCell>): boolean {
  const filled = [...cells.values()].filter(({ text }) => text.trim() !== '')
  if (filled.some(({ value }) => typeof value === 'number')) return false
  const texts = filled.map(({ text }) => foldText(text))
  if (
    texts.some(
      (text) => PAGE_MARK.test(text) || /^(?:注|备注|说明|※|填表)|(?:合计|小计|总计)$/u.test(text),
    )
  )
    return false
  return texts.length <= 1 || (texts.length === 2 && texts.some((text) => text.includes('单位')))
}

/** The same header again to the right is a second table, where each part is a header by itself. */
function besideEachOther(
  list: ListDefinition,
  paths: Map<number, string[]>,
  reader: HeaderReader,
): Map<number, string[]>[] {
  const starts = startsOf(paths)
  if (starts.length > MAX_BESIDE) return [paths]
  const parts = partsAt(paths, starts)
  const isEach = parts.every((part) => {
    const fields = [...part.values()].flatMap((path) => reader.read(path)?.field ?? [])
    return isHeaderOf(list, fields)
  })
  return isEach ? parts : [paths]
}

/** Columns where the first header comes again. */
function startsOf(paths: ReadonlyMap<number, string[]>): number[] {
  const [first] = paths.values()
  const name = first === undefined ? '' : first.map(foldText).join('/')
  return [...paths].flatMap(([column, path]) =>
    path.map(foldText).join('/') === name ? [column] : [],
  )
}

function partsAt(paths: Map<number, string[]>, starts: readonly number[]): Map<number, string[]>[] {
  return starts.map((start, index) => {
    const end = starts[index + 1] ?? Number.POSITIVE_INFINITY
    return new Map([...paths].filter(([column]) => column >= start && column < end))
  })
}
