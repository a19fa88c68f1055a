/**
 * The heading of a group of columns. Pinned columns divide their group, and the grid would name it
 * over both parts: where the group goes on in the scrolled columns, only those have its name.
 */
import type { GridApi, IHeaderGroupParams, IInnerHeaderGroupComponent } from 'ag-grid-community'

export class GroupHeading implements IInnerHeaderGroupComponent {
  readonly #element = document.createElement('span')
  readonly #draw = () => this.#place()
  #params: IHeaderGroupParams | null = null
  #api: GridApi | null = null

  init(params: IHeaderGroupParams): void {
    this.#params = params
    this.#api = params.api
    params.api.addEventListener('displayedColumnsChanged', this.#draw)
    this.#place()
  }

  refresh(params: IHeaderGroupParams): boolean {
    this.#params = params
    this.#place()
    return true
  }

  getGui(): HTMLElement {
    return this.#element
  }

  destroy(): void {
    if (this.#api !== null && !this.#api.isDestroyed())
      this.#api.removeEventListener('displayedColumnsChanged', this.#draw)
  }

  #place(): void {
    if (this.#params === null) return
    const { columnGroup, displayName } = this.#params
    this.#element.textContent = displayName
    this.#element.className = `group-heading${goesOn(columnGroup) ? ' group-heading-goes-on' : ''}`
  }
}

/** True over pinned columns of a group of which others are shown among the scrolled ones. */
function goesOn(group: IHeaderGroupParams['columnGroup']): boolean {
  if (group.getPinned() == null) return false
  const columns = group.getProvidedColumnGroup().getLeafColumns()
  return columns.some((column) => column.isVisible() && !column.isPinned())
}
