/** A table as the clipboard carries it: as text, and as HTML. */
import { parseClipboardText, type TextTable } from '../model/clipboard-text.ts'
import { layTable } from '../model/merged-table.ts'

/** Text format on every cell, so that a spreadsheet does not turn codes into numbers. */
export function htmlOf(table: TextTable): string {
  const cell = (text: string) =>
    `<td style="mso-number-format:'\\@'">${escapeHtml(text).replaceAll('\n', '<br>')}</td>`
  const rows = table.map((row) => `<tr>${row.map(cell).join('')}</tr>`)
  return `<table>${rows.join('')}</table>`
}

function escapeHtml(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
}

/** What is on the clipboard. */
export interface Clipped {
  html: string
  text: string
}

export async function readClipboard(): Promise<Clipped> {
  const items = await navigator.clipboard.read()
  const read = async (type: string) => {
    const item = items.find(({ types }) => types.includes(type))
    return item === undefined ? '' : (await item.getType(type)).text()
  }
  return { html: await read('text/html'), text: await read('text/plain') }
}

/** Plain text where there is a table in it; a merged table only shows its shape in HTML. */
export function tableOf({ html, text }: Clipped): TextTable | null {
  const merged = /(?:col|row)span/iu.test(html) ? tableOfHtml(html) : null
  if (merged !== null) return merged
  if (text !== '') return parseClipboardText(text)
  return html === '' ? null : tableOfHtml(html)
}

function tableOfHtml(html: string): TextTable | null {
  // DOMParser neither runs scripts nor loads images.
  const table = new DOMParser().parseFromString(html, 'text/html').querySelector('table')
  if (table === null) return null
  return layTable(
    [...table.rows].map((row) =>
      [...row.cells].map((cell) => ({
        text: textOf(cell),
        rowSpan: cell.rowSpan,
        columnSpan: cell.colSpan,
      })),
    ),
  )
}

function textOf(cell: HTMLTableCellElement): string {
  for (const lineBreak of cell.querySelectorAll('br')) lineBreak.replaceWith('\n')
  return (cell.textContent ?? '').replaceAll('\u00a0', ' ').trim()
}
