/** What a page may ask of its sheet. */
import type { GridApi } from 'ag-grid-community'
import type { Row } from '../../shared/contract/schemas.ts'
import type { SheetController } from './adapter/sheet-controller.ts'
import { selectCell } from './model/selection.ts'

export interface SheetGridHandle {
  /** Rows that the selection touches, from top to bottom. */
  selectedRows(): Row[]
  /** Rows in which whole rows are selected or the active cell stands. */
  activeRow(): Row | null
  /** Selects a row, or one of its cells, and scrolls there; false when filters hide it. */
  reveal(id: string, field?: string): boolean
  focus(): void
}

export function handleOf(api: GridApi<Row> | null, sheet: SheetController | null): SheetGridHandle {
  return {
    selectedRows: () => (sheet === null ? [] : sheet.selectedRows()),
    activeRow: () => sheet?.rowAt(sheet.selection.active.row) ?? null,
    reveal(id, field) {
      const node = api?.getRowNode(id)
      if (api == null || sheet === null || node?.displayed !== true || node.rowIndex === null)
        return false
      const column = Math.max(0, field === undefined ? 0 : sheet.view.columns.indexOf(field))
      sheet.select(selectCell({ row: node.rowIndex, column }))
      api.flashCells({ rowNodes: [node], flashDuration: 1200 })
      sheet.focus()
      return true
    },
    focus: () => sheet?.focus(),
  }
}
