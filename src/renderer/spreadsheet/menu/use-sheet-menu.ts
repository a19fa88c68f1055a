/** Where the menu of a sheet is open: by right click on cell, row number or heading, or by key. */
import type { GridApi } from 'ag-grid-community'
import { type RefObject, useEffect, useRef, useState } from 'react'
import type { Row } from '../../../shared/contract/schemas.ts'
import { headingColumn } from '../adapter/headings.ts'
import type { SheetController } from '../adapter/sheet-controller.ts'
import { type MenuItem, menuOf } from '../model/menu.ts'
import { isOfColumns, isOfRows } from '../model/range.ts'
import { isSelected, selectCell, selectColumns, selectRows } from '../model/selection.ts'
import { menuSubject } from './menu-subject.ts'

export interface OpenMenu {
  /** In the window, CSS pixels. */
  x: number
  y: number
  sections: MenuItem[][]
}

export function useSheetMenu(
  root: RefObject<HTMLElement | null>,
  box: RefObject<HTMLTextAreaElement | null>,
  sheet: SheetController | null,
  api: GridApi<Row> | null,
) {
  const [menu, setMenu] = useState<OpenMenu | null>(null)
  const isOpen = useRef(false)
  isOpen.current = menu !== null

  useEffect(() => {
    const element = root.current
    if (element === null || sheet === null || api === null) return
    const onMenu = (event: MouseEvent) => {
      // While something is written the browser's own menu is the right one.
      if (event.target === box.current && sheet.editor.state !== null) return
      const place = event.target === box.current ? placeOfCell(box) : pointed(sheet, event)
      if (place === null) return
      event.preventDefault()
      if (!sheet.commitEdit()) return
      setMenu({ ...place, sections: menuOf(menuSubject(sheet, api)) })
    }
    // A drawn menu takes the focus some frames later; a key in between is not meant for the cells.
    const onKey = (event: KeyboardEvent) => {
      if (!isOpen.current || event.target !== box.current) return
      event.preventDefault()
      event.stopPropagation()
      if (event.key === 'Escape') setMenu(null)
    }
    element.addEventListener('contextmenu', onMenu)
    element.addEventListener('keydown', onKey, { capture: true })
    return () => {
      element.removeEventListener('contextmenu', onMenu)
      element.removeEventListener('keydown', onKey, { capture: true })
    }
  }, [root, box, sheet, api])

  return { menu, close: () => setMenu(null) }
}

/** Shift+F10 and the menu key come from the box, which lies on the active cell. */
function placeOfCell(box: RefObject<HTMLElement | null>) {
  const { left = 0, bottom = 0 } = box.current?.getBoundingClientRect() ?? {}
  return { x: left, y: bottom }
}

/** Selects what was pointed at, unless it is selected already; null beside cells and headings. */
function pointed(sheet: SheetController, event: MouseEvent) {
  const { target, clientX: x, clientY: y } = event
  if (!(target instanceof Element)) return null
  const column = headingColumn(sheet, target)
  if (column !== null) pointAtColumn(sheet, column)
  else if (target.closest('.ag-row') !== null) pointAtCell(sheet, x, y)
  else return null
  return { x, y }
}

function pointAtColumn(sheet: SheetController, column: number): void {
  const { selection, view } = sheet
  const isMeant = selection.ranges.some(
    (range) => range.left <= column && column <= range.right && isOfColumns(view, range),
  )
  if (isMeant) return
  sheet.select(selectColumns(view, selection, column, column), { shows: null })
}

function pointAtCell(sheet: SheetController, x: number, y: number): void {
  const { cell, isRowHeader } = sheet.cellAt(x, y)
  const { selection, view } = sheet
  if (isRowHeader) {
    const isMeant = selection.ranges.some(
      (range) => range.top <= cell.row && cell.row <= range.bottom && isOfRows(view, range),
    )
    if (!isMeant) sheet.select(selectRows(view, selection, cell.row, cell.row), { shows: null })
  } else if (!isSelected(selection, cell)) sheet.select(selectCell(cell), { shows: null })
}
