/** Cells as XML text; for rows by the ten thousand a tree would cost several times as much. */
import { escapeXml } from '../ooxml/xml.ts'

/** What XML cannot hold, and what a workbook would read as one of its own escapes. */
const ODD = /[^\P{Cc}\n\t]|[\ufffe\uffff]|\p{Cs}|_(?=x[\da-fA-F]{4}_)/u
const ODDS = new RegExp(ODD, 'gu')

/** Text of a cell: special signs written so that every reader gives them back. */
function cellText(text: string): string {
  return escapeXml(ODD.test(text) ? text.replaceAll(ODDS, escapeSign) : text)
}

function escapeSign(sign: string): string {
  const code = sign.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')
  return `_x${code}_`
}

/** Writes cells under the prefix that the template's writer gave the namespace. */
export class CellWriter {
  readonly #c: string
  readonly #close: string
  readonly #v: string
  readonly #vClose: string
  readonly #text: string
  readonly #textClose: string
  readonly #f: string
  readonly #fClose: string

  constructor(prefix: string | null) {
    const p = prefix ? `${prefix}:` : ''
    this.#c = `<${p}c r="`
    this.#close = `</${p}c>`
    this.#v = `<${p}v>`
    this.#vClose = `</${p}v>`
    this.#text = `<${p}is><${p}t xml:space="preserve">`
    this.#textClose = `</${p}t></${p}is>`
    this.#f = `<${p}f>`
    this.#fClose = `</${p}f>`
  }

  empty(name: string, style: string): string {
    return `${this.#c}${name}"${style}/>`
  }

  number(name: string, style: string, value: number): string {
    return `${this.#c}${name}"${style}>${this.#v}${value}${this.#vClose}${this.#close}`
  }

  /** Text is written into the cell, never as a formula, whatever it begins with. */
  text(name: string, style: string, text: string): string {
    return `${this.#c}${name}"${style} t="inlineStr">${this.#text}${cellText(text)}${this.#textClose}${this.#close}`
  }

  /** The result is left out where only whoever opens the file can work it out. */
  formula(name: string, style: string, formula: string, result: number | null): string {
    const value = result === null ? '' : `${this.#v}${result}${this.#vClose}`
    return `${this.#c}${name}"${style}>${this.#f}${escapeXml(formula)}${this.#fClose}${value}${this.#close}`
  }

  value(name: string, style: string, value: string | number | null): string {
    if (value === null || value === '') return this.empty(name, style)
    return typeof value === 'number'
      ? this.number(name, style, value)
      : this.text(name, style, value)
  }
}
