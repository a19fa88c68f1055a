/**
 * The XML of one worksheet, changed where a cell is marked and nowhere else.
 *
 * A sheet may hold a million cells, a tree of which would not fit into memory. So only the rows that
 * are touched become trees, and what stands around the rows; the others stay text as they are.
 */
import type { Document, Element } from '@xmldom/xmldom'
import { cellName } from '../workbook/cells.ts'
import { cellPlace } from './cell-place.ts'
import { NotPatchable } from './not-patchable.ts'
import { childOf, childrenOf, newElement, parseXml, rootOf, writeXml } from './xml.ts'

interface RowText {
  /** From 0. */
  number: number
  text: string
}

/** What may follow `legacyDrawing` in a worksheet, in the order that the standard prescribes. */
const AFTER_LEGACY_DRAWING = new Set([
  'legacyDrawingHF',
  'drawingHF',
  'picture',
  'oleObjects',
  'controls',
  'AlternateContent',
  'webPublishItems',
  'tableParts',
  'extLst',
])

const ROW = /<((?:[\w.-]+:)?row)\b(?:[^>]*\/>|[^>]*>[\s\S]*?<\/\1\s*>)/gu

export class SheetPart {
  /** Everything but the rows. */
  readonly #frame: Document
  readonly #rows: RowText[]
  /** The opening tag with its namespaces, which a single row needs to be understood. */
  #isTouched = false
  readonly #wrapper: { open: string; close: string; rowPrefix: string }

  constructor(xml: string) {
    const body = /<((?:[\w.-]+:)?)sheetData\b[^>]*?(?:\/>|>([\s\S]*)<\/\1sheetData\s*>)/u.exec(xml)
    const open = /<((?:[\w.-]+:)?worksheet)\b[^>]*>/u.exec(xml)
    if (body === null || open === null) throw new NotPatchable('holds a sheet without rows')
    const [whole, rowPrefix = '', rows = ''] = body
    this.#wrapper = { open: open[0], close: `</${open[1]}>`, rowPrefix }
    this.#rows = splitRows(rows)
    const before = xml.slice(0, body.index)
    const after = xml.slice(body.index + whole.length)
    this.#frame = parseXml(`${before}<${rowPrefix}sheetData/>${after}`)
  }

