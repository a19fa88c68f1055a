/** A table as the clipboard carries it: as text, and as HTML. */
import { parseClipboardText, type TextTable } from '../model/clipboard-text.ts'
import { exactNumber } from '../model/exact-number.ts'
import { layTable } from '../model/merged-table.ts'
import type { CopiedCell } from './copying.ts'

/**
 * Each cell says what it is, to Excel and WPS by the one attribute and to LibreOffice by the others:
 * otherwise codes become numbers, or amounts become texts that nobody can add up.
 */
export function htmlOf(cells: readonly (readonly CopiedCell[])[]): string {
  const rows = cells.map((row) => `<tr>${row.map(htmlOfCell).join('')}</tr>`)
  return `<table>${rows.join('')}</table>`
}

function htmlOfCell({ text, number }: CopiedCell): string {
  const format = number?.format ?? '@'
  const value = number === undefined ? '' : ` sdval="${number.value}"`
  const kind = `style='mso-number-format:"${format.replaceAll(/[@.-]/gu, '\\$&')}"'`
  const content = escapeHtml(text).replaceAll('\n', '<br>')
  return `<td ${kind}${value} sdnum="2052;0;${format}">${content}</td>`
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
  if (text !== '') return withExactNumbers(parseClipboardText(text), html)
  return html === '' ? null : tableOfHtml(html)
}

/** WPS tells the numbers behind the texts by the one attribute, LibreOffice by the other. */
const TELLS_NUMBERS = /\s(?:x:num|sdval)="/iu

function withExactNumbers(texts: TextTable, html: string): TextTable {
  const rows = TELLS_NUMBERS.test(html) ? firstTable(html)?.rows : undefined
  if (rows?.length !== texts.length) return texts
  return texts.map((line, row) =>
    line.map((text, column) => exactNumber(text, toldNumber(rows[row]?.cells[column]))),
  )
}

function toldNumber(cell: HTMLTableCellElement | undefined): string | null {
  return cell?.getAttribute('x:num') ?? cell?.getAttribute('sdval') ?? null
}

function firstTable(html: string): HTMLTableElement | null {
  // DOMParser neither runs scripts nor loads images.
  return new DOMParser().parseFromString(html, 'text/html').querySelector('table')
}

function tableOfHtml(html: string): TextTable | null {
  const table = firstTable(html)
  if (table === null) return null
  return layTable(
    [...table.rows].map((row) =>
      [...row.cells].map((cell) => ({
        text: exactNumber(textOf(cell), toldNumber(cell)),
        rowSpan: cell.rowSpan,
        columnSpan: cell.colSpan,
      })),
    ),
  )
}

/** White space as a browser shows it: what wraps the source is none, only a break breaks a line. */
function textOf(cell: HTMLTableCellElement): string {
  for (const text of textsIn(cell)) text.data = text.data.replaceAll(/[ \t\r\n]+/gu, ' ')
  for (const lineBreak of cell.querySelectorAll('br')) lineBreak.replaceWith('\n')
  for (const block of cell.querySelectorAll('p + p, div + div')) block.prepend('\n')
  const lines = (cell.textContent ?? '').replaceAll(/ ?\n ?/gu, '\n')
  return lines.replaceAll('\u00a0', ' ').trim()
}

function textsIn(cell: HTMLElement): Text[] {
  const walker = document.createTreeWalker(cell, NodeFilter.SHOW_TEXT)
  const texts: Text[] = []
  while (walker.nextNode() !== null)
    if (walker.currentNode instanceof Text) texts.push(walker.currentNode)
  return texts
}
