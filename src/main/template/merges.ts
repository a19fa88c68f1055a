/** Merged blocks of a sheet. */

import { childOf, childrenOf, type Element, makeLike } from '../ooxml/xml.ts'
import { cellName } from '../workbook/cells.ts'
import { numberOf } from './references.ts'

/** Rows from 1, columns from 0. */
export class Merge {
  readonly element: Element
  readonly text: string
  readonly top: number
  readonly left: number
  readonly bottom: number
  readonly right: number

  constructor(element: Element) {
    this.element = element
    this.text = element.getAttribute('ref') ?? ''
    const [, left = 'A', top = '1', right = left, bottom = top] =
      /^([A-Z]+)(\d+)(?::([A-Z]+)(\d+))?$/u.exec(this.text) ?? []
    this.left = numberOf(left)
    this.top = Number(top)
    this.right = numberOf(right)
    this.bottom = Number(bottom)
  }

  get first(): string {
    return cellName(this.top - 1, this.left)
  }

  get isTall(): boolean {
    return this.bottom > this.top
  }

  coversRow(row: number): boolean {
    return this.top <= row && row <= this.bottom
  }

  covers(row: number, column: number): boolean {
    return this.coversRow(row) && this.left <= column && column <= this.right
  }

  startsAt(row: number, column: number): boolean {
    return row === this.top && column === this.left
  }
}

export function mergesOf(root: Element): Merge[] {
  const merges = childOf(root, 'mergeCells')
  return merges === null ? [] : childrenOf(merges, 'mergeCell').map((item) => new Merge(item))
}

/** Merges within the sample row stand in each of its copies too. */
export function repeatMerges(root: Element, sampleRow: number, rows: number): void {
  const list = childOf(root, 'mergeCells')
  if (list === null) return
  for (const merge of mergesOf(root)) {
    if (!merge.coversRow(sampleRow)) continue
    for (let row = sampleRow; row < sampleRow + rows - 1; row += 1) {
      const first = cellName(row, merge.left)
      list.appendChild(
        makeLike(list, 'mergeCell', { ref: `${first}:${cellName(row, merge.right)}` }),
      )
    }
  }
  list.setAttribute('count', String(childrenOf(list).length))
}
