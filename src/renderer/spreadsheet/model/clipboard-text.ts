/**
 * Tables as text on the clipboard, exactly as Excel, WPS and LibreOffice write and read them.
 *
 * Cells are parted by tabs, rows by line ends. A cell that holds a tab, a line end or a quote is put
 * in quotes with inner quotes doubled. A quote at the start counts as quoting only where a closing
 * one is followed by a tab, a line end or the end; `"12"寸` is an ordinary text.
 */

export type TextTable = string[][]

const QUOTED = /^"((?:[^"]|"")*)"(?=\t|\r?\n|\r|$)/u

export function parseClipboardText(text: string): TextTable {
  const rows: TextTable = []
  let row: string[] = []
  let rest = withoutLastLineEnd(text)
  for (;;) {
    const { cell, length } = readCell(rest)
    row.push(cell)
    rest = rest.slice(length)
    if (rest === '') break
    if (rest.startsWith('\t')) {
      rest = rest.slice(1)
      continue
    }
    rows.push(row)
    row = []
    rest = rest.replace(/^(?:\r\n|\r|\n)/u, '')
  }
  rows.push(row)
  return rows
}

/** Excel ends every copy with a line end that is no row; only this one is dropped. */
function withoutLastLineEnd(text: string): string {
  return text.replace(/(?:\r\n|\r|\n)$/u, '')
}

function readCell(text: string): { cell: string; length: number } {
  const quoted = QUOTED.exec(text)
  if (quoted !== null) {
    const [whole, inner = ''] = quoted
    return { cell: inner.replaceAll('""', '"').replaceAll(/\r\n?/gu, '\n'), length: whole.length }
  }
  const end = text.search(/[\t\r\n]/u)
  const length = end < 0 ? text.length : end
  return { cell: text.slice(0, length), length }
}

/** Ends with a line end, as Excel does, so that a last empty row is not lost. */
export function writeClipboardText(table: TextTable): string {
  return table.map((row) => `${row.map(writeCell).join('\t')}\r\n`).join('')
}

function writeCell(cell: string): string {
  return /[\t\r\n"]/u.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell
}
