/** Marks on the cells that were found; only those in sight are drawn. */
import type { Box, Geometry } from '../adapter/geometry.ts'
import { ROW_HEIGHT } from '../grid-theme.ts'
import { countBefore } from '../model/find.ts'
import type { Cell } from '../model/view.ts'

const SECTIONS = ['scrolled', 'pinned'] as const

export class MatchLayer {
  readonly #geometry: Geometry
  readonly #viewport: HTMLElement
  readonly #layers: { section: (typeof SECTIONS)[number]; element: HTMLElement }[]
  #cells: readonly Cell[] = []
  #frame = 0

  constructor(geometry: Geometry, viewport: HTMLElement) {
    this.#geometry = geometry
    this.#viewport = viewport
    const rows = viewport.querySelector('.ag-grid-scrolling-rows') ?? viewport
    this.#layers = SECTIONS.map((section) => {
      const element = document.createElement('div')
      element.className = `sheet-layer sheet-layer-${section}`
      element.setAttribute('aria-hidden', 'true')
      rows.prepend(element)
      return { section, element }
    })
    viewport.addEventListener('scroll', this.#repaintSoon, { passive: true })
  }

  paint(cells: readonly Cell[]): void {
    this.#cells = cells
    this.#geometry.refresh()
    this.#repaintSoon()
  }

  remove(): void {
    cancelAnimationFrame(this.#frame)
    this.#viewport.removeEventListener('scroll', this.#repaintSoon)
    for (const { element } of this.#layers) element.remove()
  }

  readonly #repaintSoon = (): void => {
    cancelAnimationFrame(this.#frame)
    this.#frame = requestAnimationFrame(() => this.#repaint())
  }

  #repaint(): void {
    const { scrollTop, scrollLeft, clientHeight, clientWidth } = this.#viewport
    const top = Math.floor(scrollTop / ROW_HEIGHT)
    const bottom = Math.ceil((scrollTop + clientHeight) / ROW_HEIGHT)
    const inSight = this.#cells.slice(
      countBefore(this.#cells, { row: top, column: 0 }),
      countBefore(this.#cells, { row: bottom + 1, column: 0 }),
    )
    for (const { section, element } of this.#layers) {
      element.style.setProperty('--pinned-width', `${this.#geometry.pinnedWidth}px`)
      const boxes = inSight
        .map(({ row, column }) =>
          this.#geometry.boxesOf({ top: row, left: column, bottom: row, right: column }),
        )
        .map((both) => both[section])
        .filter((box) => box !== null)
        .filter(
          ({ left, width }) =>
            section === 'pinned' || (left + width > scrollLeft && left < scrollLeft + clientWidth),
        )
      element.replaceChildren(...boxes.map(markAt))
    }
  }
}

function markAt({ left, top, width, height }: Box): HTMLElement {
  const mark = document.createElement('div')
  mark.className = 'find-match'
  mark.style.transform = `translate(${left}px, ${top}px)`
  mark.style.width = `${width}px`
  mark.style.height = `${height}px`
  return mark
}
