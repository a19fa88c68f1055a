/** What React draws inside a grid that draws itself: portals, which keep the contexts of the page. */
import type { ReactNode, ReactPortal } from 'react'
import { createPortal } from 'react-dom'

export class Portals {
  readonly #onChange: () => void
  readonly #drawn = new Map<HTMLElement, ReactPortal>()
  #made = 0

  /** @param onChange draws `all` once more */
  constructor(onChange: () => void) {
    this.#onChange = onChange
  }

  get all(): ReactPortal[] {
    return [...this.#drawn.values()]
  }

  draw(place: HTMLElement, content: ReactNode): void {
    const key = this.#drawn.get(place)?.key ?? String(this.#made++)
    this.#drawn.set(place, createPortal(content, place, key))
    this.#onChange()
  }

  remove(place: HTMLElement): void {
    if (this.#drawn.delete(place)) this.#onChange()
  }
}

/** What the grid hands to every part of it. */
export interface GridContext {
  portals: Portals
}
