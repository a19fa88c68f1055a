/** Cells outside the sample row: titles, single values and the total row. */

import { childrenOf, type Element, makeLike, remove } from '../ooxml/xml.ts'
import { bodyRows, type TemplateData, type Value } from './data.ts'
import type { FoundTable } from './find-table.ts'
import type { MarkNames } from './mark-names.ts'
import { loneMark, marksIn } from './marks.ts'
import { replaceInRuns } from './runs.ts'
import { placesOf } from './sample-row.ts'
import { runsOf, type TemplateCell, type TemplateRow, textOfCell } from './sheet-cells.ts'
import type { Styles } from './styles.ts'
import { columnSum } from './sums.ts'

/** Fills the marks of rows that hold single values alone. */
export function fillFacts(rows: readonly TemplateRow[], names: MarkNames): void {
  for (const cell of rows.flatMap(({ cells }) => cells)) {
    const lone = loneMark(textOfCell(cell))
    const value = lone === null ? null : names.fact(lone.name)
    if (typeof value === 'number') setValue(cell.element, value)
    else setText(cell, (name) => String(names.fact(name) ?? ''))
  }
}

/** Fills the total row; its sums reach over all rows that were put in. */
export function fillTotalRow(
  table: FoundTable,
  data: TemplateData,
  names: MarkNames,
  styles: Styles,
): void {
  const places = placesOf(table, data, names)
  const first = table.sample.number
  const last = first + bodyRows(data) - 1
  for (const cell of table.total?.cells ?? []) {
    const lone = loneMark(textOfCell(cell))
    const index = lone === null || names.isTotal(lone.name) ? null : names.column(lone.name)
    const column = index === null ? undefined : data.columns[index]
    if (index === null || column?.total === undefined) {
      setText(cell, (name) =>
        names.isTotal(name) ? data.totalLabel : String(names.fact(name) ?? ''),
      )
      continue
    }
    const { rule, value } = column.total
    const style = styles.withFormat(cell.style, column.format, column.slashForZero === true)
    if (style !== cell.style) cell.element.setAttribute('s', String(style))
    const place = places[index] ?? -1
    setValue(
      cell.element,
      value,
      rule === 'sum' && place >= 0 ? columnSum(place, first, last) : null,
    )
  }
}

/** Puts a value into a cell, with the formula that gives it if there is one. */
function setValue(cell: Element, value: Value, formula: string | null = null): void {
  empty(cell)
  if (value === null) return
  if (typeof value === 'string') {
    putText(cell, value)
    return
  }
  if (formula !== null) cell.appendChild(withText(cell, 'f', formula))
  cell.appendChild(withText(cell, 'v', String(value)))
}

/** Replaces the marks of a text and keeps its fonts; the cell holds its own text from now on. */
export function setText(cell: TemplateCell, valueFor: (name: string) => string): void {
  if (cell.item === null || marksIn(textOfCell(cell)).length === 0) return
  const copy = makeLike(cell.element, 'is')
  for (const child of childrenOf(cell.item))
    if (child.localName === 't' || child.localName === 'r')
      copy.appendChild(copy.ownerDocument?.importNode(child, true) ?? child)
  replaceInRuns(runsOf(copy), valueFor)
  empty(cell.element)
  cell.element.setAttribute('t', 'inlineStr')
  cell.element.appendChild(copy)
}

function putText(cell: Element, text: string): void {
  cell.setAttribute('t', 'inlineStr')
  const item = makeLike(cell, 'is')
  item.appendChild(withText(cell, 't', text))
  cell.appendChild(item)
}

function withText(model: Element, name: string, text: string): Element {
  const made = makeLike(model, name)
  made.textContent = text
  return made
}

function empty(cell: Element): void {
  cell.removeAttribute('t')
  for (const child of childrenOf(cell)) remove(child)
}
