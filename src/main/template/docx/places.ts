/** Where something stands in a document, as a person would look for it. */
import { childrenOf, descendantsOf, type Element } from '../../ooxml/xml.ts'
import type { Place } from '../problems.ts'
import { above, isParagraph, rowAround, type WordPart } from './word-template.ts'

export type WordPlace = Required<Place>

export class Places {
  readonly #part: WordPart
  readonly #tables: Element[]
  readonly #paragraphs: Element[]

  constructor(part: WordPart) {
    this.#part = part
    const all = [...descendantsOf(part.root)]
    this.#tables = all.filter(({ localName }) => localName === 'tbl')
    this.#paragraphs = all.filter((element) => isParagraph(element) && rowAround(element) === null)
  }

  of(paragraph: Element): WordPlace {
    const row = rowAround(paragraph)
    if (row === null) {
      const number = this.#paragraphs.indexOf(paragraph) + 1
      return { sheet: this.#part.name, cell: `第 ${number} 段` }
    }
    const cell = above(paragraph, ({ localName }) => localName === 'tc')
    return this.ofCell(row, cell === null ? 0 : childrenOf(row, 'tc').indexOf(cell))
  }

  /** The cell of a row, from 0. */
  ofCell(row: Element, cell: number): WordPlace {
    const table = above(row, ({ localName }) => localName === 'tbl')
    const where = this.#part.name === '正文' ? '' : this.#part.name
    return {
      sheet: `${where}第 ${table === null ? 1 : this.#tables.indexOf(table) + 1} 个表格`,
      cell: `第 ${rowNumber(row)} 行第 ${cell + 1} 格`,
    }
  }
}

/** From 1. */
export function rowNumber(row: Element): number {
  const table = above(row, ({ localName }) => localName === 'tbl')
  return table === null ? 1 : rowsOf(table).indexOf(row) + 1
}

/** Rows of a table but not of those within it; a row may stand in a content control. */
export function rowsOf(table: Element): Element[] {
  return [...descendantsOf(table)].filter(
    (element) =>
      element.localName === 'tr' &&
      above(element, ({ localName }) => localName === 'tbl') === table,
  )
}
