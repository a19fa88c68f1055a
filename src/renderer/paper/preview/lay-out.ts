/** A paper document as separate sheets: measured as one endless page, then divided as print does. */
import { breakPages, type LineHeight } from '../../../shared/paper/break-pages.ts'
import { sectionHtml } from '../../../shared/paper/html/document-html.ts'
import { FONT_FACES } from '../../../shared/paper/html/document-style.ts'
import type { PaperDocument, PaperTable } from '../../../shared/paper/paper-table.ts'
import { pageFor } from '../../../shared/paper/table-page.ts'
import { type SheetTable, sheetOf } from './sheet.ts'

export interface PreviewOptions {
  firstPage: number
  /** Makes links and marks in a table; it must not change the room that the table takes. */
  dress?(table: HTMLTableElement, paper: PaperTable): void
}

/** Fonts named in a shadow tree are looked up in the document around it. */
let fonts: Promise<unknown> | null = null

export function fontsReady(): Promise<unknown> {
  fonts ??= addFonts()
  return fonts
}

function addFonts(): Promise<unknown> {
  const style = document.createElement('style')
  style.textContent = FONT_FACES
  document.head.append(style)
  return document.fonts.load('12pt Digits', '0').catch(() => [])
}

/** The sheets of all tables, in `measure` for as long as it takes. */
export function layOut(
  measure: HTMLElement,
  { tables, isDraft = false }: PaperDocument,
  { firstPage, dress }: PreviewOptions,
): HTMLElement[] {
  const sheets: HTMLElement[] = []
  for (const paper of tables) {
    const parts = measured(measure, paper, dress)
    for (const { from, to, sheets: count } of parts.pages)
      for (let part = 0; part < count; part += 1)
        sheets.push(
          sheetOf(parts.table, {
            number: firstPage + sheets.length,
            isDraft,
            isFirst: from === 0 && part === 0,
            // What is higher than a page is shown once; print goes on with it on the next sheets.
            lines: part === 0 ? parts.lines.slice(from, to) : [],
            isContinued: part > 0,
          }),
        )
  }
  measure.replaceChildren()
  return sheets
}

function measured(measure: HTMLElement, paper: PaperTable, dress: PreviewOptions['dress']) {
  const page = pageFor(paper)
  const { margins, width, height } = page
  measure.style.width = `${width - margins.left - margins.right}mm`
  const parsed = new DOMParser().parseFromString(sectionHtml(paper), 'text/html')
  const section = parsed.body.firstElementChild
  const table = section?.querySelector('table')
  const body = table?.tBodies[0]
  const head = section?.querySelector('header')
  if (section == null || table == null || body == null || head == null)
    throw new TypeError('a section without a table')
  measure.replaceChildren(document.adoptNode(section))
  dress?.(table, paper)
  const lines = [...body.rows]
  const areaHeight = pixelsOfMm(height - margins.top - margins.bottom)
  const box = table.getBoundingClientRect()
  const bodyBox = body.getBoundingClientRect()
  const above = bodyBox.top - box.top
  const below = box.bottom - bodyBox.bottom
  const pages = breakPages(lines.map(lineHeight), {
    first: areaHeight - (bodyBox.top - section.getBoundingClientRect().top) - below,
    next: areaHeight - above - below,
  })
  const parts: SheetTable = { page, head, table }
  return { table: parts, lines, pages }
}

function lineHeight(row: HTMLTableRowElement): LineHeight {
  return {
    height: row.getBoundingClientRect().height,
    keepsNext: row.classList.contains('band'),
  }
}

const PIXELS_PER_MM = 96 / 25.4

function pixelsOfMm(millimetres: number): number {
  return millimetres * PIXELS_PER_MM
}