  /** The outermost element, whose rows are not in it. */
  get root(): Element {
    return rootOf(this.#frame)
  }

  /** True once anything in it was changed. */
  get isTouched(): boolean {
    return this.#isTouched
  }

  /** The first cell of the merged block that a cell belongs to, else the cell itself. */
  mergeStart(row: number, column: number): [row: number, column: number] {
    const merges = childOf(this.root, 'mergeCells')
    for (const merge of merges === null ? [] : childrenOf(merges, 'mergeCell')) {
      const [first, last] = (merge.getAttribute('ref') ?? '').split(':').map(cellPlace)
      if (first == null || last == null) continue
      const isInside =
        row >= first.row && row <= last.row && column >= first.column && column <= last.column
      if (isInside) return [first.row, first.column]
    }
    return [row, column]
  }

  /** Gives a cell the style that `restyle` makes of its present one; the cell is made if need be. */
  restyleCell(row: number, column: number, restyle: (style: number) => number): void {
    this.#editRow(row, (element) => {
      const cell = findCell(element, column) ?? insertCell(element, row, column)
      const own = cell.getAttribute('s')
      const style = own === null ? this.#inheritedStyle(element, column) : Number(own)
      cell.setAttribute('s', String(restyle(style)))
    })
  }

  /** Gives every cell of these styles the one that `restyle` makes of it, but for cells in `except`. */
  restyleWhere(
    styles: ReadonlySet<number>,
    except: ReadonlySet<string>,
    restyle: (style: number) => number,
  ): void {
    for (const { number, text } of this.#rows) {
      const isConcerned = [...text.matchAll(/\ss=["'](\d+)["']/gu)].some(([, style]) =>
        styles.has(Number(style)),
      )
      if (!isConcerned) continue
      this.#editRow(number, (element) => {
        for (const { cell, column } of cellsOf(element)) {
          const style = Number(cell.getAttribute('s') ?? 0)
          if (!styles.has(style) || except.has(cellName(number, column))) continue
          cell.setAttribute('s', String(restyle(style)))
        }
      })
    }
  }

  /** Points at the drawing that shows the notes. */
  setNotesDrawing(relationId: string, relationSpace: string): void {
    const { root } = this
    this.#isTouched = true
    const next = childrenOf(root).find((element) =>
      AFTER_LEGACY_DRAWING.has(element.localName ?? ''),
    )
    const element = newElement(root, 'legacyDrawing')
    const prefix = root.lookupPrefix(relationSpace) ?? 'r'
    element.setAttributeNS(relationSpace, `${prefix}:id`, relationId)
    root.insertBefore(element, next ?? null)
  }

  toXml(): string {
    const { rowPrefix } = this.#wrapper
    const rows = this.#rows.map(({ text }) => text).join('')
    const empty = new RegExp(`<${rowPrefix}sheetData\\b[^>]*/>`, 'u')
    const filled = `<${rowPrefix}sheetData>${rows}</${rowPrefix}sheetData>`
    return writeXml(this.#frame).replace(empty, () => filled)
  }

  #editRow(number: number, edit: (row: Element) => void): void {
    this.#isTouched = true
    const row = this.#rowAt(number)
    const { open, close } = this.#wrapper
    const document = parseXml(open + row.text + close)
    const element = childOf(rootOf(document), 'row')
    if (element === null) throw new NotPatchable(`holds no row ${number + 1} where it should be`)
    edit(element)
    const written = writeXml(document)
    row.text = written.slice(written.indexOf('>') + 1, written.lastIndexOf('</'))
  }

  #rowAt(number: number): RowText {
    const place = this.#rows.findIndex((row) => row.number >= number)
    const found = this.#rows[place]
    if (found?.number === number) return found
    const made = { number, text: `<${this.#wrapper.rowPrefix}row r="${number + 1}"/>` }
    this.#rows.splice(place < 0 ? this.#rows.length : place, 0, made)
    return made
  }

  /** The style of a cell that is not there: that of its row, else of its column. */
  #inheritedStyle(row: Element, column: number): number {
    const isStyled = ['1', 'true'].includes(row.getAttribute('customFormat') ?? '')
    if (isStyled) return Number(row.getAttribute('s') ?? 0)
    const columns = childOf(this.root, 'cols')
    const found = (columns === null ? [] : childrenOf(columns, 'col')).find(
      (element) =>
        Number(element.getAttribute('min')) <= column + 1 &&
        Number(element.getAttribute('max')) >= column + 1,
    )
    return Number(found?.getAttribute('style') ?? 0)
  }
}

/** Rows may leave out their number: it is then one more than that of the row before. */
function splitRows(text: string): RowText[] {
  let number = -1
  const rows = [...text.matchAll(ROW)].map(([row]) => {
    const own = /^<[^>]*?\sr=["'](\d+)["']/u.exec(row)?.[1]
    number = own === undefined ? number + 1 : Number(own) - 1
    return { number, text: row }
  })
  const isSorted = rows.every((row, index) => row.number > (rows[index - 1]?.number ?? -1))
  if (!isSorted) throw new NotPatchable('holds rows out of order')
  return rows
}

function cellsOf(row: Element): { cell: Element; column: number }[] {
  let column = -1
  return childrenOf(row, 'c').map((cell) => {
    const own = cell.getAttribute('r')
    column = own === null ? column + 1 : (cellPlace(own)?.column ?? column + 1)
    return { cell, column }
  })
}

function findCell(row: Element, column: number): Element | null {
  return cellsOf(row).find((item) => item.column === column)?.cell ?? null
}

function insertCell(row: Element, number: number, column: number): Element {
  const next = cellsOf(row).find((item) => item.column > column)?.cell ?? null
  const cell = newElement(row, 'c', { r: cellName(number, column) })
  row.insertBefore(cell, next)
  return cell
}
