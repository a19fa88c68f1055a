/**
 * Selection painted over the cells: one layer for the pinned columns and one for the scrolled ones,
 * both inside the scrolled content, so that scrolling moves them without any work.
 */
import type { Range } from '../model/range.ts'
import type { Selection } from '../model/selection.ts'
import type { Cell } from '../model/view.ts'
import type { Box, Geometry } from './geometry.ts'

export interface Painting {
  /** null where no cell is shown that could be selected. */
  selection: Selection | null
  /** Dashed border of what was copied. */
  copied: readonly Range[]
  /** Border of what the fill handle would fill. */
  fill: Range | null
}

interface Layer {
  section: 'pinned' | 'scrolled'
  element: HTMLElement
  /** Elements in use are reused by place, so that painting makes no garbage. */
  boxes: HTMLElement[]
}

export class Overlay {
  readonly #geometry: Geometry
  readonly #layers: Layer[]

  constructor(geometry: Geometry, viewport: HTMLElement) {
    this.#geometry = geometry
    const rows = viewport.querySelector('.ag-grid-scrolling-rows') ?? viewport
    this.#layers = (['scrolled', 'pinned'] as const).map((section) => {
      const element = document.createElement('div')
      element.className = `sheet-layer sheet-layer-${section}`
      element.setAttribute('aria-hidden', 'true')
      // Both begin at the first row; the style sheet puts one below the cells, one above.
      rows.prepend(element)
      return { section, element, boxes: [] }
    })
  }

  paint({ selection, copied, fill }: Painting): void {
    const width = `${this.#geometry.pinnedWidth}px`
    for (const layer of this.#layers) {
      layer.element.style.setProperty('--pinned-width', width)
      let used = 0
      const put = (range: Range, className: string) => {
        const box = this.#geometry.boxesOf(range)[layer.section]
        if (box !== null) setBox(boxAt(layer, used++), box, className)
      }
      for (const range of selection?.ranges ?? []) {
        put(range, 'sheet-range')
        if (layer.section === 'pinned')
          setBox(boxAt(layer, used++), this.#geometry.rowHeaderBox(range), 'sheet-row-mark')
      }
      const last = selection?.ranges.at(-1)
      if (last !== undefined) put(cornerOf(last), 'sheet-corner')
      if (selection !== null) put(cellRange(selection.active), 'sheet-active')
      for (const range of copied) put(range, 'sheet-copied')
      if (fill !== null) put(fill, 'sheet-fill')
      for (const unused of layer.boxes.slice(used)) unused.className = 'sheet-unused'
    }
  }

  remove(): void {
    for (const { element } of this.#layers) element.remove()
  }
}

function cellRange({ row, column }: Cell): Range {
  return { top: row, left: column, bottom: row, right: column }
}

/** The last cell of a range, which carries the fill handle. */
function cornerOf({ bottom, right }: Range): Range {
  return { top: bottom, left: right, bottom, right }
}

function boxAt(layer: Layer, index: number): HTMLElement {
  const present = layer.boxes[index]
  if (present !== undefined) return present
  const box = document.createElement('div')
  layer.element.append(box)
  layer.boxes.push(box)
  return box
}

function setBox(element: HTMLElement, { left, top, width, height }: Box, className: string): void {
  element.className = className
  element.style.transform = `translate(${left}px, ${top}px)`
  element.style.width = `${width}px`
  element.style.height = `${height}px`
}
