/**
 * The XML of one worksheet, changed where a cell is marked and nowhere else.
 *
 * A sheet may hold a million cells, a tree of which would not fit into memory. So only the rows that
 * are touched become trees, and what stands around the rows; the others stay text as they are.
 */

import {
  childOf,
  childrenOf,
  type Document,
  type Element,
  makeLike,
  parseXml,
  rootOf,
  serializeXml,
} from '../ooxml/xml.ts'
import { cellName } from '../workbook/cells.ts'
import { type CellPlace, cellPlace } from './cell-place.ts'
import { NotPatchable } from './not-patchable.ts'
import { cellsOf, findCell, insertCell, type RowText, rowTexts, splitRows } from './sheet-rows.ts'

interface Merge {
  first: CellPlace
  last: CellPlace
}

/** What is to become of the style of a cell; row and column from 0. */
export interface StyleChange extends CellPlace {
  restyle: (style: number) => number
}

/** Rows that become a tree together. */
const ROWS_AT_ONCE = 200

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

export class SheetPart {
  /** Everything but the rows. */
  readonly #frame: Document
  readonly #rows: RowText[]
  readonly #merges: Merge[]
  #isTouched = false
  /** The opening tag with its namespaces, which a single row needs to be understood. */
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
    this.#merges = mergesOf(this.root)
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
  mergeStart({ row, column }: CellPlace): CellPlace {
    const merge = this.#merges.find(
      ({ first, last }) =>
        row >= first.row && row <= last.row && column >= first.column && column <= last.column,
    )
    return merge?.first ?? { row, column }
  }

  /** Gives cells the style that `restyle` makes of their present one; they are made if need be. */
  restyleCells(changes: readonly StyleChange[]): void {
    const byRow = Map.groupBy(changes, ({ row }) => row)
    this.#addRows([...byRow.keys()])
    const touched = this.#rows.filter(({ number }) => byRow.has(number))
    this.#editRows(touched, (element, number) => {
      for (const { column, restyle } of byRow.get(number) ?? []) {
        const cell = findCell(element, column) ?? insertCell(element, number, column)
        const own = cell.getAttribute('s')
        const style = own === null ? this.#inheritedStyle(element, column) : Number(own)
        cell.setAttribute('s', String(restyle(style)))
      }
    })
  }

  /** Gives every cell of these styles the one that `restyle` makes of it, but for cells in `except`. */
  restyleWhere(
    styles: ReadonlySet<number>,
    except: ReadonlySet<string>,
    restyle: (style: number) => number,
  ): void {
    const concerned = this.#rows.filter(({ text }) =>
      [...text.matchAll(/\ss=["'](\d+)["']/gu)].some(([, style]) => styles.has(Number(style))),
    )
    this.#editRows(concerned, (element, number) => {
      for (const { cell, column } of cellsOf(element)) {
        const style = Number(cell.getAttribute('s') ?? 0)
        if (!styles.has(style) || except.has(cellName(number, column))) continue
        cell.setAttribute('s', String(restyle(style)))
      }
    })
  }

  /** Points at the drawing that shows the notes. */
  setNotesDrawing(relationId: string, relationSpace: string): void {
    const { root } = this
    this.#isTouched = true
    const next = childrenOf(root).find((element) =>
      AFTER_LEGACY_DRAWING.has(element.localName ?? ''),
    )
    const element = makeLike(root, 'legacyDrawing')
    const prefix = root.lookupPrefix(relationSpace) ?? 'r'
    element.setAttributeNS(relationSpace, `${prefix}:id`, relationId)
    root.insertBefore(element, next ?? null)
  }

  toXml(): string {
    const { rowPrefix } = this.#wrapper
    const rows = this.#rows.map(({ text }) => text).join('')
    const empty = new RegExp(`<${rowPrefix}sheetData\\b[^>]*/>`, 'u')
    const filled = `<${rowPrefix}sheetData>${rows}</${rowPrefix}sheetData>`
    return serializeXml(this.#frame).replace(empty, () => filled)
  }

  /** Edits rows as trees, some at a time: a tree for each would take long, one for all much memory. */
  #editRows(rows: readonly RowText[], edit: (row: Element, number: number) => void): void {
    for (let start = 0; start < rows.length; start += ROWS_AT_ONCE)
      this.#editSome(rows.slice(start, start + ROWS_AT_ONCE), edit)
  }

  #editSome(rows: readonly RowText[], edit: (row: Element, number: number) => void): void {
    this.#isTouched = true
    const { open, close } = this.#wrapper
    const document = parseXml(open + rows.map(({ text }) => text).join('') + close)
    const elements = childrenOf(rootOf(document), 'row')
    if (elements.length !== rows.length) throw new NotPatchable('holds rows that are none')
    elements.forEach((element, index) => {
      edit(element, rows[index]?.number ?? 0)
    })
    const written = rowTexts(serializeXml(document))
    rows.forEach((row, index) => {
      row.text = written[index] ?? row.text
    })
  }

  /** Makes the rows of these numbers that are not there. */
  #addRows(numbers: readonly number[]): void {
    const known = new Set(this.#rows.map(({ number }) => number))
    const missing = numbers.filter((number) => !known.has(number))
    if (missing.length === 0) return
    const name = `${this.#wrapper.rowPrefix}row`
    this.#rows.push(...missing.map((number) => ({ number, text: `<${name} r="${number + 1}"/>` })))
    this.#rows.sort((a, b) => a.number - b.number)
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

function mergesOf(root: Element): Merge[] {
  const merges = childOf(root, 'mergeCells')
  return (merges === null ? [] : childrenOf(merges, 'mergeCell')).flatMap((merge) => {
    const [first, last] = (merge.getAttribute('ref') ?? '').split(':').map(cellPlace)
    return first == null || last == null ? [] : [{ first, last }]
  })
}
