/** A paper document as one HTML page to be printed; it needs nothing from outside and runs nothing. */
import type { PaperLetter } from '../letter.ts'
import type { PaperDocument, PaperTable } from '../paper-table.ts'
import { pageFor } from '../table-page.ts'
import { htmlTable, lineId, type TablePart } from './html-table.ts'
import { html } from './html-text.ts'
import { letterSectionHtml } from './letter-html.ts'
import { printStyle } from './print-style.ts'

const POLICY = "default-src 'none'; style-src 'unsafe-inline'"

export function documentHtml(
  { title, tables, isDraft = false }: PaperDocument,
  firstPage: number,
): string {
  return pageHtml(title, tables.map(sectionHtml).join('\n'), printStyle(firstPage, isDraft))
}

/**
 * A part of one table, with its head if it is the first. Links that nobody sees name the marked lines:
 * a PDF says of what is linked to on which page it stands.
 */
export function partHtml(
  { title, isDraft = false }: Omit<PaperDocument, 'tables'>,
  table: PaperTable,
  part: TablePart & { isFirst: boolean },
  firstPage: number,
): string {
  const page = pageFor(table)
  const head = part.isFirst ? headHtml(table) : ''
  const { lines, marked } = part
  const links = Array.from(
    { length: marked },
    (_, index) => `<a href="#${lineId(lines.length - marked + index)}"></a>`,
  )
  const body = `<section class="${page.name}">${head}${htmlTable(table, page, part)}</section><nav hidden>${links.join('')}</nav>`
  return pageHtml(title, body, printStyle(firstPage, isDraft))
}

export function letterHtml(letter: PaperLetter, firstPage: number): string {
  const { titleLines, isDraft = false } = letter
  return pageHtml(titleLines.join(''), letterSectionHtml(letter), printStyle(firstPage, isDraft))
}

function pageHtml(title: string, body: string, style: string): string {
  return `<!doctype html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${POLICY}">
<title>${html(title)}</title>
<style>${style}</style>
</head>
<body class="document">
${body}
</body>
</html>
`
}

/** A table on pages of its own, as one endless page. */
export function sectionHtml(table: PaperTable): string {
  const page = pageFor(table)
  return `<section class="${page.name}">${headHtml(table)}${htmlTable(table, page)}</section>`
}

function headHtml({ mark, title }: PaperTable): string {
  const line = mark === null ? '' : `<p class="mark">${html(mark)}</p><div class="empty"></div>`
  return `<header>${line}<h1 class="title">${html(title)}</h1></header>`
}
