/** A paper document as one HTML page to be printed; it needs nothing from outside and runs nothing. */
import type { PaperLetter } from '../letter.ts'
import { pageFor } from '../page.ts'
import type { PaperDocument, PaperTable } from '../paper-table.ts'
import { htmlTable } from './html-table.ts'
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
  const mark =
    table.mark === null ? '' : `<p class="mark">${html(table.mark)}</p><div class="empty"></div>`
  return `<section class="${page.name}"><header>${mark}<h1 class="title">${html(table.title)}</h1></header>${htmlTable(table, page)}</section>`
}
