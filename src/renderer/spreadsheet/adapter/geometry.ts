/** Where cells are, in pixels of the scrolled content, and which cell a point of the window hits. */
import type { Column, GridApi } from 'ag-grid-community'
import type { Row } from '../../../shared/contract/schemas.ts'
import type { Range } from '../model/range.ts'
import type { Cell } from '../model/view.ts'
import { ROW_NUMBER, sheetColumns } from './grid-view.ts'

/** A rectangle; `left` counts from the left side of its own section. */
export interface Box {
  left: number
  top: number
  width: number
  height: number
}

/** The pinned columns and the scrolled ones are painted apart. */
export interface SectionBoxes {
  pinned: Box | null
  scrolled: Box | null
}

export class Geometry {
  readonly #api: GridApi<Row>
  readonly #viewport: HTMLElement
  readonly #rowHeight: number
  #columns: Column[] = []

  constructor(api: GridApi<Row>, viewport: HTMLElement, rowHeight: number) {
    this.#api = api
    this.#viewport = viewport
    this.#rowHeight = rowHeight
    this.refresh()
  }

  /** To be called when columns were moved, sized, shown or hidden. */
  refresh(): void {
    this.#columns = sheetColumns(this.#api)
  }

  /** Width of the section that does not scroll, row numbers included. */
  get pinnedWidth(): number {
    return this.#api
      .getAllDisplayedColumns()
      .filter((column) => column.isPinnedLeft())
      .reduce((width, column) => width + column.getActualWidth(), 0)
  }

  get headerHeight(): number {
    return (
      this.#scrollingRows.getBoundingClientRect().top +
      this.#viewport.scrollTop -
      this.#viewport.getBoundingClientRect().top
    )
  }

  /** Whole rows that fit on a screen. */
  get pageRows(): number {
    const height = this.#viewport.clientHeight - this.headerHeight
    return Math.max(1, Math.floor(height / this.#rowHeight))
  }

  /** The part of the grid in which the cells of a column are seen, from its top left corner. */
  cellsFrame(column: number): Box {
    const left = this.#columns[column]?.isPinnedLeft() === true ? 0 : this.pinnedWidth
    const top = this.headerHeight
    const { clientWidth, clientHeight } = this.#viewport
    return { left, top, width: clientWidth - left, height: clientHeight - top }
  }

  /** The boxes of a range in both sections. */
  boxesOf({ top, left, bottom, right }: Range): SectionBoxes {
    const columns = this.#columns.slice(left, right + 1)
    const rows = { top: top * this.#rowHeight, height: (bottom - top + 1) * this.#rowHeight }
    const box = (own: Column[]): Box | null => {
      const [first] = own
      const last = own.at(-1)
      if (first === undefined || last === undefined) return null
      const start = first.getLeft() ?? 0
      return { ...rows, left: start, width: (last.getLeft() ?? 0) + last.getActualWidth() - start }
    }
    return {
      pinned: box(columns.filter((column) => column.isPinnedLeft())),
      scrolled: box(columns.filter((column) => !column.isPinnedLeft())),
    }
  }

  /** The part of the row numbers beside a range. */
  rowHeaderBox({ top, bottom }: Range): Box {
    const height = (bottom - top + 1) * this.#rowHeight
    return { left: 0, top: top * this.#rowHeight, width: this.#rowHeaderWidth, height }
  }

  /** The box of a cell as seen: from the top left corner of the grid. */
  seenBox(cell: Cell): Box {
    const boxes = this.boxesOf({
      top: cell.row,
      left: cell.column,
      bottom: cell.row,
      right: cell.column,
    })
    const { scrollLeft, scrollTop } = this.#viewport
    const top = this.headerHeight - scrollTop
    const box = boxes.pinned ?? boxes.scrolled ?? { left: 0, top: 0, width: 0, height: 0 }
    const shift = boxes.pinned === null ? this.pinnedWidth - scrollLeft : 0
    return { ...box, left: box.left + shift, top: box.top + top }
  }

  /**
   * The cell under a point of the window, the nearest one for a point outside; `isRowHeader` where
   * the point is on the row numbers.
   */
  cellAt(x: number, y: number): { cell: Cell; isRowHeader: boolean } {
    const frame = this.#viewport.getBoundingClientRect()
    const down = y - frame.top - this.headerHeight + this.#viewport.scrollTop
    const row = Math.max(0, Math.min(Math.floor(down / this.#rowHeight), this.#rowCount - 1))
    const across = x - frame.left
    const isPinned = across < this.pinnedWidth
    const at = isPinned ? across : across - this.pinnedWidth + this.#viewport.scrollLeft
    return {
      cell: { row, column: this.#columnAt(at, isPinned) },
      isRowHeader: isPinned && at < this.#rowHeaderWidth,
    }
  }

  get #rowCount(): number {
    return this.#api.getDisplayedRowCount()
  }

  get #rowHeaderWidth(): number {
    return this.#api.getColumn(ROW_NUMBER)?.getActualWidth() ?? 0
  }

  get #scrollingRows(): HTMLElement {
    return this.#viewport.querySelector<HTMLElement>('.ag-grid-scrolling-rows') ?? this.#viewport
  }

  #columnAt(at: number, isPinned: boolean): number {
    const own = (column: Column) => column.isPinnedLeft() === isPinned
    const index = this.#columns.findIndex(
      (column) => own(column) && at < (column.getLeft() ?? 0) + column.getActualWidth(),
    )
    return index >= 0 ? index : this.#columns.findLastIndex(own)
  }
}
