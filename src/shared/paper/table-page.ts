/** A table on the page to which it was fitted. */
import { printedColumns } from './lines.ts'
import { type PaperPage, pageNamed, textWidth } from './page.ts'
import type { PaperTable } from './paper-table.ts'

/** The page to which a table was fitted. */
export function pageFor({ page }: PaperTable): PaperPage {
  return pageNamed(page ?? 'A3-landscape')
}

/** Widths of the printed columns that together fill the page. */
export function columnWidths(table: PaperTable, page: PaperPage): number[] {
  const widths = printedColumns(table).map(({ width }) => width)
  const wanted = widths.reduce((sum, width) => sum + width, 0)
  return widths.map((width) => (width / wanted) * textWidth(page))
}
