/** What a page may ask of its sheet. */
import type { GridApi } from 'ag-grid-community'
import type { Row } from '../../shared/contract/schemas.ts'
import type { ListDefinition } from '../../shared/lists/definition.ts'
import type { SheetController } from './adapter/sheet-controller.ts'
import type { Arrangement } from './arrangement/arrangement.ts'
import { cellsOf } from './model/range.ts'
import { isSingleCell, selectCell, selectRanges } from './model/selection.ts'
import { locate, type Target } from './model/targets.ts'
import { type PrintedTable, printedTable } from './print/printed-table.ts'

export interface SheetGridHandle {
  /** Rows that the selection touches, from top to bottom. */
  selectedRows(): Row[]
  /** Every selected cell once, by row and field; of whole rows all fields that are shown. */
  selectedCells(): { id: string; field: string }[]
  /** Opens the editor in the active cell. */
  edit(): void
  isEditing(): boolean
  /** Ids of the rows shown, from top to bottom. */
  shownIds(): readonly string[]
  /** The row in which the active cell stands. */
  activeRow(): Row | null
  /** The field in which the active cell stands. */
  activeField(): string | null
  /** Selects a row, or one of its cells, and scrolls there; false when filters hide it. */
  reveal(id: string, field?: string): boolean
  isSingleCell(): boolean
  /** Selects all cells that are shown and scrolls to the first; the rows that filters hide. */
  revealAll(targets: readonly Target[]): number
  /** Sorts and filters again by what the rows are now. */
  reapply(): void
  /** So many rows that come next are made here and shown whatever the list is filtered to. */
  awaitOwn(count: number): void
  /** All that is shown, for paper. */
  printed(): PrintedTable | null
  /** Takes away the filters set in column heads. */
  clearFilters(): void
  focus(): void
}

/** More ranges than this are no help to anyone, and slow to paint. */
const MOST_RANGES = 200

interface HandleParts {
  definition: ListDefinition
  api: GridApi<Row> | null
  sheet: SheetController | null
  arrangement: Arrangement
  reapply(): void
}

export function handleOf({
  definition,
  api,
  sheet,
  arrangement,
  reapply,
}: HandleParts): SheetGridHandle {
  return {
    reapply: () => {
      if (!arrangement.isCurrent) reapply()
    },
    selectedRows: () => (sheet === null ? [] : sheet.selectedRows()),
    selectedCells() {
      if (sheet === null) return []
      const { rows, columns } = sheet.view
      return [...cellsOf(sheet.selection.ranges)].flatMap(({ row, column }) => {
        const [id, field] = [rows[row], columns[column]]
        return id === undefined || field === undefined ? [] : [{ id, field }]
      })
    },
    edit: () => void sheet?.beginEdit(true),
    isEditing: () => sheet !== null && sheet.editor.state !== null,
    activeRow: () => sheet?.rowAt(sheet.selection.active.row) ?? null,
    activeField: () => sheet?.view.columns[sheet.selection.active.column] ?? null,
    reveal(id, field) {
      const node = api?.getRowNode(id)
      if (api == null || sheet === null || node?.displayed !== true || node.rowIndex === null)
        return false
      const column = Math.max(0, field === undefined ? 0 : sheet.view.columns.indexOf(field))
      const cell = { row: node.rowIndex, column }
      sheet.select(selectCell(cell))
      sheet.show(cell)
      api.flashCells({ rowNodes: [node], flashDuration: 1200 })
      sheet.focus()
      return true
    },
    shownIds: () => sheet?.view.rows ?? [],
    isSingleCell: () => sheet === null || isSingleCell(sheet.selection),
    revealAll(targets) {
      if (sheet === null || api === null) return 0
      // What a change has made fit again is not left out of sight.
      const lost = targets.map(({ id }) => id).filter((id) => !api.getRowNode(id)?.displayed)
      if (arrangement.release(lost)) api.onFilterChanged()
      sheet.refresh()
      const { ranges, hidden } = locate(sheet.view, targets)
      const selection = selectRanges(ranges.slice(0, MOST_RANGES))
      if (selection !== null) {
        const { active, head } = selection
        sheet.select(selection, { shows: null })
        // All of the first range where it fits and clear of the scroll bar, its top in any case.
        for (const row of [head.row, head.row + 1, active.row]) sheet.show({ ...active, row })
      }
      sheet.focus()
      return hidden
    },
    awaitOwn: (count) => arrangement.awaitOwn(count),
    printed: () => (api === null ? null : printedTable(api, definition)),
    clearFilters: () => api?.setFilterModel(null),
    focus: () => sheet?.focus(),
  }
}
