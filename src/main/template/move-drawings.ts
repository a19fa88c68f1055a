/** Images, charts and notes below the sample row move down with the cells; none is stretched. */

import type { OfficePackage } from '../ooxml/package.ts'
import { childOf, childrenOf, descendantsOf, type Element, rootOf, textOf } from '../ooxml/xml.ts'
import { partsOf } from './drawing-texts.ts'
import { type RowShift, shiftRow } from './references.ts'

export function moveDrawings(pack: OfficePackage, sheetPath: string, shift: RowShift): void {
  for (const path of partsOf(pack, sheetPath, ['drawing']))
    for (const anchor of childrenOf(rootOf(pack.edit(path)))) moveAnchor(anchor, shift)
  for (const path of partsOf(pack, sheetPath, ['vmlDrawing']))
    for (const element of descendantsOf(rootOf(pack.edit(path)))) moveNote(element, shift)
}

function moveAnchor(anchor: Element, shift: RowShift): void {
  const from = rowOf(anchor, 'from')
  if (from === null) return
  const down = downOf(Number(textOf(from)), shift)
  for (const row of [from, rowOf(anchor, 'to')])
    if (row !== null) row.textContent = String(Number(textOf(row)) + down)
}

function rowOf(anchor: Element, end: 'from' | 'to'): Element | null {
  const place = childOf(anchor, end)
  return place === null ? null : childOf(place, 'row')
}

/** The box of a cell's note: its row, and the corners of the box as eight numbers. */
function moveNote(element: Element, shift: RowShift): void {
  if (element.localName === 'Row') {
    const row = Number(textOf(element))
    element.textContent = String(row + downOf(row, shift))
  }
  if (element.localName !== 'Anchor') return
  const numbers = textOf(element).split(',').map(Number)
  const down = downOf(numbers[2] ?? 0, shift)
  element.textContent = numbers
    .map((number, index) => (index === 2 || index === 6 ? number + down : number))
    .join(', ')
}

/** Rows of drawings count from 0. */
function downOf(row: number, shift: RowShift): number {
  return shiftRow(row + 1, shift) - (row + 1)
}
