/**
 * A table as it stands on paper: the one model behind docx, pdf and csv, so that the same cells are
 * in each. All texts are finished; a format only draws them.
 */

import type { HeaderCell } from '../annex/table.ts'
import type { PaperPage } from './page.ts'

export interface PaperColumn {
  /** What the column is in the ledger: a category, an indicator, a field. */
  key?: string
  /** What its mark in a template is called, where its heading says something else. */
  mark?: string
  /** Width at which the column reads well, in millimetres; the page scales all to its own width. */
  width: number
  /** Width below which it cannot be read at the body size, in millimetres. */
  narrowest?: number
  align: 'left' | 'center' | 'right'
  isNumber: boolean
  /** Of its numbers; none where they are whole. */
  decimals?: number
  /**
   * How a value that stands in several rows is printed: `band`, as a line across the table above
   * its rows; `merged`, in one cell beside them. Csv and workbooks repeat it.
   */
  repeats?: 'band' | 'merged'
}

export interface PaperRow {
  /** What the row is in the ledger: a district, an id. */
  key?: string
  isTotal: boolean
  /** A sum within a list, set off by its print. */
  isSum?: boolean
  /** One text per column. */
  cells: string[]
}

export interface PaperTable {
  /** 附件1; null for a table that is no annex. */
  mark: string | null
  title: string
  /** How the table is to be read, for whoever shows it. */
  note?: string
  headerRows: number
  /** Rows and columns count from 0 at the first header row. */
  header: HeaderCell[]
  columns: PaperColumn[]
  rows: PaperRow[]
  /** Points. */
  bodySize: number
  /** Least height of a row in millimetres. */
  rowHeight: number
  /** The paper that somebody chose. */
  paper?: 'A4' | 'A3'
  /** The page to which it was fitted; `fitTable` says it. */
  page?: PaperPage['name']
  /** What to do, where the columns have no room on the paper. */
  advice?: string
}

export interface PaperDocument {
  title: string
  tables: PaperTable[]
  /** Marked 草稿 across every page. */
  isDraft?: boolean
}

/** A header of one row. */
export function plainHeader(texts: readonly string[]): Pick<PaperTable, 'header' | 'headerRows'> {
  return {
    headerRows: 1,
    header: texts.map((text, column) => ({ text, row: 0, column, rowSpan: 1, columnSpan: 1 })),
  }
}

/** One heading per column; a merged one above stands before it: 减排量-氮氧化物(吨). */
export function leafHeadings({ header, columns }: PaperTable): string[] {
  return columns.map((_, column) =>
    header
      .filter((cell) => cell.column <= column && column < cell.column + cell.columnSpan)
      .toSorted((a, b) => a.row - b.row)
      .map(({ text }) => text)
      .join('-'),
  )
}
