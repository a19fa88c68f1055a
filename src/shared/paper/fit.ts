/**
 * Fits a table to its paper: columns as wide as they like where there is room, then narrower, then
 * in smaller print, but never under 8 pt; beyond, it says how many columns have room.
 */
import { printedColumns } from './lines.ts'
import { PAGES, type PaperPage, pageNamed, textWidth } from './page.ts'
import type { PaperColumn, PaperTable } from './paper-table.ts'

/** Points; smaller print is not read. */
const SMALLEST = 8
const STEP = 0.5

/** Share of its width to which a column may shrink that does not say it itself. */
const NARROWEST_SHARE = 0.45

export function fitTable(table: PaperTable): PaperTable {
  const columns = printedColumns(table)
  const pages = pagesFor(table)
  const roomy = pages.find((page) => sumOf(columns, wanted) <= textWidth(page))
  if (roomy !== undefined) return { ...table, page: roomy.name }
  const page = pages.at(-1) ?? pageNamed('A3-landscape')
  for (let size = table.bodySize; size >= SMALLEST; size -= STEP) {
    const share = size / table.bodySize
    const least = sumOf(columns, narrowest) * share
    if (least <= textWidth(page))
      return withWidths({ ...table, page: page.name, bodySize: size }, share, textWidth(page))
  }
  return { ...table, page: page.name, bodySize: SMALLEST, advice: adviceFor(table, page, columns) }
}

/** A4 may stand upright where that has room. */
function pagesFor({ paper }: PaperTable): readonly PaperPage[] {
  return paper === undefined ? PAGES : PAGES.filter(({ size }) => size === paper)
}

const wanted = ({ width }: PaperColumn) => width
const narrowest = ({ width, narrowest: least }: PaperColumn) => least ?? width * NARROWEST_SHARE

function sumOf(columns: readonly PaperColumn[], measure: (column: PaperColumn) => number): number {
  return columns.reduce((sum, column) => sum + measure(column), 0)
}

/** What is left over the least goes to each column by how much more it would like. */
function withWidths(table: PaperTable, share: number, room: number): PaperTable {
  const printed = printedColumns(table)
  const left = room - sumOf(printed, narrowest) * share
  const wish = sumOf(printed, (column) => wanted(column) - narrowest(column))
  const fitted = (column: PaperColumn): PaperColumn => ({
    ...column,
    width:
      narrowest(column) * share +
      (wish === 0 ? 0 : (left * (wanted(column) - narrowest(column))) / wish),
  })
  return {
    ...table,
    columns: table.columns.map((column) => (column.repeats === 'band' ? column : fitted(column))),
  }
}

function adviceFor(table: PaperTable, page: PaperPage, columns: readonly PaperColumn[]): string {
  const a3 = pageNamed('A3-landscape')
  const onA3 = roomFor(table, a3, columns)
  const isA3 = page.size === 'A3'
  const larger = isA3 || onA3 <= roomFor(table, page, columns) ? '' : `，A3 横排放得下前 ${onA3} 列`
  const here = roomFor(table, page, columns)
  return `选了 ${columns.length} 列（含序号），${page.size} 横排以最小的 ${SMALLEST} 磅字放得下前 ${here} 列${larger}；请少选几列${isA3 || larger === '' ? '' : '或改用 A3'}，要全部字段可导出 xlsx 或 csv`
}

/** How many columns have room in the smallest print, from the left. */
function roomFor(
  { bodySize }: PaperTable,
  page: PaperPage,
  columns: readonly PaperColumn[],
): number {
  let used = 0
  const over = columns.findIndex((column) => {
    used += (narrowest(column) * SMALLEST) / bodySize
    return used > textWidth(page)
  })
  return over < 0 ? columns.length : over
}
