/** A component of React as what AG Grid draws in a cell. */
import type { ICellRendererComp, ICellRendererParams } from 'ag-grid-community'
import { type ComponentType, createElement } from 'react'
import type { GridContext } from './portals.ts'

type CellParams = ICellRendererParams<unknown, unknown, GridContext>

export function reactCell<Props extends object>(
  component: ComponentType<Props>,
): new () => ICellRendererComp {
  return class implements ICellRendererComp {
    readonly #place = document.createElement('span')
    #context: GridContext | null = null

    init(params: CellParams): void {
      this.#place.className = 'react-cell'
      this.#context = params.context
      this.refresh(params)
    }

    getGui(): HTMLElement {
      return this.#place
    }

    refresh(params: CellParams): boolean {
      // The grid adds what a column names as parameters of its cells.
      const props = params as CellParams & Props
      this.#context?.portals.draw(this.#place, createElement(component, props))
      return true
    }

    destroy(): void {
      this.#context?.portals.remove(this.#place)
    }
  }
}
