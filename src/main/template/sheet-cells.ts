/** The cells of a template's sheet, as they are looked through for marks. */

import { childOf, childrenOf, type Element, rootOf, textOf } from '../ooxml/xml.ts'
import { cellName } from '../workbook/cells.ts'
import { numberOf } from './references.ts'
import type { TemplateWorkbook } from './workbook.ts'

export interface TemplateCell {
  /** From 1, as Excel counts. */
  row: number
  /** From 0. */
  column: number
  name: string
  element: Element
  /** Number of its style, 0 for the usual one. */
  style: number
  /** Text in pieces of one font each; empty where the cell holds no text. */
  runs: string[]
  /** The item that holds the text, with its fonts. */
  item: Element | null
  formula: Element | null
}

export interface TemplateRow {
  number: number
  element: Element
  cells: TemplateCell[]
}

/** Items of the workbook's shared texts, in order. */
export function sharedTexts(workbook: TemplateWorkbook): Element[] {
  const path = workbook.partOf('sharedStrings')
  return path === null ? [] : childrenOf(rootOf(workbook.package.document(path)), 'si')
}

export function rowsOf(sheetData: Element, shared: readonly Element[]): TemplateRow[] {
  let last = 0
  return childrenOf(sheetData, 'row').map((element) => {
    // A writer may leave the numbers out where rows and cells follow each other.
    const number = Number(element.getAttribute('r') ?? last + 1)
    last = number
    element.setAttribute('r', String(number))
    return { number, element, cells: cellsOf(element, number, shared) }
  })
}

function cellsOf(row: Element, number: number, shared: readonly Element[]): TemplateCell[] {
  let last = -1
  return childrenOf(row, 'c').map((element) => {
    const letters = /^[A-Z]+/u.exec(element.getAttribute('r') ?? '')?.[0]
    const column = letters === undefined ? last + 1 : numberOf(letters)
    last = column
    const name = cellName(number - 1, column)
    element.setAttribute('r', name)
    const item = itemOf(element, shared)
    return {
      row: number,
      column,
      name,
      element,
      style: Number(element.getAttribute('s') ?? 0),
      item,
      runs: item === null ? [] : runsOf(item).map(textOf),
      formula: childOf(element, 'f'),
    }
  })
}

/** `si` of a shared text, `is` of a text in the cell itself. */
function itemOf(cell: Element, shared: readonly Element[]): Element | null {
  switch (cell.getAttribute('t')) {
    case 's':
      return shared[Number(textOf(childOf(cell, 'v')))] ?? null
    case 'inlineStr':
      return childOf(cell, 'is')
    default:
      return null
  }
}

/** The text elements of an item; sounds written above the signs are left out. */
export function runsOf(item: Element): Element[] {
  const own = childrenOf(item, 't')
  return own.length > 0
    ? own
    : childrenOf(item, 'r').flatMap((run) => childrenOf(run, 't').slice(0, 1))
}

export function textOfCell(cell: TemplateCell): string {
  return cell.runs.join('')
}
