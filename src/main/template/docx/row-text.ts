/**
 * The rows of a document's table as text: the sample row is marked while it stands in the tree, cut out
 * of the finished part, and repeated. A tree of thousands of rows would cost many times as much.
 */

import { isRepeated } from '../../../shared/paper/lines.ts'
import { childOf, childrenOf, escapeXml, makeLike } from '../../ooxml/xml.ts'
import { loneMark, marksIn } from '../marks.ts'
import { replaceInRuns } from '../runs.ts'
import { valueText } from '../value-text.ts'
import type { BoundWordTable, WordRow } from './word-tables.ts'
import type { WordParagraph } from './word-template.ts'

/** Signs of a plane that no text uses: around a table's rows, a paragraph, a mark; for a joined cell. */
const ROWS = ['\u{f0000}', '\u{f0001}'] as const
const BETWEEN = '\u{f0002}'
const PARAGRAPH = ['\u{f0003}', '\u{f0004}'] as const
const MARK = ['\u{f0005}', '\u{f0006}'] as const
const JOIN = ['\u{f0007}', '\u{f0008}'] as const

const ROWS_PATTERN = /\u{f0000}(\d+)\u{f0002}(.*?)\u{f0002}(.*?)\u{f0001}/gsu
const PIECES = /\u{f0003}(.*?)\u{f0004}|\u{f0007}(\d+)\u{f0008}/gsu
const MARKS = /\u{f0005}(\d+)\u{f0006}/gu

/** Properties of a cell that come before the one that joins it to the next row, in the schema's order. */
const BEFORE_JOIN = ['cnfStyle', 'tcW', 'gridSpan', 'hMerge']

/** Marks the sample row of a table, which is known by its place among them. */
export function markRows(table: BoundWordTable, index: number): void {
  const { sample, band } = table
  if (band !== null) markRow(band, table)
  markRow(sample, table)
  joinCells(table)
  const { element } = sample
  const text = (content: string) => {
    const node = element.ownerDocument?.createTextNode(content)
    if (node === undefined) throw new TypeError('a row without a document')
    return node
  }
  const parent = element.parentNode
  parent?.insertBefore(text(`${ROWS[0]}${index}${BETWEEN}`), element)
  if (band !== null) parent?.insertBefore(band.element, element)
  parent?.insertBefore(text(BETWEEN), element)
  parent?.insertBefore(text(ROWS[1]), element.nextSibling)
}

function markRow({ paragraphs }: WordRow, { names }: BoundWordTable): void {
  for (const paragraph of paragraphs) {
    if (marksIn(paragraph.text).length === 0) continue
    const isLone = loneMark(paragraph.text) !== null
    replaceInRuns(paragraph.texts, (name) => {
      const column = names.column(name)
      return column === null ? String(names.fact(name) ?? '') : `${MARK[0]}${column}${MARK[1]}`
    })
    if (isLone) surround(paragraph)
  }
}

function surround({ element }: WordParagraph): void {
  const { ownerDocument, parentNode } = element
  if (ownerDocument === null || parentNode === null) return
  parentNode.insertBefore(ownerDocument.createTextNode(PARAGRAPH[0]), element)
  parentNode.insertBefore(ownerDocument.createTextNode(PARAGRAPH[1]), element.nextSibling)
}

/** A column whose equal values are joined says in each row whether its cell goes on. */
function joinCells({ sample, data, names }: BoundWordTable): void {
  for (const cell of childrenOf(sample.element, 'tc')) {
    const text = cell.textContent ?? ''
    const index = Number(/\u{f0005}(\d+)\u{f0006}/u.exec(text)?.[1] ?? -1)
    if (
      data.columns[index]?.repeats !== 'merged' ||
      names.column(data.columns[index].name) === null
    )
      continue
    let properties = childOf(cell, 'tcPr')
    if (properties === null) {
      properties = makeLike(cell, 'tcPr')
      cell.insertBefore(properties, cell.firstChild)
    }
    const next = childrenOf(properties).find(
      ({ localName }) => !BEFORE_JOIN.includes(localName ?? ''),
    )
    const sign = properties.ownerDocument?.createTextNode(`${JOIN[0]}${index}${JOIN[1]}`)
    if (sign !== undefined) properties.insertBefore(sign, next ?? null)
  }
}

/** The part's text with the rows of all tables in place of their samples. */
export function* withRows(part: string, tables: readonly BoundWordTable[]): Generator<string> {
  let at = 0
  for (const match of part.matchAll(ROWS_PATTERN)) {
    const [whole, index = '', band = '', sample = ''] = match
    yield part.slice(at, match.index)
    at = match.index + whole.length
    const table = tables[Number(index)]
    if (table !== undefined) yield* rowsOf(table, new RowText(band), new RowText(sample))
  }
  yield part.slice(at)
}

function* rowsOf({ data, element }: BoundWordTable, band: RowText, sample: RowText) {
  const { columns, rows } = data
  const prefix = element.prefix ? `${element.prefix}:` : ''
  const texts = rows.map((values) =>
    columns.map((column, index) => valueText(column, values[index] ?? null)),
  )
  const isAsIn = (row: number, other: number, column: number) =>
    columns[column]?.repeats !== undefined &&
    isRepeated(columns, texts[row] ?? [], texts[other], column)
  const bands = columns.flatMap(({ repeats }, index) => (repeats === 'band' ? [index] : []))
  // An empty table keeps one empty row, so that it is still one.
  if (texts.length === 0) yield sample.with([], () => '')
  for (const [row, own] of texts.entries()) {
    if (bands.some((column) => !isAsIn(row, row - 1, column))) yield band.with(own, () => '')
    const joinOf = (column: number) => {
      if (isAsIn(row, row - 1, column)) return `<${prefix}vMerge ${prefix}val="continue"/>`
      return isAsIn(row, row + 1, column) ? `<${prefix}vMerge ${prefix}val="restart"/>` : ''
    }
    yield sample.with(own, joinOf, (column) => !isAsIn(row, row - 1, column))
  }
}

/** A row of text with places for its values. */
class RowText {
  readonly #pieces: (string | { paragraph: string } | { join: number })[] = []

  constructor(xml: string) {
    let at = 0
    for (const match of xml.matchAll(PIECES)) {
      this.#pieces.push(xml.slice(at, match.index))
      const [whole, paragraph, join] = match
      this.#pieces.push(paragraph === undefined ? { join: Number(join) } : { paragraph })
      at = match.index + whole.length
    }
    this.#pieces.push(xml.slice(at))
  }

  /** @param joinOf What stands in the properties of a cell that may be joined to its neighbours. */
  with(
    values: readonly string[],
    joinOf: (column: number) => string,
    isWritten: (column: number) => boolean = () => true,
  ): string {
    const textFor = (column: string) =>
      isWritten(Number(column)) ? plain(values[Number(column)] ?? '') : ''
    let text = ''
    for (const piece of this.#pieces) {
      if (typeof piece === 'string')
        text += piece.replaceAll(MARKS, (_, column: string) => textFor(column))
      else if ('join' in piece) text += joinOf(piece.join)
      else text += paragraphs(piece.paragraph, textFor)
    }
    return text
  }
}

/** A paragraph that holds nothing else is one for each line of its value. */
function paragraphs(xml: string, textFor: (column: string) => string): string {
  const column = [...xml.matchAll(MARKS)][0]?.[1]
  if (column === undefined) return xml
  return textFor(column)
    .split('\n')
    .map((line) => xml.replaceAll(MARKS, () => line))
    .join('')
}

function plain(text: string): string {
  return escapeXml(text.toWellFormed())
}
