/** The pointer on headings: Ctrl+click selects whole columns; a plain click sorts, which is the grid's. */
import { isOfColumns } from '../model/range.ts'
import { selectColumns } from '../model/selection.ts'
import type { SheetController } from './sheet-controller.ts'

export function listenToHeadings(root: HTMLElement, sheet: SheetController): () => void {
  const onClick = (event: MouseEvent) => {
    if (!event.ctrlKey && !event.metaKey) return
    const column = headingColumn(sheet, event.target)
    if (column === null || isOnButton(event.target)) return
    // The grid would sort.
    event.preventDefault()
    event.stopPropagation()
    if (sheet.mustAwaitRows() || !sheet.commitEdit()) return
    if (event.shiftKey) selectUpTo(sheet, column)
    else selectAlso(sheet, column)
    sheet.focus()
  }
  root.addEventListener('click', onClick, { capture: true })
  return () => root.removeEventListener('click', onClick, { capture: true })
}

/** The column of the sheet whose heading was pointed at; null elsewhere. */
export function headingColumn({ view }: SheetController, target: EventTarget | null) {
  const heading = target instanceof Element ? target.closest('.ag-header-cell[col-id]') : null
  const column = view.columns.indexOf(heading?.getAttribute('col-id') ?? '')
  return column < 0 ? null : column
}

/** What opens a filter, or makes a column wider. */
function isOnButton(target: EventTarget | null): boolean {
  const own = 'button, input, .ag-header-cell-filter-button, .ag-header-cell-resize'
  return target instanceof Element && target.closest(own) !== null
}

/** One more column beside whole ones; single cells were not meant to be among them. */
function selectAlso(sheet: SheetController, column: number): void {
  const { selection, view } = sheet
  const isAdded = selection.ranges.every((range) => isOfColumns(view, range))
  sheet.select(selectColumns(view, selection, column, column, isAdded), { shows: null })
}

/** From the column of the active cell, in place of the columns selected last. */
function selectUpTo(sheet: SheetController, column: number): void {
  const { selection, view } = sheet
  const others = selection.ranges.slice(0, -1).filter((range) => isOfColumns(view, range))
  const kept = { ...selection, ranges: others }
  const from = selection.active.column
  sheet.select(selectColumns(view, kept, from, column, true), { shows: null })
}
