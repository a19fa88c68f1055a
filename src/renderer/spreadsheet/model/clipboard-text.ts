/**
 * Tables as text on the clipboard, exactly as Excel, WPS and LibreOffice write and read them.
 *
 * Cells are parted by tabs, rows by line ends. A cell that holds a tab, a line end or a quote is put
 * in quotes with inner quotes doubled. A quote at the start counts as quoting only where a closing
 * one is followed by a tab, a line end or the end; `"12"寸` is an ordinary text.
 */

export type TextTable = string[][]

const TAB = 9
const LINE_FEED = 10
const RETURN = 13
const QUOTE = 34

/** What only a look at each cell can judge: a quote, and a line end of old Macs. */
const INTRICATE = /"|\r(?!\n)/u

export function parseClipboardText(text: string): TextTable {
  const end = endOfTable(text)
  const body = text.slice(0, end)
  // Nearly every block, and the browser splits a hundred thousand cells faster than any loop.
  if (!INTRICATE.test(body)) return body.split(/\r?\n/u).map((line) => line.split('\t'))
  return parseByCells(text, end)
}

function parseByCells(text: string, end: number): TextTable {
  const rows: TextTable = []
  let row: string[] = []
  let at = 0
  for (;;) {
    const quoted = text.charCodeAt(at) === QUOTE ? quotedCell(text, at) : null
    const cellEnd = quoted?.end ?? endOfCell(text, at, end)
    row.push(quoted?.cell ?? text.slice(at, cellEnd))
    const border = text.charCodeAt(cellEnd)
    if (border !== TAB || cellEnd >= end) {
      rows.push(row)
      row = []
    }
    if (cellEnd >= end) break
    at = cellEnd + (border === RETURN && text.charCodeAt(cellEnd + 1) === LINE_FEED ? 2 : 1)
  }
  return rows
}

/** Excel ends every copy with a line end that is no row; only this one is left out. */
function endOfTable(text: string): number {
  if (text.endsWith('\r\n')) return text.length - 2
  return /[\r\n]/u.test(text.at(-1) ?? '') ? text.length - 1 : text.length
}

function endOfCell(text: string, from: number, end: number): number {
  let at = from
  while (at < end && !isBorder(text.charCodeAt(at))) at += 1
  return at
}

function isBorder(code: number): boolean {
  return code === TAB || code === LINE_FEED || code === RETURN
}

/** The cell in quotes that begins here; null where the quote is a sign of the text. */
function quotedCell(text: string, at: number): { cell: string; end: number } | null {
  let close = text.indexOf('"', at + 1)
  while (close >= 0 && text[close + 1] === '"') close = text.indexOf('"', close + 2)
  const end = close + 1
  if (close < 0 || (end < text.length && !isBorder(text.charCodeAt(end)))) return null
  const inner = text.slice(at + 1, close)
  return { cell: inner.replaceAll('""', '"').replaceAll(/\r\n?/gu, '\n'), end }
}

/** Ends with a line end, as Excel does, so that a last empty row is not lost. */
export function writeClipboardText(table: TextTable): string {
  return table.map((row) => `${row.map(writeCell).join('\t')}\r\n`).join('')
}

function writeCell(cell: string): string {
  return /[\t\r\n"]/u.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell
}
