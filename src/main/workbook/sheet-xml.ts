/**
 * What the reader does not tell of an .xlsx sheet, taken from the sheet's own XML: hidden rows and
 * columns (it would tell them, at the price of a style object a cell) and formulas that no program
 * has calculated yet, which it leaves out like empty cells.
 *
 * It works on bytes read as Latin-1: every sign looked for is ASCII, and offsets stay byte offsets.
 */

import { MAX_COLUMNS } from './cells.ts'
import { textOfXml } from './xml-text.ts'

export interface SheetExtras {
  /** Where the reader does not know. */
  visibility?: 'hidden'
  hiddenRows: Set<number>
  hiddenColumns: Set<number>
  /** Cells with a formula and no result: A1 name → formula, empty for a shared one. */
  uncalculated: Map<string, string>
}

/** @param readsFormulas false where the rows are scanned, which tells of formulas too. */
export function sheetExtras(xml: Buffer, readsFormulas: boolean): SheetExtras {
  return {
    hiddenRows: hiddenRows(xml),
    hiddenColumns: hiddenColumns(xml),
    uncalculated: readsFormulas ? uncalculated(xml) : new Map(),
  }
}

function hiddenColumns(xml: Buffer): Set<number> {
  const found = new Set<number>()
  const end = xml.indexOf('sheetData')
  const head = xml.toString('latin1', 0, end < 0 ? xml.length : end)
  for (const [tag] of head.matchAll(/<(?:\w+:)?col\b[^<>]*>/gu)) {
    if (!isHidden(tag)) continue
    const [first, last] = [attribute(tag, 'min'), attribute(tag, 'max')].map(Number)
    for (let column = first ?? 0; column <= Math.min(last ?? 0, MAX_COLUMNS); column++)
      if (column > 0) found.add(column - 1)
  }
  return found
}

const HIDDEN_ROW = /<(?:\w+:)?row\b[^<>]*\shidden=["'](?:1|true|on)["'][^<>]*>/gu

function hiddenRows(xml: Buffer): Set<number> {
  const found = new Set<number>()
  const start = xml.indexOf('hidden=')
  if (start < 0) return found
  for (const [tag] of xml.toString('latin1', xml.lastIndexOf('<', start)).matchAll(HIDDEN_ROW)) {
    const row = Number(/\sr=["'](\d+)/u.exec(tag)?.[1])
    if (row > 0) found.add(row - 1)
  }
  return found
}

/** The end of a formula that is followed by no value. */
const NO_RESULT =
  /(?:<\/(?:\w+:)?f>|<(?:\w+:)?f\b[^<>]*\/>)\s*(?:<(?:\w+:)?v>\s*<\/(?:\w+:)?v>|<(?:\w+:)?v\s*\/>)?\s*<\/(?:\w+:)?c>/gu

function uncalculated(xml: Buffer): Map<string, string> {
  const found = new Map<string, string>()
  if (!hasFormula(xml)) return found
  const text = xml.toString('latin1')
  for (const { index } of text.matchAll(NO_RESULT)) {
    const cell = text.slice(text.lastIndexOf(' r="', index), index)
    const name = /^ r="([A-Z]+\d+)"/u.exec(cell)?.[1]
    // A text result may be empty: ="" is calculated.
    const isNumber = !/^[^>]*\st="(?!n")/u.test(cell)
    if (name !== undefined && isNumber) found.set(name, formulaIn(cell))
  }
  return found
}

function formulaIn(cell: string): string {
  const formula = /<(?:\w+:)?f\b[^<>]*>([^<>]*)$/u.exec(cell)?.[1] ?? ''
  return textOfXml(Buffer.from(formula, 'latin1').toString('utf8'))
}

/** The first formula of a sheet is always written out; a rare first sign makes the search quick. */
const hasFormula = (xml: Buffer) => xml.includes('f>')

/**
 * Blanks the links out: nobody needs them here, and the reader makes a cell for every place of a
 * linked range, which may be the whole sheet.
 */
export function withoutLinks(xml: Buffer): Buffer {
  const at = xml.indexOf('hyperlinks')
  if (at < 0) return xml
  const start = xml.lastIndexOf('<', at)
  const end = xml.indexOf('>', xml.lastIndexOf('hyperlinks'))
  const isElement = /^<(?:\w+:)?$/u.test(xml.toString('latin1', start, at))
  return isElement && end > start ? Buffer.from(xml).fill(' ', start, end + 1) : xml
}

function attribute(tag: string, name: string): string | undefined {
  return new RegExp(`\\s${name}\\s*=\\s*["']([^"']*)["']`, 'u').exec(tag)?.[1]
}

const isHidden = (tag: string) => /^(?:1|true|on)$/u.test(attribute(tag, 'hidden') ?? '')
