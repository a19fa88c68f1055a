/** A paper table as a Word table: header repeated on each page, no row split between two. */
import {
  BorderStyle,
  HeightRule,
  type ITableCellOptions,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  VerticalAlignTable,
  VerticalMergeType,
  WidthType,
} from 'docx'
import type { HeaderCell } from '../../../shared/annex/table.ts'
import {
  headingLines,
  type PaperCell,
  type PaperLine,
  paperLines,
  printedColumns,
  printedHeader,
} from '../../../shared/paper/lines.ts'
import type { PaperPage } from '../../../shared/paper/page.ts'
import type { PaperTable } from '../../../shared/paper/paper-table.ts'
import { columnWidths } from '../../../shared/paper/table-page.ts'
import { FONTS } from '../sheet-style.ts'
import { type Align, type TextLook, textParagraph, twipsOfMm } from './docx-text.ts'

/** Eighths of a point. */
const THIN = { style: BorderStyle.SINGLE, size: 4, color: '000000' }

const CELL_MARGINS = { top: 28, bottom: 28, left: 57, right: 57 }

export function docxTable(table: PaperTable, page: PaperPage): Table {
  const widths = columnWidths(table, page).map(twipsOfMm)
  return new Table({
    layout: TableLayoutType.FIXED,
    width: { size: widths.reduce((sum, width) => sum + width, 0), type: WidthType.DXA },
    columnWidths: widths,
    margins: CELL_MARGINS,
    borders: {
      top: THIN,
      bottom: THIN,
      left: THIN,
      right: THIN,
      insideHorizontal: THIN,
      insideVertical: THIN,
    },
    rows: [
      ...printedHeader(table).map((cells) => headerRow(table, cells)),
      ...paperLines(table).map((line) => bodyRow(table, line)),
    ],
  })
}

function headerRow(table: PaperTable, cells: readonly HeaderCell[]): TableRow {
  return new TableRow({
    ...rowLook(table),
    tableHeader: true,
    children: cells.map(({ text, rowSpan, columnSpan }) =>
      cellOf(headingLines(text), { font: FONTS.heading, size: table.bodySize }, 'center', {
        rowSpan,
        columnSpan,
      }),
    ),
  })
}

function bodyRow(table: PaperTable, line: PaperLine): TableRow {
  const children =
    line.is === 'band'
      ? [bandCell(table, line.text)]
      : line.cells.map((cell) => bodyCell(table, cell, line.isSum))
  return new TableRow({ ...rowLook(table), children })
}

/** Stays on the page of the first row below it. */
function bandCell(table: PaperTable, text: string): TableCell {
  const look = { font: FONTS.heading, size: table.bodySize }
  return new TableCell({
    ...CENTRED,
    columnSpan: printedColumns(table).length,
    children: [textParagraph(text, look, { keepsNext: true })],
  })
}

function bodyCell(table: PaperTable, cell: PaperCell, isSum: boolean): TableCell {
  const { text, column, joinsAbove, joinsBelow } = cell
  const look = { font: isSum ? FONTS.heading : FONTS.body, size: table.bodySize }
  return cellOf(text.split('\n'), look, column.align, {
    ...(joinsAbove ? { verticalMerge: VerticalMergeType.CONTINUE } : {}),
    ...(joinsBelow && !joinsAbove ? { verticalMerge: VerticalMergeType.RESTART } : {}),
  })
}

function rowLook({ rowHeight }: PaperTable) {
  return {
    cantSplit: true,
    height: { value: twipsOfMm(rowHeight), rule: HeightRule.ATLEAST },
  }
}

const CENTRED = { verticalAlign: VerticalAlignTable.CENTER }

function cellOf(
  lines: readonly string[],
  look: TextLook,
  align: Align,
  merge: Pick<ITableCellOptions, 'rowSpan' | 'columnSpan' | 'verticalMerge'>,
): TableCell {
  return new TableCell({
    ...CENTRED,
    ...merge,
    children: lines.map((text) => textParagraph(text, look, { align })),
  })
}
