/** A paper table as an HTML table. */
import type { HeaderCell } from '../../annex/table.ts'
import {
  headingLines,
  type PaperCell,
  type PaperLine,
  paperLines,
  printedColumns,
  printedHeader,
} from '../lines.ts'
import type { PaperPage } from '../page.ts'
import type { PaperTable } from '../paper-table.ts'
import { columnWidths } from '../table-page.ts'
import { html } from './html-text.ts'

/** Of a table that is printed in parts, one part. */
export interface TablePart {
  lines: readonly PaperLine[]
  /** As many of its last lines bear an id, by which a PDF tells where they stand. */
  marked: number
}

/** The id of a line, counted within its part. */
export function lineId(index: number): string {
  return `line-${index}`
}

export function htmlTable(
  table: PaperTable,
  page: PaperPage,
  { lines, marked }: TablePart = { lines: paperLines(table), marked: 0 },
): string {
  const columns = printedColumns(table)
  const span = columns.length
  const widths = columnWidths(table, page).map(
    (width, at) => `<col style="width:${width.toFixed(2)}mm"${key('column', columns[at]?.key)}>`,
  )
  const header = printedHeader(table).map((cells) => `<tr>${cells.map(heading).join('')}</tr>`)
  const body = lines.map((line, index) =>
    bodyRow(line, span, index < lines.length - marked ? '' : ` id="${lineId(index)}"`),
  )
  return [
    `<table style="font-size:${table.bodySize}pt;--row:${table.rowHeight}mm">`,
    `<colgroup>${widths.join('')}</colgroup>`,
    `<thead>${header.join('')}</thead>`,
    `<tbody>${body.join('\n')}</tbody>`,
    // Repeated at the foot of each page, where joined cells leave the table open.
    `<tfoot><tr><td colspan="${span}"></td></tr></tfoot>`,
    '</table>',
  ].join('\n')
}

function heading({ text, rowSpan, columnSpan }: HeaderCell): string {
  const lines = headingLines(text).map(html).join('<br>')
  return `<th rowspan="${rowSpan}" colspan="${columnSpan}">${lines}</th>`
}

function bodyRow(line: PaperLine, columns: number, id: string): string {
  if (line.is === 'band')
    return `<tr${id} class="band"><th colspan="${columns}">${html(line.text)}</th></tr>`
  return `<tr${id}${key('row', line.key)}${line.isSum ? ' class="sum"' : ''}>${line.cells.map(bodyCell).join('')}</tr>`
}

/** By which the window finds again what a row or column is. */
function key(what: 'row' | 'column', value: string | undefined): string {
  return value === undefined ? '' : ` data-${what}="${html(value)}"`
}

/** Cells are joined by leaving out the line between them: a row span would keep its rows together. */
function bodyCell({ text, column, joinsAbove, joinsBelow }: PaperCell): string {
  const classes = [
    column.align,
    ...(joinsAbove ? ['joins-above'] : []),
    ...(joinsBelow ? ['joins-below'] : []),
  ]
  return `<td class="${classes.join(' ')}">${html(text)}</td>`
}
